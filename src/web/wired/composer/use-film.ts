import { useEffect, useRef, useState } from 'react'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import { useClient } from '../../api/hooks.tsx'
import type { FilmActions, PostFilm } from '../../pages/composer/film.tsx'
import type { DraftStore } from './draft-store.ts'
import { lookOf } from './film-shown.ts'
import { useConsents } from './use-consents.ts'
import { useShownFaces } from './use-faces.ts'
import { useMediaWrite } from './use-media-write.ts'
import type { On } from './use-pictures.ts'
import { useSaid } from './use-said.ts'

type Post = OutputOf<StaffApi, 'posts.show'>
type ServerFilm = NonNullable<Post['film']>
type Said = Pick<ServerFilm, 'title' | 'captions' | 'madeForChildren' | 'peopleAnswer'> & { people: string[] }

/** A title is saved once nobody types for this long. */
const pause = 1200

/** Where a film is: as it was added, or as one account gets it, covered. */
export const filmAddress = (id: string, variantId?: string): string =>
  `/api/v1/posts/film?id=${id}${variantId === undefined ? '' : `&variantId=${variantId}`}`

/** The film of a post: what it is called, who is in it, whom it is for, and its captions. */
export function useFilm(
  post: Post,
  { id: variantId, channel }: On,
  store: DraftStore,
  maySee: boolean,
  onAdd: FilmActions['onAdd'],
) {
  const client = useClient()
  const { film } = post
  const [title, setTitle] = useState<string | null>(null)
  const { write, error } = useMediaWrite(post, store)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const said = useSaid<Said>()
  const people = film?.people ?? []
  const { film: known } = useShownFaces(post.id, film !== null)
  const consents = useConsents(
    [...people.map(({ id }) => id), ...(known?.faces ?? []).flatMap(({ person }) => person?.id ?? [])],
    channel,
    maySee,
  )

  const save = async (change: Partial<Said>): Promise<void> => {
    if (!film) return
    const { id, captions, madeForChildren, peopleAnswer } = film
    const had = {
      title: film.title,
      captions,
      madeForChildren,
      peopleAnswer,
      people: people.map(one => one.id),
    }
    const all = { ...had, ...said.add(id, change) }
    if ((await write(() => client.run('posts.save-film', { id, ...all }))) !== null) said.forget(id)
  }
  /** Whom somebody has tagged, the last one too, who is not on the page yet. */
  const tagged = (): string[] => (film && said.of(film.id).people) ?? people.map(({ id }) => id)
  const tag = (ids: readonly string[]) =>
    save({ people: [...ids], peopleAnswer: ids.length > 0 ? 'tagged' : 'unanswered' })
  const actions: FilmActions = {
    onAdd,
    onTitle: text => {
      setTitle(text)
      if (film) said.add(film.id, { title: text })
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save({}), pause)
    },
    onCaptions: file =>
      void (file ? file.text().then(captions => save({ captions })) : save({ captions: null })),
    onForChildren: madeForChildren => void save({ madeForChildren }),
    onTag: person => void tag([...tagged(), person.id]),
    onUntag: id => void tag(tagged().filter(one => one !== id)),
    onNobody: nobody => void save({ people: [], peopleAnswer: nobody ? 'nobody' : 'unanswered' }),
    onTakeOut: () => void (film && write(() => client.run('posts.remove-film', { id: film.id }))),
  }
  const shown: PostFilm | null = film && {
    url: filmAddress(film.id),
    width: film.width,
    height: film.height,
    title: title ?? film.title,
    hasCaptions: film.captions !== null,
    madeForChildren: film.madeForChildren,
    nobody: film.peopleAnswer === 'nobody',
    people: people.map(({ id, name }) => ({ personId: id, name, state: consents(id) })),
    look: lookOf(known, { variantId, width: film.width, height: film.height }, consents),
  }
  /** A title that is typed and not saved yet goes now. */
  const settle = async (): Promise<void> => {
    clearTimeout(timer.current)
    if (film && title !== null && title !== film.title) await save({ title })
  }
  return { film: shown, actions, error, settle }
}
