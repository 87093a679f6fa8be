import { z } from 'zod'
import { listFollowing } from '../channels/following/list-following.ts'
import { listAccounts } from '../channels/list-accounts.ts'
import { listCases } from '../concerns/list-cases.ts'
import { currentPack } from '../governance/current-pack.ts'
import { reviewStanding } from '../governance/review-standing.ts'
import { londonDate, londonInstant } from '../platform/clock.ts'
import { personOf } from '../platform/operations/actor.ts'
import { instant } from '../platform/operations/instant.ts'
import type { Context } from '../platform/operations/operation.ts'
import { query } from '../platform/operations/operation.ts'
import { listChallenges } from '../moderation/challenges/list-challenges.ts'
import { waitingBlocks } from '../moderation/strikes/waiting-blocks.ts'
import { listSuggestions } from '../posts/list-suggestions.ts'
import { listUntracked } from '../posts/untracked/list-untracked.ts'
import { waitingPosts } from '../posts/waiting-posts.ts'
import { commentsWaiting } from './comments-waiting.ts'
import { authorisationsEnding } from './authorisations-ending.ts'
import { deliveriesFor } from './deliveries.ts'
import { goingOut, goingOutOn } from './going-out.ts'
import { secondLooks } from './second-looks.ts'
import { termStart } from './term.ts'
import { termFigures, thisTerm } from './this-term.ts'

/** How long before its end an authorisation is told of. */
const SOON_DAYS = 14
const DAY = 86_400_000

const item = z.object({
  kind: z.enum([
    'case',
    'comments-late',
    'comments',
    'decide',
    'block-proposal',
    'block-review',
    'challenge',
    'second-look',
    'suggestion',
    'by-hand',
    'take-down',
    'trouble',
    'untracked',
    'authorisation-ends',
    'few-managers',
    'account-key',
    'following-decide',
    'following-look',
    'policy-review',
  ]),
  /** Of the case, the post, the suggestion, the account or (a review) the policy. */
  id: z.string(),
  title: z.string(),
  /** Whose it is: author, suggester or whoever is authorised. */
  by: z.string().nullable(),
  channel: z.string().nullable(),
  account: z.string().nullable(),
  /** When it came or goes out. */
  at: instant.nullable(),
  /** The last day, where it has one. */
  due: z.iso.date().nullable(),
  cites: z.string().nullable(),
})
type Item = z.input<typeof item>

const empty = { by: null, channel: null, account: null, at: null, due: null, cites: null }

export const whatWaits = query({
  name: 'oversight.what-waits',
  about: 'What waits for you, what goes out today, and what the policy did this term.',
  permission: 'waiting:own',
  input: z.strictObject({}),
  output: z.object({ items: z.array(item), goingOut: z.array(goingOut), term: termFigures }),
  target: ({ actor }) => ({ schoolId: null, ownerId: personOf(actor).personId }),
  example: () => ({}),
  exampleAs: 'headteacher',
  async run(context) {
    const today = londonDate(context.clock.now())
    return {
      items: [
        ...(await casesToTakeUp(context)),
        ...(await commentsWaiting(context)).map(one => ({ ...empty, ...one })),
        ...(await toDecide(context)),
        ...(await blocks(context)),
        ...(await toLookAt(context)),
        ...(await challenges(context)),
        ...(await handedOver(context)),
        ...(await untracked(context)),
        ...(await suggested(context)),
        ...(await ending(context, today)),
        ...(await keysToLookAfter(context)),
        ...(await shortOfManagers(context)),
        ...(await followingToDecide(context)),
        ...(await reviewOfPolicy(context, today)),
      ],
      goingOut: await goingOutOn(context.tx, today),
      term: await thisTerm(context.tx, termStart(today)),
    }
  },
})

/** Safeguarding cases that nobody has taken up, for those who are on them: that there is one, and nothing more. */
async function casesToTakeUp(context: Context): Promise<Item[]> {
  const { cases } = await listCases.run(context, { closed: false, limit: 100 })
  return cases
    .filter(({ acknowledged }) => acknowledged === null)
    .map(({ id, openedAt }) => ({ ...empty, kind: 'case', id, title: '', at: openedAt }))
}

/** Whom to block, and whose block to look at again. Source: 2.5-block-repeat-abusers. */
async function blocks(context: Context): Promise<Item[]> {
  const waiting = await waitingBlocks(context)
  return waiting.map(({ writer, ...one }) => ({
    ...empty,
    ...one,
    title: writer,
    cites: '2.5-block-repeat-abusers',
  }))
}

/** One line for all that were drawn: which they are is on a page of its own. */
async function toLookAt(context: Context): Promise<Item[]> {
  const drawn = await secondLooks(context)
  if (drawn === null) return []
  return [
    { ...empty, kind: 'second-look', id: 'second-looks', title: String(drawn.waiting), at: drawn.since },
  ]
}

/** Removals that their writers ask to look at again, for whoever did not remove them. */
async function challenges(context: Context): Promise<Item[]> {
  const { challenges: asked } = await listChallenges.run(context, {})
  return asked
    .filter(({ mayDecide }) => mayDecide)
    .map(({ id, account, channel, madeAt, removedBy }) => ({
      ...empty,
      kind: 'challenge',
      id,
      title: account,
      by: removedBy,
      channel,
      account,
      at: madeAt,
    }))
}

async function toDecide(context: Context): Promise<Item[]> {
  const { posts } = await waitingPosts.run(context, {})
  return posts.map(({ postId, title, author, channel, account, submittedAt, scheduledFor }) => ({
    ...empty,
    kind: 'decide',
    id: postId,
    title,
    by: author,
    channel,
    account,
    at: scheduledFor ?? submittedAt,
  }))
}

