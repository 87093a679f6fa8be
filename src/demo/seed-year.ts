import { addPicture } from '../posts/add-picture.ts'
import { createDraft } from '../posts/create-draft.ts'
import { decidePost } from '../posts/decide-post.ts'
import { loadVariant } from '../posts/loaded-variant.ts'
import { settlePublished } from '../posts/outbox/settle-published.ts'
import { savePicture } from '../posts/save-picture.ts'
import { submitPost } from '../posts/submit-post.ts'
import { drawScene } from './pictures.ts'
import type { AtTheNetworks } from './at-the-networks.ts'
import { RECENT } from './recent-posts.ts'
import type { DemoAccount, DemoAccounts } from './seed-accounts.ts'
import { grantForYear } from './seed-accounts.ts'
import type { Seeding } from './seeding.ts'
import type { PastPost } from './year.ts'
import { YEAR } from './year.ts'

/** What was published on each account (`heron-lane/facebook`): its id at the network, and when. Oldest first. */
export type PostsStanding = ReadonlyMap<string, readonly { id: string; at: Date }[]>

/**
 * A year of posts, each on its way as it would have been: drafted, marked, decided by somebody else where the
 * policy wants it, and standing on the stand-in's page with its date. What stands where comes back.
 */
export async function seedYear(
  seeding: Seeding,
  accounts: DemoAccounts,
  networks: AtTheNetworks,
  now: Date,
): Promise<PostsStanding> {
  const standing = new Map<string, { id: string; at: Date }[]>()
  let schoolYear = ''
  for (const { post, account, at } of plannedDays(now)) {
    seeding.clock.set(at)
    const year = at.getUTCMonth() >= 8 ? String(at.getUTCFullYear()) : String(at.getUTCFullYear() - 1)
    if (year !== schoolYear) await grantForYear(seeding, accounts)
    schoolYear = year
    const id = await publishPast(seeding, accounts.get(account)!, post, networks)
    standing.set(account, [...(standing.get(account) ?? []), { id, at }])
  }
  seeding.clock.set(now)
  return standing
}

type Post = Omit<PastPost, 'month'>

interface Planned {
  post: Post
  account: string
  at: Date
}

/** Of the twelve months before `now`, oldest first; the second school lives through its year a little later. */
function plannedDays(now: Date): Planned[] {
  const begin = new Date(now.getTime() - 364 * 86_400_000)
  const planned: Planned[] = []
  for (const [schoolIndex, school] of ['heron-lane', 'mill-road'].entries()) {
    const perMonth = new Map<number, number>()
    for (const post of YEAR) {
      const count = perMonth.get(post.month) ?? 0
      perMonth.set(post.month, count + 1)
      const at = lastTime(post.month, 2 + count * 6 + schoolIndex * 2, now)
      if (at > begin) planned.push({ post, account: `${school}/facebook`, at })
    }
  }
  for (const { account, daysAgo, ...post } of RECENT) {
    planned.push({ post, account, at: new Date(now.getTime() - daysAgo * 86_400_000) })
  }
  return planned.sort((a, b) => a.at.getTime() - b.at.getTime())
}

/** The last time that this day of the year was past, at half past two, on a working day. */
function lastTime(month: number, day: number, now: Date): Date {
  const at = new Date(Date.UTC(now.getUTCFullYear(), month - 1, day, 14, 30 + (day % 20)))
  if (at.getTime() > now.getTime() - 3 * 86_400_000) at.setUTCFullYear(at.getUTCFullYear() - 1)
  if (at.getUTCDay() % 6 === 0) at.setUTCDate(at.getUTCDate() + 2)
  return at
}

/** Its id at the network comes back. */
async function publishPast(
  seeding: Seeding,
  { id: accountId, channel, remoteId, head, authors }: DemoAccount,
  post: Post,
  networks: AtTheNetworks,
): Promise<string> {
  const { as, asSystem, clock } = seeding
  const author = authors[0]!
  const { text, category } = post
  let { postId, variantId, version } = await as(author, createDraft, {
    accountId,
    text,
    category,
  })
  let picture: { base64: string; altText: string } | undefined
  if (post.picture) {
    const bytes = await drawScene(post.picture.scene, clock.now().getUTCDate())
    const { id } = await as(author, addPicture, { postId }, { bytes, claimedType: 'image/jpeg' })
    await seeding.readDrawings()
    const { altText } = post.picture
    await as(author, savePicture, { id, altText, peopleAnswer: 'nobody', people: [] })
    version += 2
    picture = { base64: bytes.toString('base64'), altText }
  }
  const submitted = await as(author, submitPost, { variantId, version })
  if (submitted.state === 'submitted') {
    clock.advance({ minutes: 20 })
    const dismissals = submitted.marked.marks.map(({ id }) => ({
      findingId: id,
      reason: 'Read, and no breach.',
    }))
    await as(head, decidePost, { variantId, version, decision: 'publish', dismissals })
  }
  clock.advance({ seconds: 12 })
  const stands = await networks.putPost(channel, remoteId!, { text, at: clock.now(), picture })
  await asSystem(async context => {
    const row = await context.tx
      .selectFrom('outbox')
      .selectAll()
      .where('variant_id', '=', variantId)
      .executeTakeFirstOrThrow()
    const found = { remoteId: stands.id, permalink: stands.permalink }
    await settlePublished(context, row, await loadVariant(context.tx, variantId), found, { status: 200 })
  })
  return stands.id
}
