import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { OutputOf, StaffApi } from '../../api/client.ts'
import { useClient } from '../../api/hooks.tsx'
import type { FaceActions } from '../../pages/composer/faces/ask-faces.tsx'
import type { Box as ShownBox } from '../../parts/covered-picture.tsx'
import type { ServerMark } from './marks.ts'
import { fromShown } from './face-shown.ts'

export type ShownFaces = OutputOf<StaffApi, 'posts.show-faces'>

/** Milliseconds between two looks at a picture that is being read. */
const LOOK_AGAIN = 1000

/**
 * What is known of the faces of a post's pictures or of its film; asked again while Copybook still looks for them, or
 * makes the film anew with what is covered in it.
 */
export function useShownFaces(postId: string, hasMedia: boolean) {
  const client = useClient()
  const { data } = useQuery({
    queryKey: ['posts.show-faces', { postId }],
    queryFn: ({ signal }) => client.query('posts.show-faces', { postId }, signal),
    enabled: hasMedia,
    refetchInterval: query => (query.state.data && isAtWork(query.state.data) ? LOOK_AGAIN : false),
  })
  return {
    pictures: data?.pictures ?? [],
    film: data?.film ?? null,
    isReading: data !== undefined && isAtWork(data),
  }
}

const isAtWork = ({ pictures, film }: ShownFaces): boolean =>
  pictures.some(isBeingRead) ||
  (film !== null && (film.faceReading === 'waiting' || (film.makingFailure === null && !isMade(film))))

const isMade = ({ variants }: NonNullable<ShownFaces['film']>): boolean =>
  variants.every(({ isReady }) => isReady)

const isBeingRead = ({ faceReading, wordReading }: ShownFaces['pictures'][number]): boolean =>
  faceReading === 'waiting' || wordReading === 'waiting'

type Write = (act: () => Promise<unknown>) => Promise<string | null>

type KnownMedium = Pick<ShownFaces['pictures'][number], 'id' | 'covers' | 'faceReading'> & {
  wordReading?: ShownFaces['pictures'][number]['wordReading']
}

interface Here {
  postId: string
  variantId: string
  /** In the order of the page; of a film its own. */
  pictureIds: readonly string[]
  known: readonly KnownMedium[]
  write: Write
}

export interface PlaceActions {
  onAddFace: (picture: number, box: ShownBox) => void
  onCoverPlace: (picture: number, box: ShownBox) => void
  onCrop: (picture: number, box: ShownBox) => void
  onUncoverPlace: (picture: number, coverId: string) => void
  onCoverWithoutYes: () => void
  onLooked: (picture: number) => void
  /** Covers what a mark is about, on the account that is open. */
  onCoverMarked: (mark: Pick<ServerMark, 'media' | 'face' | 'box'>) => void
}

/** What can be said of the faces of a post and done about them, on the account that is open. */
export function useFaceActions({
  postId,
  variantId,
  pictureIds,
  known,
  write,
}: Here): FaceActions & PlaceActions {
  const client = useClient()
  const queries = useQueryClient()
  const then = async (act: () => Promise<unknown>): Promise<string | null> => {
    const why = await write(act)
    await queries.invalidateQueries({ queryKey: ['posts.show-faces', { postId }] })
    return why
  }
  const idOf = (picture: number) => pictureIds[picture] ?? ''
  const coversOf = (picture: number, faceId: string) =>
    (known.find(({ id }) => id === idOf(picture))?.covers ?? []).filter(
      cover => cover.faceId === faceId && (cover.variantId === null || cover.variantId === variantId),
    )
  return {
    onSay: (_picture, id, said) => then(() => client.run('posts.answer-face', { id, ...said })),
    onNoFace: (_picture, id) => then(() => client.run('posts.remove-face', { id, reason: 'not-a-face' })),
    onCover: (picture, faceId, covered) =>
      then(async () => {
        if (covered)
          return client.run('posts.cover', { mediaId: idOf(picture), variantId, faceId, how: 'blur' })
        for (const { id } of coversOf(picture, faceId)) await client.run('posts.uncover', { coverId: id })
        return undefined
      }),
    onAddFace: (picture, box) =>
      void then(() => client.run('posts.add-face', { mediaId: idOf(picture), box: fromShown(box) })),
    onCoverPlace: (picture, box) =>
      void then(() =>
        client.run('posts.cover', {
          mediaId: idOf(picture),
          variantId: null,
          box: fromShown(box),
          how: 'blur',
        }),
      ),
    onCrop: (picture, box) =>
      void then(() =>
        client.run('posts.cover', { mediaId: idOf(picture), variantId, box: fromShown(box), how: 'crop' }),
      ),
    onUncoverPlace: (_picture, coverId) => void then(() => client.run('posts.uncover', { coverId })),
    onCoverMarked: ({ media, face, box }) => {
      if (media === null) return
      const what = face === null ? (box ? { box } : null) : { faceId: face }
      if (!what) return
      const of = { mediaId: idOf(media), variantId, how: 'blur' as const }
      void then(() => client.run('posts.cover', { ...of, ...what }))
    },
    onCoverWithoutYes: () =>
      void then(() => client.run('posts.cover-without-yes', { postId, variantId, how: 'blur' })),
    onLooked: picture =>
      void then(async () => {
        const id = idOf(picture)
        const there = known.find(one => one.id === id)
        if (there?.faceReading === 'failed') await client.run('posts.confirm-looked', { id, what: 'faces' })
        if (there?.wordReading === 'failed') await client.run('posts.confirm-looked', { id, what: 'words' })
      }),
  }
}
