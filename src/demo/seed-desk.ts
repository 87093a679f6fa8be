import { acknowledgeCase } from '../concerns/acknowledge-case.ts'
import type { Installation } from '../installation.ts'
import { answerComment } from '../moderation/answers/answer-comment.ts'
import { referComment } from '../moderation/answers/referrals/refer-comment.ts'
import { carryActs } from '../moderation/acts/carry-acts.ts'
import { challengeByLink } from '../moderation/challenges/by-link.ts'
import { challengeLink } from '../moderation/challenges/challenge-link.ts'
import { decideComment } from '../moderation/deciding/decide-comment.ts'
import { DESK } from '../moderation/desk-entries.ts'
import { seeAllComments } from '../moderation/intake/hold-intake.ts'
import { poll } from '../moderation/intake/poll.ts'
import { readWaiting } from '../moderation/queue/read-waiting.ts'
import { blockAtOnce } from '../moderation/strikes/block-at-once.ts'
import { countStrikes } from '../moderation/strikes/count-strikes.ts'
import type { Context } from '../platform/operations/operation.ts'
import type { Tx } from '../platform/database/tables.ts'
import type { AtTheNetworks } from './at-the-networks.ts'
import { DESK_WEEKS, type PastComment } from './desk-weeks.ts'
import type { DemoAccounts } from './seed-accounts.ts'
import type { PostsStanding } from './seed-year.ts'
import type { Seeding } from './seeding.ts'

const DAY = 86_400_000
const MINUTE = 60_000

/**
 * Some weeks at the desk, each comment on its way as it would have been: written at the stand-in, taken in, read, decided
 * and carried out there. What is left of it waits for a newcomer: a block to decide, a challenge, a referral.
 */
export async function seedDesk(
  seeding: Seeding,
  { db, services }: Pick<Installation, 'db' | 'services'>,
  accounts: DemoAccounts,
  networks: AtTheNetworks,
  { posts, now }: { posts: PostsStanding; now: Date },
): Promise<void> {
  const { clock, runner, trustId } = seeding
  for (const { daysAgo, said } of DESK_WEEKS) {
    const came = new Date(now.getTime() - daysAgo * DAY)
    const keys = [...new Set(said.map(({ account }) => account))]
    for (const { account, author, text } of said) {
      const { channel, remoteId } = accounts.get(account)!
      const postId = posts.get(account)!.findLast(({ at }) => at < came)!.id
      await networks.putComment(channel, remoteId!, {
        postId,
        author,
        text,
        at: new Date(came.getTime() - 5 * MINUTE),
      })
    }
    clock.set(came)
    for (const key of keys) await poll({ runner, services }, trustId, accounts.get(key)!.id)
    await readWaiting({ runner, makeReader: services.makeReader }, trustId)
    for (const comment of said.toSorted((a, b) => a.afterMinutes - b.afterMinutes)) {
      clock.set(new Date(came.getTime() + comment.afterMinutes * MINUTE))
      await decide(seeding, { db, comment, id: await idOf(seeding, comment) })
    }
    // What was decided can be undone for some seconds; then it goes.
    clock.advance({ minutes: 1 })
    for (const key of keys) await carryActs({ runner, services }, trustId, accounts.get(key)!.id)
  }
  clock.set(now)
  await seeding.asSystem(pickForSecondLook)
}

interface Deciding {
  db: Installation['db']
  comment: PastComment
  id: string
}

async function decide(seeding: Seeding, { db, comment: { by, did }, id }: Deciding): Promise<void> {
  const { as, asSystem, runner } = seeding
  if ('blockAtOnce' in did) await as(by, blockAtOnce, { id, ground: did.blockAtOnce, reason: did.why })
  const version = await asSystem(({ tx }) => versionOf(tx, id))
  // Read as danger to a child, it is the safeguarding lead's, and nobody decides it here.
  if (version === null) return takeUp(seeding, id)
  if ('refer' in did) await as(by, referComment, { id, summary: did.refer, fromParent: 'yes' })
  if ('answer' in did) {
    const answer = { situation: 'question', template: 'question', text: did.answer } as const
    await as(by, answerComment, { id, version: 1, ...answer })
  }
  const { decision, reason } = decisionOf(did)
  const { decisionId } = await as(by, decideComment, {
    id,
    version,
    decision,
    reason,
    confirm: reason !== null,
  })
  await asSystem(context =>
    countStrikes.run(context, { kind: DESK.decided, subject: { kind: 'comment', id } }),
  )
  if ('challenged' in did) {
    const { link } = await as(by, challengeLink, { decisionId })
    await challengeByLink({ db, runner }, link.split('/').at(-1)!, did.challenged)
  }
}

function decisionOf(did: PastComment['did']) {
  if ('blockAtOnce' in did) return { decision: 'remove', reason: 'abuse' } as const
  if ('remove' in did) return { decision: 'remove', reason: did.remove } as const
  if ('hide' in did) return { decision: 'hide', reason: did.hide } as const
  return { decision: 'keep', reason: null } as const
}

/** The safeguarding lead has its case: none of the past waits to be taken up. */
async function takeUp({ as, asSystem }: Seeding, id: string): Promise<void> {
  const row = await asSystem(async context => {
    await seeAllComments(context)
    return context.tx
      .selectFrom('comment')
      .select('case_id as caseId')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  })
  if (row.caseId !== null) await as('dsl', acknowledgeCase, { id: row.caseId })
}

/** By chance hardly any would be drawn of so few: these are laid, so that a newcomer sees what a second look is. */
async function pickForSecondLook({ tx, actor, clock }: Context): Promise<void> {
  const made = await tx
    .selectFrom('comment_decision')
    .select(['id', 'comment_id', 'school_id', 'account_id', 'decision', 'decided_by'])
    .where('purpose', '=', 'first')
    .where('decision', '!=', 'hide')
    .orderBy('decided_at', 'desc')
    .limit(4)
    .execute()
  const picks = made.map(({ id, decision, decided_by, ...where }) => ({
    ...where,
    trust_id: actor.trustId,
    decision_id: id,
    purpose: decision === 'keep' ? ('quality-check' as const) : ('second-opinion' as const),
    not_by: decided_by,
    picked_at: clock.now(),
  }))
  if (picks.length > 0) await tx.insertInto('review_pick').values(picks).execute()
}

/** Of its place on the desk; null where it has none. */
async function versionOf(tx: Tx, id: string): Promise<number | null> {
  const item = await tx
    .selectFrom('desk_item')
    .select('version')
    .where('comment_id', '=', id)
    .executeTakeFirst()
  return item?.version ?? null
}

/** The id that a comment was given when it came in, the safeguarding lead's among them. */
function idOf({ asSystem }: Seeding, { text }: PastComment): Promise<string> {
  return asSystem(async context => {
    await seeAllComments(context)
    const row = await context.tx
      .selectFrom('comment')
      .select('id')
      .where('text', '=', text)
      .executeTakeFirstOrThrow()
    return row.id
  })
}