async function handedOver({ tx, actor, clock }: Context): Promise<Item[]> {
  const rows = await deliveriesFor(tx, personOf(actor), clock.now())
  return rows.map(({ postId, title, act, state, channel, account, at }) => ({
    ...empty,
    kind: state === 'assisted' ? (act === 'remove' ? 'take-down' : 'by-hand') : 'trouble',
    id: postId,
    title,
    channel,
    account,
    at,
  }))
}

/** One line an account, for whoever may answer: how much stands there that did not go through Copybook. */
async function untracked(context: Context): Promise<Item[]> {
  const { posts } = await listUntracked.run(context, {})
  const waiting = Map.groupBy(
    posts.filter(({ waits, mayAnswer }) => waits && mayAnswer),
    ({ accountId }) => accountId,
  )
  return [...waiting].map(([accountId, found]) => ({
    ...empty,
    kind: 'untracked',
    id: accountId,
    title: String(found.length),
    channel: found[0]!.channel,
    account: found[0]!.account,
    at: found.at(-1)!.firstSeenAt,
  }))
}

async function suggested(context: Context): Promise<Item[]> {
  const { personId } = personOf(context.actor)
  const { suggestions } = await listSuggestions.run(context, {})
  return suggestions
    .filter(({ state, to }) => state === 'open' && to.id === personId)
    .map(({ id, text, by, createdAt }) => ({
      ...empty,
      kind: 'suggestion',
      id,
      title: text.slice(0, 200),
      by: by.name,
      at: createdAt,
    }))
}

async function ending({ tx, actor }: Context, today: string): Promise<Item[]> {
  const soon = londonDate(new Date(londonInstant(`${today}T12:00`).getTime() + SOON_DAYS * DAY))
  const rows = await authorisationsEnding(tx, personOf(actor), today, soon)
  return rows.map(({ accountId, account, channel, name, until }) => ({
    ...empty,
    kind: 'authorisation-ends',
    id: accountId,
    title: account,
    by: name,
    channel,
    account,
    due: until,
  }))
}

/** Keys that are dead or will end, for who can connect the account again. */
async function keysToLookAfter(context: Context): Promise<Item[]> {
  const { accounts } = await listAccounts.run(context, { limit: 500 })
  return accounts
    .filter(({ mayConnect }) => mayConnect)
    .flatMap(({ id, name, channel, warnings }) =>
      warnings
        .filter(({ code }) => code === 'key-dead' || code === 'key-ends')
        .map(({ says, cites }) => ({
          ...empty,
          kind: 'account-key' as const,
          id,
          title: says,
          channel,
          account: name,
          cites,
        })),
    )
}

/** Pages that somebody asked to follow, for whoever may decide; and what is to be looked at again. Source: 2.4b. */
async function followingToDecide(context: Context): Promise<Item[]> {
  const { followed, lines } = await listFollowing.run(context, {})
  const cites = '2.4b-like-only-non-commercial'
  const looks = followed.filter(({ isDue, mayChange }) => isDue && mayChange)
  return [
    ...followed
      .filter(({ mayDecide }) => mayDecide)
      .map(({ id, page, requestedBy: by, requestedAt: at, channel, account }) => ({
        ...empty,
        kind: 'following-decide' as const,
        id,
        title: page,
        by,
        at,
        channel,
        account,
        cites,
      })),
    ...looks.map(({ id, page, lookDue: due, channel, account }) => ({
      ...empty,
      kind: 'following-look' as const,
      id,
      title: page,
      due,
      channel,
      account,
      cites,
    })),
    ...lines
      .filter(({ state, mayVerify }) => state === 'due' && mayVerify)
      .map(({ accountId: id, lookDue: due, channel, account }) => ({
        ...empty,
        kind: 'following-look' as const,
        id,
        title: 'The line on the profile',
        due,
        channel,
        account,
        cites: '2.4b-like-is-not-endorsement',
      })),
  ]
}

/** Only those who can let somebody in are told. Source: 2-managed-by-allocated-staff. */
async function shortOfManagers(context: Context): Promise<Item[]> {
  const { roles } = personOf(context.actor)
  const ceo = roles.some(({ role, schoolId }) => role === 'trust-ceo' && schoolId === null)
  const schools = roles.filter(({ role }) => role === 'headteacher').map(({ schoolId }) => schoolId)
  if (!ceo && schools.length === 0) return []
  const { accounts } = await listAccounts.run(context, { limit: 200 })
  return accounts
    .filter(({ schoolId, state }) => state === 'active' && (ceo || schools.includes(schoolId)))
    .flatMap(({ id, name, channel, warnings }) =>
      warnings
        .filter(({ code }) => code === 'no-manager' || code === 'one-manager')
        .map(({ says, cites }) => ({
          ...empty,
          kind: 'few-managers' as const,
          id,
          title: says,
          channel,
          account: name,
          cites,
        })),
    )
}

async function reviewOfPolicy(context: Context, today: string): Promise<Item[]> {
  const { roles } = personOf(context.actor)
  if (!roles.some(({ role }) => role === 'policy-owner' || role === 'trust-ceo')) return []
  const { pack } = await currentPack(context.tx)
  const { due, says, overdue, remindersDaysBefore } = reviewStanding(pack, today)
  const left = (Date.parse(due) - Date.parse(today)) / DAY
  if (!overdue && left > Math.max(0, ...remindersDaysBefore)) return []
  const cites = '0-next-review-due'
  return [{ ...empty, kind: 'policy-review', id: pack.policy.id, title: says, due, cites }]
}
