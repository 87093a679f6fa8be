import { z } from 'zod'
import { notFound } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { instant } from '../platform/operations/instant.ts'
import type { Context } from '../platform/operations/operation.ts'
import { query } from '../platform/operations/operation.ts'
import { askNetwork } from './ask-network.ts'
import { checkVariant } from './check-variant.ts'
import { variantState } from './list-posts.ts'
import { loadVariant } from './loaded-variant.ts'
import { marked, toMarked } from './mark.ts'
import type { KnownStoredFilm } from './stored-media.ts'
import { storedMedia } from './stored-media.ts'
import { leftThere } from './outbox/left-there.ts'

const decisionShape = z.object({
  decision: z.enum(['publish', 'hold', 'refuse']),
  version: z.int(),
  by: z.string().nullable(),
  standsInFor: z.string().nullable(),
  reason: z.string().nullable(),
  at: instant,
})

const pictureShape = z.object({
  id: z.uuid(),
  width: z.int(),
  height: z.int(),
  altText: z.string(),
  peopleAnswer: z.enum(['unanswered', 'nobody', 'tagged']),
  /** Whom somebody named as in it; whose faces are in it, `posts.show-faces` tells. */
  people: z.array(z.object({ id: z.uuid(), name: z.string(), kind: z.string() })),
  /** Copybook has looked for faces and words, or has given up; until then, ask again. */
  isRead: z.boolean(),
})

const filmShape = z.object({
  id: z.uuid(),
  width: z.int(),
  height: z.int(),
  type: z.string(),
  /** Bytes. */
  size: z.int(),
  title: z.string(),
  captions: z.string().nullable(),
  madeForChildren: z.boolean().nullable(),
  peopleAnswer: z.enum(['unanswered', 'nobody', 'tagged']),
  people: z.array(z.object({ id: z.uuid(), name: z.string(), kind: z.string() })),
})

const variantShape = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  channel: z.string(),
  account: z.string(),
  text: z.string(),
  link: z.string().nullable(),
  visibility: z.enum(['public', 'private']),
  category: z.string().nullable(),
  version: z.int(),
  state: variantState,
  stoppedWhy: z.string().nullable(),
  scheduledFor: instant.nullable(),
  goesOutAt: instant.nullable(),
  permalink: z.string().nullable(),
  byHand: z.boolean(),
  /** It lies on the network unseen, and somebody looks at it there before it is public. */
  awaitsLook: z.boolean(),
  trouble: z.string().nullable(),
  marked,
  decisions: z.array(decisionShape),
  /** What the reader may do with it, so that a page offers nothing that would be refused. */
  may: z.object({ edit: z.boolean(), decide: z.boolean(), takeDown: z.boolean() }),
})

export const showPost = query({
  name: 'posts.show',
  about: 'A post whole: its text on each account with its marks, its pictures, and what was decided.',
  permission: 'post:view',
  input: z.strictObject({ postId: z.uuid() }),
  output: z.object({
    id: z.uuid(),
    schoolId: z.uuid().nullable(),
    title: z.string(),
    author: z.object({ id: z.uuid(), name: z.string() }),
    suggestedBy: z.string().nullable(),
    pictures: z.array(pictureShape),
    film: filmShape.nullable(),
    variants: z.array(variantShape),
  }),
  async target({ tx }, { postId }) {
    const post = await tx.selectFrom('post').select('school_id').where('id', '=', postId).executeTakeFirst()
    if (!post) throw notFound('post')
    return { schoolId: post.school_id }
  },
  example: world => ({ postId: world.draft.postId }),
  exampleAs: 'teacher',
  async run(context, { postId }) {
    const { tx } = context
    const post = await tx
      .selectFrom('post')
      .innerJoin('person as author', 'author.id', 'post.author_id')
      .leftJoin('suggestion', 'suggestion.id', 'post.suggestion_id')
      .leftJoin('person as suggester', 'suggester.id', 'suggestion.suggested_by')
      .select(['post.id', 'post.school_id as schoolId', 'post.title', 'suggester.name as suggestedBy'])
      .select(['author.id as authorId', 'author.name as authorName'])
      .where('post.id', '=', postId)
      .executeTakeFirstOrThrow()
    const ids = await tx
      .selectFrom('variant')
      .select('id')
      .where('post_id', '=', postId)
      .orderBy('id')
      .execute()
    const { authorId, authorName, ...rest } = post
    const variants = []
    for (const { id } of ids) variants.push(await describeVariant(context, id))
    return {
      ...rest,
      author: { id: authorId, name: authorName },
      ...(await describeMedia(context, postId)),
      variants,
    }
  },
})

