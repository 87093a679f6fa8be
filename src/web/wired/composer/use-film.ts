import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import { ApiError } from '../../api/error.ts'
import { useClient } from '../../api/hooks.tsx'
import type { FilmActions, PostFilm } from '../../pages/composer/film.tsx'
import type { DraftStore } from './draft-store.ts'
import { useConsents } from './use-pictures.ts'

type Post = OutputOf<StaffApi, 'posts.show'>
type ServerFilm = NonNullable<Post['film']>
type Said = Pick<ServerFilm, 'title' | 'captions' | 'madeForChildren' | 'peopleAnswer'> & { people: string[] }

/** A title is saved once nobody types for this long. */
const pause = 1200

export const filmAddress = (id: string): string => `/api/v1/posts/film?id=${id}`

/** The film of a post: what it is called, who is in it, whom it is for, and its captions. */
export function useFilm(post: Post, channel: string, store: DraftStore, maySee: boolean) {
  const client = useClient()
  const queries = useQueryClient()
  const { film } = post
  const [title, setTitle] = useState<string | null>(null)
  const [sending, setSending] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const people = film?.people ?? []
  const consents = useConsents(
    people.map(({ id }) => id),
    channel,
    maySee,
  )

  const write = async (act: () => Promise<unknown>): Promise<void> => {
    try {
      setError(null)
      // A film gives its post's variants a new version: what is typed goes first.
      await store.save()
      await store.inTurn(act)
      await queries.invalidateQueries({ queryKey: ['posts.show'] })
    } catch (failure) {
      const known = failure instanceof ApiError ? (failure.fields[0]?.message ?? failure.message) : null
      setError(known ?? 'That did not work.')
    }
  }
  const save = async (change: Partial<Said>): Promise<void> => {
    if (!film) return
    const { id, captions, madeForChildren, peopleAnswer } = film
    const said = { title: title ?? film.title, captions, madeForChildren, peopleAnswer }
    const all = { ...said, people: people.map(one => one.id), ...change }
    await write(() => client.run('posts.save-film', { id, ...all }))
  }
  const tag = (ids: readonly string[]) =>
    save({ people: [...ids], peopleAnswer: ids.length > 0 ? 'tagged' : 'unanswered' })
  const actions: FilmActions = {
    onAdd: file => {
      setSending(true)
      void write(() => client.upload('posts.add-film', { postId: post.id }, file)).then(() =>
        setSending(false),
      )
    },
    onTitle: text => {
      setTitle(text)
      clearTimeout(timer.current)
      timer.current = setTimeout(() => void save({ title: text }), pause)
    },
    onCaptions: file =>
      void (file ? file.text().then(captions => save({ captions })) : save({ captions: null })),
    onForChildren: madeForChildren => void save({ madeForChildren }),
    onTag: person => void tag([...people.map(({ id }) => id), person.id]),
    onUntag: id => void tag(people.map(one => one.id).filter(one => one !== id)),
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
  }
  /** A title that is typed and not saved yet goes now. */
  const settle = async (): Promise<void> => {
    clearTimeout(timer.current)
    if (film && title !== null && title !== film.title) await save({ title })
  }
  return { film: shown, actions, sending, error, settle }
}
