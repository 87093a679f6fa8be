/** Year groups and classes as people write them behind a name. */
import type { Word } from './words.ts'

/** "Y8", "8P", "11K", "Year": what stands behind a pupil's name. */
export function yearOf(word: Word | undefined, next: Word | undefined): number | null {
  if (word === undefined || word.before === ':') return null
  const code = /^(?:y|yr|year)?(\d{1,2})[a-z]{0,2}$/.exec(word.folded)
  if (code !== null && (word.kind === 'word' || /[a-z]/.test(word.folded))) return Number(code[1])
  if ((word.folded === 'year' || word.folded === 'yr') && next?.kind === 'number')
    return Number.parseInt(next.raw, 10)
  return null
}
