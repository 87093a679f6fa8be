import type { Problem } from '../channels/connectors/connector.ts'
import type { LoadedFilm } from './loaded-media.ts'

/** What is still missing of a film before it can be sent, whatever its network. */
export function filmProblems(film: LoadedFilm | null): Problem[] {
  if (film === null || film.madeForChildren !== null) return []
  const message = 'Say whether this film is made for children. The network asks it of every film.'
  return [{ field: 'film.madeForChildren', code: 'empty', message }]
}
