import { useEffect, useRef, useState } from 'react'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import { useClient } from '../../api/hooks.tsx'
import type { FaceActions } from '../../pages/composer/faces/ask-faces.tsx'
import type { PictureActions } from '../../pages/composer/picture.tsx'
import type { PostPicture } from '../../pages/composer/variant.ts'
import { pictureAddress } from '../picture-address.ts'
import type { DraftStore } from './draft-store.ts'
import { knownOf } from './face-shown.ts'
import { useConsents } from './use-consents.ts'
import { useFaceActions, useShownFaces, type PlaceActions } from './use-faces.ts'
import { useMediaWrite } from './use-media-write.ts'
import { useSaid } from './use-said.ts'

type Post = OutputOf<StaffApi, 'posts.show'>
type ServerPicture = Post['pictures'][number]

/** A description is saved once nobody types for this long. */
const pause = 1200

/** The variant that is open, and its channel. */
export interface On {
  id: string
  channel: string
}

/** The pictures of a post: who is in them, their descriptions, and what may be shown on the open channel. */
export function usePictures(post: Post, { id: variantId, channel }: On, store: DraftStore, maySee: boolean) {
  const client = useClient()
  const [typed, setTyped] = useState<Record<string, string>>({})
  const { write, error } = useMediaWrite(post, store)
  // One for each picture: whoever describes the next one has not taken back the words of this one.
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>())
  useEffect(() => {
    const all = timers.current
    return () => all.forEach(timer => clearTimeout(timer))
  }, [])
  const said = useSaid<Saved>()
  const {
    pictures: shown,
    film,
    isReading,
  } = useShownFaces(post.id, post.pictures.length > 0 || post.film !== null)
  // A post shows pictures or a film; what is said of faces is the same.
  const pictureIds = film ? [film.id] : post.pictures.map(({ id }) => id)
  const known = film ? [film] : shown
  const facing = useFaceActions({ postId: post.id, variantId, pictureIds, known, write })
  const wasReading = useRef(false)
  useEffect(() => {
    // What was found is marked on every account of the post.
    if (wasReading.current && !isReading) void write(() => Promise.resolve())
    wasReading.current = isReading
  })
  const consents = useConsents(
    [
      ...post.pictures.flatMap(picture => picture.people.map(({ id }) => id)),
      ...shown.flatMap(({ faces }) => faces.flatMap(({ person }) => person?.id ?? [])),
    ],
    channel,
    maySee,
  )

  const save = async (picture: ServerPicture, change: Partial<Saved>): Promise<void> => {
    const { id, peopleAnswer, altText } = picture
    const had = { peopleAnswer, people: picture.people.map(one => one.id), altText }
    const all = { ...had, ...said.add(id, change) }
    if ((await write(() => client.run('posts.save-picture', { id, ...all }))) !== null) said.forget(id)
  }
  /** Whom somebody has tagged, the last one too, who is not on the page yet. */
  const tagged = ({ id, people }: ServerPicture): string[] => said.of(id).people ?? people.map(one => one.id)
  const at = (index: number, act: (picture: ServerPicture) => void) => {
    const picture = post.pictures[index]
    if (picture) act(picture)
  }
  const answered = (people: readonly string[]): Partial<Saved> => ({
    people: [...people],
    peopleAnswer: people.length > 0 ? 'tagged' : 'unanswered',
  })
  const actions: Omit<PictureActions, 'onFindPeople'> & FaceActions & Pick<PlaceActions, 'onCoverMarked'> = {
    onAlt: (index, alt) =>
      at(index, picture => {
        setTyped(now => ({ ...now, [picture.id]: alt }))
        said.add(picture.id, { altText: alt })
        clearTimeout(timers.current.get(picture.id))
        timers.current.set(
          picture.id,
          setTimeout(() => void save(picture, {}), pause),
        )
      }),
    onTag: (index, person) =>
      at(index, picture => void save(picture, answered([...tagged(picture), person.id]))),
    onUntag: (index, id) =>
      at(index, picture => void save(picture, answered(tagged(picture).filter(one => one !== id)))),
    onNobody: (index, nobody) =>
      at(
        index,
        picture => void save(picture, { people: [], peopleAnswer: nobody ? 'nobody' : 'unanswered' }),
      ),
    ...facing,
    onTakeOut: index =>
      at(index, picture => void write(() => client.run('posts.remove-picture', { id: picture.id }))),
  }
  const pictures: PostPicture[] = post.pictures.map((picture, index) => ({
    index,
    url: pictureAddress(picture.id),
    width: picture.width,
    height: picture.height,
    alt: typed[picture.id] ?? picture.altText,
    ...knownOf(
      shown.find(({ id }) => id === picture.id),
      variantId,
      consents,
    ),
    nobody: picture.peopleAnswer === 'nobody',
    people: picture.people.map(({ id, name }) => ({
      personId: id,
      name,
      state: consents(id),
    })),
  }))
  /** What is typed about pictures and not saved yet goes now. */
  const settle = async () => {
    timers.current.forEach(timer => clearTimeout(timer))
    for (const picture of post.pictures) {
      const alt = typed[picture.id]
      if (alt !== undefined && alt !== picture.altText) await save(picture, { altText: alt })
    }
  }
  return { pictures, actions, error, settle }
}

interface Saved {
  altText: string
  peopleAnswer: ServerPicture['peopleAnswer']
  people: string[]
}