async function describeMedia({ tx }: Context, postId: string) {
  const { pictures, film } = (await storedMedia(tx, [postId])).get(postId)!
  const ids = [...pictures.flatMap(({ tagged }) => tagged), ...(film?.tagged ?? [])]
  const people = ids.length
    ? await tx.selectFrom('person').select(['id', 'name', 'kind']).where('id', 'in', ids).execute()
    : []
  const named = (tagged: readonly string[]) => people.filter(person => tagged.includes(person.id))
  return {
    pictures: pictures.map(({ id, width, height, altText, peopleAnswer, tagged, known }) => ({
      id,
      width,
      height,
      altText,
      peopleAnswer,
      people: named(tagged),
      isRead: known.faceReading !== 'waiting' && known.wordReading !== 'waiting',
    })),
    film: film && describeFilm(film, named(film.tagged)),
  }
}

function describeFilm(film: KnownStoredFilm, people: z.infer<typeof filmShape>['people']) {
  const { id, width, height, type, size, title, captions, madeForChildren, peopleAnswer } = film
  return { id, width, height, type, size, title, captions, madeForChildren, peopleAnswer, people }
}

async function describeVariant(context: Context, id: string): Promise<z.input<typeof variantShape>> {
  const { tx } = context
  const variant = await loadVariant(tx, id)
  const result = await checkVariant(context, variant)
  const row = await tx
    .selectFrom('variant')
    .leftJoin('publication', 'publication.variant_id', 'variant.id')
    .leftJoin('outbox', join =>
      join.onRef('outbox.variant_id', '=', 'variant.id').on('outbox.state', 'not in', ['done', 'stopped']),
    )
    .select(['variant.stopped_why as stoppedWhy', 'publication.permalink'])
    .select([
      'outbox.state as outboxState',
      'outbox.not_before as notBefore',
      'outbox.last_error as lastError',
      'outbox.staged',
      'outbox.staged_checked as isChecked',
    ])
    .select(leftThere.as('leftThere'))
    .where('variant.id', '=', id)
    .executeTakeFirstOrThrow()
  const decisions = await tx
    .selectFrom('decision')
    .leftJoin('person as decider', 'decider.id', 'decision.decided_by')
    .leftJoin('person as absent', 'absent.id', 'decision.stands_in_for')
    .select(['decision.decision', 'decision.version', 'decision.reason', 'decision.at'])
    .select(['decider.name as by', 'absent.name as standsInFor'])
    .where('variant_id', '=', id)
    .orderBy('at', 'desc')
    .limit(20)
    .execute()
  return {
    id,
    accountId: variant.accountId,
    channel: variant.channel,
    account: variant.accountName,
    text: variant.text,
    link: variant.link,
    visibility: variant.visibility,
    category: variant.category,
    version: variant.version,
    state: variant.state,
    stoppedWhy: row.stoppedWhy,
    scheduledFor: variant.scheduledFor,
    goesOutAt: row.outboxState === 'waiting' ? row.notBefore : null,
    permalink: row.permalink,
    byHand: row.outboxState === 'assisted',
    awaitsLook: row.outboxState === 'assisted' && row.staged !== null && !row.isChecked,
    trouble: row.lastError ?? row.leftThere,
    marked: toMarked(result, await askNetwork(context.services, variant)),
    decisions,
    may: whatMayBeDone(context, variant),
  }
}

function whatMayBeDone({ actor }: Context, variant: Awaited<ReturnType<typeof loadVariant>>) {
  const person = personOf(actor)
  const holds = (capability: string) =>
    person.authorisations.some(one => one.accountId === variant.accountId && one.capability === capability)
  const leads = person.roles.some(
    ({ role, schoolId }) =>
      (role === 'headteacher' && schoolId === variant.schoolId) ||
      (role === 'trust-ceo' && schoolId === null),
  )
  const own = person.personId === variant.authorId || person.personId === variant.submittedBy
  return {
    edit: holds('draft') && ['draft', 'submitted', 'declined', 'stopped'].includes(variant.state),
    decide: !own && (holds('publish') || leads) && variant.state === 'submitted',
    takeDown: (holds('publish') || leads) && variant.state === 'published',
  }
}
