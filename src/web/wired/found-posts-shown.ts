import type { OutputOf, StaffApi } from '../api/client.ts'
import type { FoundPost } from '../pages/found-posts/found-posts.tsx'
import type { What } from '../pages/found-posts/answer-forms.tsx'
import type { ChannelRef } from '../parts/channel-icon.tsx'
import { momentOf } from '../when.ts'

type Found = OutputOf<StaffApi, 'posts.list-untracked'>['posts'][number]

const made: Record<What, string> = {
  staff: 'somebody of ours posted it there',
  network: 'the network made it',
  tool: 'another tool sent it',
  unknown: 'nobody here made it',
}

export interface FoundGroups {
  open: FoundPost[]
  leaving: FoundPost[]
  answered: FoundPost[]
  history: FoundPost[]
}

/** Still to be explained, on their way down, done with, and from before. */
export function groupsOf(
  posts: readonly Found[],
  channel: (id: string) => ChannelRef,
  now: string,
): FoundGroups {
  const groups: FoundGroups = { open: [], leaving: [], answered: [], history: [] }
  for (const post of posts) groups[groupOf(post)].push(foundPost(post, channel, now))
  return groups
}

function groupOf({ goneAt, removal, explanation, history }: Found): keyof FoundGroups {
  if (goneAt !== null) return 'answered'
  if (removal !== null && removal.state !== 'done') return 'leaving'
  if (explanation !== null) return 'answered'
  return history ? 'history' : 'open'
}

function foundPost(post: Found, channel: (id: string) => ChannelRef, now: string): FoundPost {
  const { id, account, text, permalink, postedAt, mayAnswer, removal } = post
  return {
    id,
    channel: channel(post.channel),
    account,
    text,
    link: post.goneAt === null ? permalink : null,
    postedAt,
    mayAnswer,
    outcome: outcomeOf(post, now),
    trouble: removal?.state === 'given-up' ? removal.said : null,
    steps: removal?.state === 'by-hand' ? removal.checklist : [],
    stepsLink: removal?.openUrl ?? null,
  }
}

function outcomeOf({ goneAt, removal, explanation }: Found, now: string): string | null {
  if (goneAt !== null) {
    const why = removal === null ? 'Somebody took it away at the network' : `${removal.by} had it taken down`
    return `Gone since ${momentOf(goneAt, now)}. ${why}${removal === null ? '.' : `: ${removal.why}`}`
  }
  if (removal !== null && removal.state !== 'done') return leaving[removal.state](removal.by)
  if (explanation === null) return null
  const { by, what, why, at } = explanation
  return `${by} said ${momentOf(at, now)}: ${made[what]}. ${why}`
}

const leaving = {
  waiting: (by: string) => `Copybook is taking it down for ${by}.`,
  'by-hand': (by: string) => `Only a person can take it down. ${by} asked for it.`,
  'given-up': (by: string) => `${by} wants it down, and the network did not do it.`,
}
