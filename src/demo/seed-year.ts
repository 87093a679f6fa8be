import { addPicture } from '../posts/add-picture.ts'
import { createDraft } from '../posts/create-draft.ts'
import { decidePost } from '../posts/decide-post.ts'
import { loadVariant } from '../posts/loaded-variant.ts'
import { settlePublished } from '../posts/outbox/settle-published.ts'
import { savePicture } from '../posts/save-picture.ts'
import { submitPost } from '../posts/submit-post.ts'
import { drawScene } from './pictures.ts'
import type { DemoAccount } from './seed-accounts.ts'
import { grantForYear } from './seed-accounts.ts'
import type { Seeding } from './seeding.ts'
import type { PastPost } from './year.ts'
import { YEAR } from './year.ts'

/**
 * A year of posts, each on its way as it would have been: drafted, marked, decided by somebody else where the
 * policy wants it, and standing on the stand-in's page with its date.
 */
export async function seedYear(
  seeding: Seeding,
  accounts: Map<string, DemoAccount>,
  facebook: string,
  now: Date,
): Promise<void> {
  const days = plannedDays(now)
  let schoolYear = ''
  for (const { post, school, at } of days) {
    seeding.clock.set(at)
    const year = at.getUTCMonth() >= 8 ? String(at.getUTCFullYear()) : String(at.getUTCFullYear() - 1)
    if (year !== schoolYear) await grantForYear(seeding, accounts)
    schoolYear = year
    await publishPast(seeding, accounts.get(`${school}/facebook`)!, post, facebook, at)
  }
  seeding.clock.set(now)
}

interface Planned {
  post: PastPost
  school: string
  at: Date
}

/** Working days of the twelve months before `now`, oldest first; the second school a little later each time. */
function plannedDays(now: Date): Planned[] {
  const begin = new Date(now.getTime() - 364 * 86_400_000)
  const planned: Planned[] = []
  for (const [schoolIndex, school] of ['heron-lane', 'mill-road'].entries()) {
    const perMonth = new Map<number, number>()
    for (const post of YEAR) {
      const count = perMonth.get(post.month) ?? 0
      perMonth.set(post.month, count + 1)
      const at = lastTime(post.month, 2 + count * 6 + schoolIndex * 2, now)
      if (at > begin) planned.push({ post, school, at })
    }
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

async function publishPast(
  seeding: Seeding,
  account: DemoAccount,
  post: PastPost,
  facebook: string,
  at: Date,
): Promise<void> {
  const { as, asSystem, clock } = seeding
  const { text, category } = post
  let { postId, variantId, version } = await as(account.author, createDraft, {
    accountId: account.id,
    text,
    category,
  })
  let picture: { base64: string; altText: string } | undefined
  if (post.picture) {
    const bytes = await drawScene(post.picture.scene, at.getUTCDate())
    const { id } = await as(account.author, addPicture, { postId }, { bytes, claimedType: 'image/jpeg' })
    const { altText } = post.picture
    await as(account.author, savePicture, { id, altText, peopleAnswer: 'nobody', people: [] })
    version += 2
    picture = { base64: bytes.toString('base64'), altText }
  }
  const submitted = await as(account.author, submitPost, { variantId, version })
  if (submitted.state === 'submitted') {
    clock.advance({ minutes: 20 })
    const dismissals = submitted.marked.marks.map(({ id }) => ({
      findingId: id,
      reason: 'Read, and no breach.',
    }))
    await as(account.head, decidePost, { variantId, version, decision: 'publish', dismissals })
  }
  clock.advance({ seconds: 12 })
  const remoteId = await putOnPage(facebook, account.pageId!, {
    message: text,
    createdTime: clock.now(),
    picture,
  })
  await asSystem(async context => {
    const row = await context.tx
      .selectFrom('outbox')
      .selectAll()
      .where('variant_id', '=', variantId)
      .executeTakeFirstOrThrow()
    const found = { remoteId, permalink: `${facebook}/${remoteId}` }
    await settlePublished(context, row, await loadVariant(context.tx, variantId), found, { status: 200 })
  })
}

async function putOnPage(
  facebook: string,
  pageId: string,
  post: { message: string; createdTime: Date; picture: { base64: string; altText: string } | undefined },
): Promise<string> {
  const answer = await fetch(`${facebook}/_sandbox/pages/${pageId}/posts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      message: post.message,
      createdTime: post.createdTime.toISOString(),
      ...(post.picture && { pictures: [post.picture] }),
    }),
  })
  const body = (await answer.json()) as { id?: string }
  if (!body.id) throw new Error(`the stand-in refused a post of the past: ${JSON.stringify(body)}`)
  return body.id
}
