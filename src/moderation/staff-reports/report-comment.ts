import { createHash } from 'node:crypto'
import { z } from 'zod'
import { accountFor, type Account } from '../../channels/account.ts'
import { openCase } from '../../concerns/open-case.ts'
import { openAmong, ringAgain } from '../../concerns/ring-again.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { instant } from '../../platform/operations/instant.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'
import { holdIntake, seeAllComments } from '../intake/hold-intake.ts'
import { takeIn } from '../intake/take-in.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import { handComment } from '../to-safeguarding/hand-comment.ts'
import { findReported, type Reported } from './find-reported.ts'
import { raiseItem } from './raise-item.ts'
import { REPORTED_ID } from './reported-id.ts'
import './tables.ts'

export const reportComment = operation({
  name: 'moderation.report-comment',
  about:
    'Tells the moderators of a comment that should be looked at, by whoever of the staff saw it. You learn that it was received, and nothing else.',
  permission: 'comment:report',
  input: z.strictObject({
    accountId: z.uuid('Choose the account.'),
    /** A link, or words by which somebody else finds it. */
    where: z.string().trim().min(1, 'Copy the link, or say where it stands.').max(500),
    /** What it says, as far as it was copied. */
    text: z.string().trim().min(1).max(10_000).nullable().default(null),
    why: z.string().trim().min(1, 'Say why it should be looked at.').max(500),
    /** A child may be at risk: it goes to the safeguarding team, and to no moderator. */
    childAtRisk: z.boolean().default(false),
  }),
  output: z.object({ receivedAt: instant }),
  records: [
    'comment.reported',
    'comment.taken-in',
    'comment.to-safeguarding',
    'comment.screenshot-erased',
    'case.opened',
  ],
  async target({ tx }, { accountId }) {
    const { schoolId } = await accountFor(tx, accountId)
    return { schoolId }
  },
  example: world => ({
    accountId: world.account.id,
    where: 'Under the post about the fair',
    text: 'What a lovely fair!',
    why: 'Somebody says that this names a child.',
  }),
  exampleAs: 'teacher',
  async run(context, { accountId, childAtRisk, ...said }) {
    const account = await accountFor(context.tx, accountId)
    // Of two who report the same at once, the second finds what the first entered.
    await holdIntake(context, accountId)
    const found = await findReported(context.tx, accountId, {
      ...said,
      link: linkOf(said.where),
      remoteId: remoteIdOf(said),
      now: context.clock.now(),
    })
    if (childAtRisk) await toSafeguarding(context, account, found, said)
    else await toModerators(context, account, found ?? (await enter(context, account, said)), said)
    return { receivedAt: context.clock.now() }
  },
})

type Said = { where: string; text: string | null; why: string }

const linkOf = (where: string): string | null =>
  URL.canParse(where) && /^https?:/.test(where) ? where : null

/** Where and what are the same for whoever reports it a second time. */
const remoteIdOf = ({ where, text }: Said): string =>
  `${REPORTED_ID}${createHash('sha256')
    .update(JSON.stringify([where, text]))
    .digest('base64url')}`

/** As by hand: nobody knows who wrote it, nor when, and what is to be done about it a person does there. */
async function enter(context: Context, account: Account, said: Said): Promise<Reported> {
  const now = context.clock.now()
  const remoteId = remoteIdOf(said)
  const incoming = {
    kind: 'comment' as const,
    remoteId,
    postRemoteId: said.where,
    parentRemoteId: null,
    author: { remoteId: null, name: '', profileUrl: null },
    text: said.text ?? '',
    attachments: [],
    writtenAt: now,
    permalink: linkOf(said.where),
    state: 'visible' as const,
  }
  const retention = context.services.connectors.get(account.channel)?.comments?.retention ?? null
  const place = { ...account, remoteId: account.remoteId ?? account.id, retention }
  await takeIn(context, place, [incoming], { from: 'person', askedAt: now })
  return context.tx
    .selectFrom('comment')
    .select(['id', 'case_id as caseId'])
    .where('account_id', '=', account.id)
    .where('remote_id', '=', remoteId)
    .executeTakeFirstOrThrow()
}

async function toModerators(
  context: Context,
  { schoolId }: Account,
  { id, caseId }: Reported,
  { why }: Said,
): Promise<void> {
  const { tx, actor, clock } = context
  await tx
    .insertInto('comment_report')
    .values({
      trust_id: actor.trustId,
      comment_id: id,
      school_id: schoolId,
      case_id: caseId,
      why,
      reported_by: personOf(actor).personId,
      reported_at: clock.now(),
    })
    .execute()
  if (caseId === null) await raiseItem(context, id)
  else await ring(context, caseId)
  tell(context, id, schoolId, caseId)
}

async function toSafeguarding(
  context: Context,
  { schoolId }: Account,
  found: Reported | null,
  { where, text, why }: Said,
): Promise<void> {
  const { clock, actor } = context
  const by = { source: 'report' as const, reportedBy: personOf(actor).personId }
  const link = linkOf(where)
  if (found === null) {
    const what = text === null ? why : `${why}\n\n${text}`
    const seen = { where, seenAt: clock.now(), ...(link !== null && { link }) }
    await openCase(context, { ...by, ...seen, schoolId, what })
    return
  }
  const opened = await handComment(context, found.id, { ...by, what: why, where })
  await seeAllComments(context)
  if (opened === null && found.caseId !== null) await ring(context, found.caseId)
  tell(context, found.id, schoolId, opened ?? found.caseId)
}

/** Whoever has the case is told that there is more; one that is closed stays so. */
async function ring(context: Context, caseId: string): Promise<void> {
  const open = await openAmong(context, [caseId])
  if (open.has(caseId)) await ringAgain(context, caseId)
}

/** On record is that it was reported and by whom; not why, which may repeat what was written. */
function tell({ record }: Context, id: string, schoolId: string | null, caseId: string | null): void {
  record({
    kind: 'comment.reported',
    subject: { kind: 'comment', id },
    audience: audienceFor(schoolId, caseId),
    content: {},
  })
}
