import { z } from 'zod'
import type { ConsentLookup } from '../../consent/consents-of.ts'
import { consentsOf } from '../../consent/consents-of.ts'
import { currentPack } from '../../governance/current-pack.ts'
import { HOWS } from '../../media/cover.ts'
import { wordsShare } from '../../media/words/words-share.ts'
import { londonDate } from '../../platform/clock.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import type { Tx } from '../../platform/database/tables.ts'
import { query } from '../../platform/operations/operation.ts'
import { filmSeenOn } from '../film/seen-film.ts'
import { postTarget } from '../variant-target.ts'
import { boxShape } from './box-input.ts'
import type { KnownCover, KnownFace } from './known-pictures.ts'
import { mediaOf, postPictures } from './post-pictures.ts'
import type { SeenFace } from './seen-picture.ts'
import { seenOn } from './seen-picture.ts'

const reading = z.enum(['waiting', 'done', 'failed'])

const faceShape = z.object({
  id: z.uuid(),
  /** From 1, row by row from the top left: what the page and every sentence call it. */
  number: z.int(),
  box: boxShape,
  foundBy: z.enum(['detector', 'person']),
  answer: z.enum(['unanswered', 'person', 'visitor', 'unrecognisable', 'covered']),
  person: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  reason: z.string().nullable(),
  answeredBy: z.string().nullable(),
})

const coverShape = z.object({
  id: z.uuid(),
  variantId: z.uuid().nullable(),
  faceId: z.uuid().nullable(),
  box: boxShape,
  how: z.enum(HOWS),
})

/** `hidden`: covered there, or cropped away. `may`: shown there with a yes. `may-not`: why stands beside it. */
const onVariant = z.object({
  faceId: z.uuid(),
  stands: z.enum(['hidden', 'may', 'may-not']),
  whyNot: z.string().nullable(),
})

const variantShape = z.object({
  variantId: z.uuid(),
  channel: z.string(),
  account: z.string(),
  /** What covers it there is made: it can be sent, and looked at. */
  isReady: z.boolean(),
  faces: z.array(onVariant),
})

/** Milliseconds. `hasStill`: `posts.film-still` shows it. */
const spanShape = z.object({
  fromMs: z.int(),
  toMs: z.int(),
  clearestMs: z.int(),
  hasStill: z.boolean(),
})

export const showFaces = query({
  name: 'posts.show-faces',
  about:
    'The faces of a post’s pictures or of its film, numbered as people count: whose each is, what covers it, and where it may be shown today.',
  permission: 'post:view',
  input: z.strictObject({ postId: z.uuid() }),
  output: z.object({
    pictures: z.array(
      z.object({
        id: z.uuid(),
        faceReading: reading,
        wordReading: reading,
        /** Why a reading failed. Somebody looks, then, and says so (`posts.confirm-looked`). */
        failure: z.string().nullable(),
        /** How much of it is words, 0 to 1. */
        wordsShare: z.number(),
        faces: z.array(faceShape),
        covers: z.array(coverShape),
        variants: z.array(variantShape),
      }),
    ),
    film: z
      .object({
        id: z.uuid(),
        faceReading: reading,
        /** How much of it is looked through, 0 to 1. */
        progress: z.number(),
        /** Why it was not looked through, or not to its end: a person watches it and says who is in it. */
        failure: z.string().nullable(),
        /** Why what is covered in it could not be made. */
        makingFailure: z.string().nullable(),
        /** In the order in which they come; the box is that of the moment of the still. */
        faces: z.array(faceShape.extend({ span: spanShape })),
        covers: z.array(coverShape),
        variants: z.array(variantShape),
      })
      .nullable(),
  }),
  async target({ tx, actor }, { postId }) {
    const { schoolId } = await postTarget({ tx, actor }, { postId })
    return { schoolId }
  },
  example: world => ({ postId: world.faces.postId }),
  exampleAs: 'teacher',
  async run({ tx, clock }, { postId }) {
    const post = await postPictures(tx, postId)
    const { pictures, film, variants } = post
    const all = mediaOf(post).flatMap(({ known }) => known.faces)
    const people = all.flatMap(({ personId }) => personId ?? [])
    const names = await namesOf(tx, [...people, ...all.flatMap(one => one.answeredBy ?? [])])
    const { pack } = await currentPack(tx)
    const today = londonDate(clock.now())
    const lookups = new Map<string, ConsentLookup>()
    for (const channel of new Set(variants.map(one => one.channel))) {
      lookups.set(channel, await consentsOf(tx, people, channel, today))
    }
    const labelOf = (channel: string) => pack.channels.find(({ id }) => id === channel)?.label ?? channel
    const standsOn = ({ id, channel, account }: (typeof variants)[number], seen: SeenPart) => {
      const consent = lookups.get(channel)!
      const faces = seen.faces.map(face => standing(face, consent, labelOf(channel)))
      return { variantId: id, channel, account, isReady: seen.file !== null, faces }
    }
    return {
      pictures: pictures.map(({ known, ...picture }) => ({
        id: picture.id,
        faceReading: known.faceReading,
        wordReading: known.wordReading,
        failure: known.failure,
        wordsShare: wordsShare(known.words),
        faces: known.faces.map(face => shownFace(face, names)),
        covers: known.covers.map(shownCover),
        variants: variants.map(variant => standsOn(variant, seenOn(variant.id, picture, known))),
      })),
      film: film && {
        id: film.id,
        faceReading: film.known.faceReading,
        progress: film.known.progress,
        failure: film.known.failure,
        makingFailure: film.makingFailure,
        faces: film.known.faces.map(face => ({ ...shownFace(face, names), span: face.span! })),
        covers: film.known.covers.map(shownCover),
        variants: variants.map(variant => standsOn(variant, filmSeenOn(variant.id, film, film.known))),
      },
    }
  },
})

interface SeenPart {
  file: unknown
  faces: readonly SeenFace[]
}

function shownFace(face: KnownFace, names: ReadonlyMap<string, string>) {
  const { id, number, foundBy, answer, reason, personId, answeredBy, x, y, width, height } = face
  return {
    id,
    number,
    foundBy,
    answer,
    reason,
    box: { x, y, width, height },
    person: personId === null ? null : { id: personId, name: names.get(personId) ?? '' },
    answeredBy: answeredBy === null ? null : (names.get(answeredBy) ?? null),
  }
}

const shownCover = ({ id, variantId, faceId, how, x, y, width, height }: KnownCover) => ({
  id,
  variantId,
  faceId,
  how,
  box: { x, y, width, height },
})

/** In plain words; of a no, a withdrawal and somebody who must not be shown the same ones (G47). */
function standing(face: SeenFace, consent: ConsentLookup, label: string): z.input<typeof onVariant> {
  const faceId = face.id
  if (face.isHidden) return { faceId, stands: 'hidden', whyNot: null }
  const whyNot = whyNotShown(face, consent, label)
  return { faceId, stands: whyNot === null ? 'may' : 'may-not', whyNot }
}

function whyNotShown({ answer, personId }: SeenFace, consent: ConsentLookup, label: string): string | null {
  if (answer === 'visitor' || answer === 'unrecognisable') return null
  if (personId === null) return 'Nobody has said yet whose face this is.'
  const state = consent(personId, 'photo')
  if (state === 'given') return null
  return state === 'unknown'
    ? `Nobody has said yes to a photo on ${label} yet.`
    : `No photo of them on ${label}.`
}

async function namesOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const people = await tx.selectFrom('person').select(['id', 'name']).where('id', '=', anyOf(ids)).execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}
