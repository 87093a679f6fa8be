import type { Incoming } from '../../channels/connectors/incoming.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Heard } from './follow.ts'
import { layItems } from '../queue/lay-items.ts'
import { readJob } from '../queue/reading-queue.ts'
import { joinReports } from '../staff-reports/join-reports.ts'
import { isKnownByReportOnly } from '../staff-reports/reported-id.ts'
import { followAll } from './followed-comment.ts'
import { handToSafeguarding } from './hand-to-safeguarding.ts'
import { holdIntake } from './hold-intake.ts'
import type { IntakeAccount } from './intake-account.ts'
import type { KnownComment } from './known-comments.ts'
import { knownComments } from './known-comments.ts'
import { storable } from './storable.ts'
import { tellOfComments } from './tell-of-comments.ts'
import type { CommentToWrite } from './write-comments.ts'
import { writeComments } from './write-comments.ts'

export interface TakenIn {
  added: number
  changed: number
  gone: number
}

const HOUR_MS = 3_600_000

/**
 * Takes in what a list or a push tells of one account, however much: each comment is stored once, edits and deletions
 * make versions of it, and a snapshot of each stands in evidence by the same commit. Whatever of it is known already
 * changes nothing, so everything may be told any number of times, by anybody, at once.
 */
export async function takeIn(
  context: Context,
  account: IntakeAccount,
  told: readonly Incoming[],
  how: Omit<Heard, 'now'>,
): Promise<TakenIn> {
  const { tx, actor, clock, record } = context
  await holdIntake(context, account.id)
  // Read when nobody else can store any more: a change counts from when it is seen.
  const now = clock.now()
  const words = told.map(incoming => storable(incoming, now))
  const remoteIds = [...new Set(words.map(({ remoteId }) => remoteId))]
  const before = await knownComments(tx, account.id, remoteIds)
  const unknown = words.filter(({ remoteId }) => !before.has(remoteId) && !isKnownByReportOnly(remoteId))
  const joined = await joinReports(tx, account.id, unknown, now)
  const known = joined.size === 0 ? before : await knownComments(tx, account.id, remoteIds)
  const followed = followAll(words, known, { ...how, now }, joined).map(comment => ({
    ...comment,
    ...keptUntil(comment, account, how.askedAt),
    // What the account itself wrote is ours: an answer, or a post of somebody who went round Copybook.
    ours: comment.followed.author.remoteId === account.remoteId,
  }))
  const comments = await handToSafeguarding(context, account, followed)
  await writeComments(tx, { account, trustId: actor.trustId, now }, comments)
  if (await layItems(tx, { account, trustId: actor.trustId, now }, comments))
    context.enqueue(readJob(actor.trustId))
  tellOfComments(account, comments, how).forEach(record)
  return countOf(comments)
}

/** Counted from when the network handed it out. What was seen first decides: an edit makes nothing last longer. */
function keptUntil(
  { keepTextUntil, keepAuthorUntil }: KnownComment,
  { retention }: IntakeAccount,
  askedAt: Date,
): Pick<KnownComment, 'keepTextUntil' | 'keepAuthorUntil'> {
  if (retention === null) return { keepTextUntil: null, keepAuthorUntil: null }
  const after = (hours: number): Date => new Date(askedAt.getTime() + hours * HOUR_MS)
  return {
    keepTextUntil: keepTextUntil ?? after(retention.commentHours),
    keepAuthorUntil: keepAuthorUntil ?? after(retention.profileHours),
  }
}

function countOf(comments: readonly CommentToWrite[]): TakenIn {
  const kinds = comments.flatMap(({ steps }) => steps.map(({ kind }) => kind))
  const count = (kind: string): number => kinds.filter(one => one === kind).length
  return {
    added: comments.filter(({ isNew }) => isNew).length,
    changed: count('changed'),
    gone: count('gone'),
  }
}
