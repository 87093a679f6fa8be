import type { StandingPost } from '../../channels/connectors/standing.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { followOurs } from './follow-ours.ts'
import { oursOnAccount } from './ours-on-account.ts'
import type { AccountLookTable } from './tables.ts'

/** What a look found. */
export interface Seen {
  posts: readonly StandingPost[]
  /** False: there was more than we read, so that nothing follows from what was not seen. */
  whole: boolean
  /** How far back was read, and when the reading began. */
  since: Date
  at: Date
  mayKeepText: boolean
}

type Look = Pick<AccountLookTable, 'school_id' | 'watched_since' | 'remote_id'>

const DAY_MS = 86_400_000
const HOUR_MS = 3_600_000

/** A post at the very edge of what was read may have been passed over. */
export const EDGE_MS = 2 * DAY_MS

/** Writes down what a look found: what is new alarms once, what is gone is said, and when to look again. */
export async function settleLook(
  context: Context,
  accountId: string,
  remoteId: string,
  seen: Seen,
): Promise<void> {
  const { tx, clock } = context
  // Held until the commit: of two looks at one account the second sees what the first found.
  const look = await tx
    .selectFrom('account_look')
    .select(['school_id', 'watched_since', 'remote_id'])
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  // Another page was connected while this one was looked at.
  if (look?.remote_id !== remoteId) return
  const ours = await oursOnAccount(tx, accountId)
  const foreign = seen.posts.filter(post => post.visibility !== 'private' && !ours.has(post))
  const known = await keepKnown(context, accountId, foreign, seen)
  const news = foreign.filter(post => !known.has(post.remoteId))
  const waiting = news.filter(post => ours.mayBecome(post))
  for (const post of news) {
    if (!ours.mayBecome(post)) await addUntracked(context, accountId, look, post, seen)
  }
  if (seen.whole) await followOurs(context, accountId, seen)
  const problem = seen.whole
    ? null
    : 'There is more on the page than Copybook looks through. Look yourself too.'
  await tx
    .updateTable('account_look')
    .set({
      due_at: new Date(clock.now().getTime() + (waiting.length > 0 ? HOUR_MS : DAY_MS)),
      ...(seen.whole && { looked_at: seen.at }),
      problem,
    })
    .where('account_id', '=', accountId)
    .execute()
}

/** Brings what was found before up to date; answers with its remote ids. */
async function keepKnown(
  { tx }: Context,
  accountId: string,
  foreign: readonly StandingPost[],
  { at, since, whole, mayKeepText }: Seen,
): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('untracked_post')
    .select(['id', 'remote_id as remoteId', 'posted_at as postedAt', 'gone_at as goneAt'])
    .where('account_id', '=', accountId)
    .execute()
  const standing = new Map(foreign.map(post => [post.remoteId, post]))
  const edge = since.getTime() + EDGE_MS
  for (const { id, remoteId, postedAt, goneAt } of rows) {
    const post = standing.get(remoteId)
    if (post) {
      const text = mayKeepText ? post.text : ''
      const now = { last_seen_at: at, gone_at: null, text, permalink: post.permalink }
      await tx.updateTable('untracked_post').set(now).where('id', '=', id).execute()
    } else if (whole && goneAt === null && postedAt.getTime() > edge) {
      await tx.updateTable('untracked_post').set({ gone_at: at }).where('id', '=', id).execute()
    }
  }
  return new Set(rows.map(({ remoteId }) => remoteId))
}

async function addUntracked(
  { tx, actor, record }: Context,
  accountId: string,
  { school_id, watched_since }: Look,
  { remoteId, text, permalink, createdAt }: StandingPost,
  { at, mayKeepText }: Seen,
): Promise<void> {
  const history = createdAt < watched_since
  const { id } = await tx
    .insertInto('untracked_post')
    .values({
      trust_id: actor.trustId,
      school_id,
      account_id: accountId,
      remote_id: remoteId,
      text: mayKeepText ? text : '',
      permalink,
      posted_at: createdAt,
      history,
      first_seen_at: at,
      last_seen_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (history) return
  record({
    kind: 'account.untracked-post',
    subject: { kind: 'account', id: accountId },
    audience: audienceOf(school_id),
    content: { untrackedId: id, remoteId, postedAt: createdAt.toISOString() },
  })
}
