import { reaction } from '../../platform/operations/operation.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { rolesToday } from '../../people/roles-today.ts'
import { withdrawLetter } from '../../people/letters/withdraw-letter.ts'
import { writeLetter } from '../../people/letters/write-letter.ts'
import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { proposesBlock } from '../../policy/strikes.ts'
import { DESK } from '../desk-entries.ts'
import { settledStrikes } from './blocks-of.ts'
import { keepWriter } from './keep-writer.ts'
import { blockProposed } from './letters.ts'
import { personBehind } from './person-behind.ts'
import { soFar } from './so-far.ts'
import { writtenBy } from './written-by.ts'

/**
 * After each decision about a comment: whether its writer has reached the threshold, or has fallen below it again. At the
 * threshold the headteacher is asked; no machine blocks anybody. Source: 2.5-block-repeat-abusers, G17.
 */
export const countStrikes = reaction({
  name: 'moderation.count-strikes',
  on: [
    DESK.decided,
    DESK.decisionUndone,
    DESK.reversed,
    'challenge.decided',
    'writer.linked',
    'writer.unlinked',
  ],
  async run(context, { subject }) {
    const { tx, services } = context
    const comment = await writtenBy(tx, services, subject.id)
    const { key } = comment
    if (key === null || comment.caseId !== null) return
    const seen = await soFar(context, await personBehind(tx, key))
    const reached = seen.strikes.reached
    if (!reached && seen.proposals.every(({ state }) => state !== 'waiting')) return
    // From here on alone: what was read before may be old.
    const writerId = await keepWriter(context, key, { name: comment.name, url: comment.url })
    const person = await personBehind(tx, key)
    const now = await soFar(context, person)
    const waiting = now.proposals.find(({ state }) => state === 'waiting')
    if (waiting) {
      if (!now.strikes.reached) await lapse(context, comment.schoolId, waiting.id)
      return
    }
    if (now.block !== null || !proposesBlock(now.strikes, settledStrikes(now.proposals))) return
    await propose(context, { ...comment, writerId, strikes: now.strikes.counted.map(({ id }) => id) })
  },
})

interface Reached {
  schoolId: string | null
  commentId: string
  writerId: string
  strikes: string[]
}

async function propose(context: Context, { schoolId, commentId, writerId, strikes }: Reached): Promise<void> {
  const { tx, actor, clock, record } = context
  const { id } = await tx
    .insertInto('block_proposal')
    .values({
      trust_id: actor.trustId,
      school_id: schoolId,
      writer_id: writerId,
      comment_id: commentId,
      strikes,
      proposed_at: clock.now(),
      reason: null,
      decided_by: null,
      decided_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const role = schoolId === null ? 'trust-ceo' : 'headteacher'
  await writeLetter(context, blockProposed, {
    to: await rolesToday(tx, role, schoolId, londonDate(clock.now())),
    path: `/comments/blocks/${id}`,
    about: id,
    // While the last removal can be undone nobody is written to.
    notBefore: await standsFrom(context, strikes),
  })
  record({
    kind: 'block.proposed',
    subject: { kind: 'block-proposal', id },
    audience: audienceOf(schoolId),
    content: { writerId, commentId, strikes },
  })
}

/** From when on none of these decisions can be undone by a key. */
async function standsFrom({ tx, clock }: Context, decisionIds: readonly string[]): Promise<Date> {
  const { last } = await tx
    .selectFrom('comment_decision')
    .select(eb => eb.fn.max('not_before').as('last'))
    .where('id', 'in', [...decisionIds])
    .executeTakeFirstOrThrow()
  return last ?? clock.now()
}

async function lapse(context: Context, schoolId: string | null, id: string): Promise<void> {
  const { tx, record } = context
  await tx.updateTable('block_proposal').set({ state: 'lapsed' }).where('id', '=', id).execute()
  await withdrawLetter(context, blockProposed, id)
  record({
    kind: 'block.proposal-lapsed',
    subject: { kind: 'block-proposal', id },
    audience: audienceOf(schoolId),
    content: {},
  })
}
