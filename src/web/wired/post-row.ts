import type { OutputOf, StaffApi } from '../api/client.ts'
import type { PostRow, PostStage } from '../pages/posts.tsx'
import type { ChannelRef } from '../parts/channel-icon.tsx'
import { titleOf } from './title-of.ts'

type Listed = OutputOf<StaffApi, 'posts.list'>['posts'][number]
export type VariantState = Listed['state']

/** Where on its way a post stands on one account, by the state that the server keeps. */
export const stageOf: Record<VariantState, PostStage> = {
  draft: 'draft',
  stopped: 'draft',
  declined: 'draft',
  submitted: 'waiting',
  approved: 'planned',
  sending: 'planned',
  unknown: 'planned',
  published: 'published',
  removing: 'published',
  removed: 'taken-down',
}

/** The states that are asked for one stage; the server is asked for one at a time. */
export const statesOf = (stage: PostStage): VariantState[] =>
  (Object.keys(stageOf) as VariantState[]).filter(state => stageOf[state] === stage)

const words: Record<VariantState, string> = {
  draft: 'Draft',
  stopped: 'Stopped before it went out',
  declined: 'Sent back to mend',
  submitted: 'On hold: waits for a decision',
  approved: 'Planned',
  sending: 'Going out now',
  unknown: 'We look whether it went out',
  published: 'Published',
  removing: 'Coming down',
  removed: 'Taken down',
}

const verdicts: Record<VariantState, PostRow['verdict']> = {
  draft: 'mended',
  stopped: 'hold',
  declined: 'refuse',
  submitted: 'hold',
  approved: 'publish',
  sending: 'publish',
  unknown: 'hold',
  published: 'publish',
  removing: 'hold',
  removed: 'refuse',
}

/** The verdict of a post on one account, with its words. What waits to be done by hand says so. */
export function standing({
  state,
  byHand,
  awaitsLook,
  trouble,
}: Pick<Listed, 'state' | 'byHand' | 'awaitsLook' | 'trouble'>) {
  if (trouble !== null) return { verdict: 'hold' as const, words: 'It did not go through: look at it' }
  if (awaitsLook) return { verdict: 'hold' as const, words: 'On hold: to be looked at where it lies' }
  if (byHand) {
    const what = state === 'removing' ? 'to be taken down by hand' : 'to be posted by hand'
    return { verdict: 'hold' as const, words: `On hold: ${what}` }
  }
  return { verdict: verdicts[state], words: words[state] }
}

/** The furthest on its way speaks for the post where its accounts stand at different places. */
const order: readonly PostStage[] = ['draft', 'waiting', 'planned', 'published', 'taken-down']

/** Each account's row once, the one that changed last first. */
export const newestFirst = (listed: readonly Listed[]): Listed[] =>
  [...new Map(listed.map(row => [row.variantId, row])).values()].toSorted((a, b) =>
    b.updatedAt.localeCompare(a.updatedAt),
  )

/** One row a post, from the list's one row an account; the newest first, as they came. */
export function postRows(listed: readonly Listed[], channel: (id: string) => ChannelRef): PostRow[] {
  return [...Map.groupBy(listed, ({ postId }) => postId).values()].map(variants => {
    const first = variants.toSorted(
      (a, b) => order.indexOf(stageOf[a.state]) - order.indexOf(stageOf[b.state]),
    )[0]!
    return {
      id: first.postId,
      title: titleOf(first.title, first.excerpt) || 'Nothing written yet',
      author: first.author,
      stage: stageOf[first.state],
      ...standing(first),
      at: first.scheduledFor ?? first.updatedAt,
      channels: variants.map(variant => channel(variant.channel)),
      href: `/posts/${first.postId}`,
    }
  })
}
