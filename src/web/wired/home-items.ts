import type { OutputOf, StaffApi } from '../api/client.ts'
import type { ChannelRef } from '../parts/channel-icon.tsx'
import type { Waiting } from '../pages/home.tsx'
import { clockOf, dateOf, dayOf, sameDay } from '../when.ts'
import { clauseRef } from './clause-ref.ts'
import { titleOf } from './title-of.ts'

type Item = OutputOf<StaffApi, 'oversight.what-waits'>['items'][number]

const titles = ['Now', 'To decide', 'To do by hand', 'To look after'] as const

/** In which group each kind stands: of every kind, so that nothing that waits is shown nowhere. */
const groups: Record<Item['kind'], (typeof titles)[number]> = {
  case: 'Now',
  'comments-late': 'Now',
  trouble: 'Now',
  'account-key': 'Now',
  'take-down': 'Now',
  untracked: 'Now',
  comments: 'To decide',
  decide: 'To decide',
  'block-proposal': 'To decide',
  challenge: 'To decide',
  suggestion: 'To decide',
  'following-decide': 'To decide',
  'by-hand': 'To do by hand',
  'second-look': 'To look after',
  'block-review': 'To look after',
  'following-look': 'To look after',
  'few-managers': 'To look after',
  'authorisation-ends': 'To look after',
  'policy-review': 'To look after',
}

/** What waits, in groups, the most urgent first. */
export function groupsOf(items: readonly Item[], channel: (id: string) => ChannelRef, now: string) {
  return titles.map(title => ({
    title,
    items: items.filter(({ kind }) => groups[kind] === title).map(item => waitingOf(item, channel, now)),
  }))
}

/** "15:30" today, else "Mon 30 Nov" as a margin has room for. */
const short = (iso: string, now: string) =>
  sameDay(iso, now) ? clockOf(iso) : dayOf(iso).replace(/^(\w{3})\w*/, '$1')

export function waitingOf(item: Item, channel: (id: string) => ChannelRef, now: string): Waiting {
  const on = item.channel === null ? '' : channel(item.channel).name
  const whole = { id: `${item.kind}-${item.id}`, clause: item.cites === null ? null : clauseRef(item.cites) }
  const at = item.at === null ? '' : short(item.at, now)
  switch (item.kind) {
    case 'case':
      return {
        ...whole,
        clock: { words: at, mood: 'late' },
        title: 'A safeguarding concern waits for you',
        more: 'Nobody has said yet that they have it. After a few minutes the next in line is told.',
        action: { label: 'Read it', href: `/concerns/${item.id}` },
      }
    case 'comments-late':
      return {
        ...whole,
        clock: { words: at, mood: 'late' },
        verdict: 'hold',
        title:
          item.title === '1'
            ? 'A comment should have been decided by now'
            : `${item.title} comments should have been decided by now`,
        more: 'They are the most urgent of the desk. The next one comes as soon as you have decided.',
        action: { label: 'Look at them', href: '/comments' },
      }
    case 'comments':
      return {
        ...whole,
        clock: { words: `by ${at}`, mood: 'soon' },
        title: item.title === '1' ? 'A comment to look at' : `${item.title} comments to look at`,
        more: 'There is time: none of them is late.',
        action: { label: 'Look in', href: '/comments' },
      }
    case 'decide':
      return {
        ...whole,
        id: `${whole.id}-${item.channel ?? ''}`,
        clock: { words: at, mood: 'soon' },
        verdict: 'hold',
        title: titleOf(item.title, '') || `A post by ${item.by ?? 'somebody'}`,
        more: `${item.by ?? 'Somebody'} asks you to let it out on ${on}, ${item.account ?? ''}.`,
        action: { label: 'Look and decide', href: `/posts/${item.id}/decide` },
      }
    case 'block-proposal':
      return {
        ...whole,
        clock: { words: at, mood: 'soon' },
        verdict: 'hold',
        title: `Block somebody on ${on}?`,
        more: `${item.title} keeps breaking the rules. Read what was removed, then decide.`,
        action: { label: 'Look and decide', href: `/comments/blocks/${item.id}` },
      }
    case 'block-review':
      return {
        ...whole,
        clock: { words: item.due === null ? '' : short(item.due, now), mood: 'soon' },
        title: `Look at a block on ${on} again`,
        more: `${item.title} has been blocked for the time that the policy gives. Is it still needed?`,
        action: { label: 'Open the blocks', href: '/comments/blocks' },
      }
    case 'challenge':
      return {
        ...whole,
        clock: { words: at, mood: 'soon' },
        verdict: 'hold',
        title: `Somebody on ${on} says that it was no breach`,
        more: `${item.by ?? 'Somebody'} removed it, so somebody else looks again.`,
        action: { label: 'Decide the challenge', href: '/comments/challenges' },
      }
    case 'second-look':
      return {
        ...whole,
        clock: { words: at },
        title:
          item.title === '1'
            ? 'Look at a comment a second time'
            : `Look at ${item.title} comments a second time`,
        more: 'They were drawn by chance from what others decided.',
        action: { label: 'Take a second look', href: '/comments/second-looks' },
      }
    case 'suggestion':
      return {
        ...whole,
        clock: { words: at },
        title: `${item.by ?? 'Somebody'} suggests a post`,
        more: item.title,
        action: { label: 'Answer', href: '/suggestions' },
      }
    case 'by-hand':
      return {
        ...whole,
        clock: { words: at, mood: 'soon' },
        title: `Post it on ${on}: ${item.title}`,
        more: `${on} has no way in for Copybook. The words and pictures are ready to copy.`,
        action: { label: 'Post it by hand', href: `/posts/${item.id}` },
      }
    case 'take-down':
      return {
        ...whole,
        clock: { words: at, mood: 'late' },
        verdict: 'refuse',
        title: `Take it down from ${on}: ${item.title}`,
        more: 'Only a person can take it down there. Say so once it is gone.',
        action: { label: 'Take it down', href: `/posts/${item.id}` },
      }
    case 'trouble':
      return {
        ...whole,
        clock: { words: at, mood: 'late' },
        verdict: 'hold',
        title: `It did not go out on ${on}: ${item.title}`,
        more: `${item.account ?? 'The account'} did not answer as it should. Look at it and try again.`,
        action: { label: 'See what happened', href: `/posts/${item.id}` },
      }
    case 'untracked':
      return {
        ...whole,
        clock: { words: at, mood: 'late' },
        verdict: 'hold',
        title:
          item.title === '1'
            ? `A post on ${on} that Copybook did not send`
            : `${item.title} posts on ${on} that Copybook did not send`,
        more: `They stand on ${item.account ?? 'the account'}. Say what they are, or take them down.`,
        action: { label: 'Look at them', href: '/accounts/found' },
      }
    case 'authorisation-ends':
      return {
        ...whole,
        clock: { words: item.due === null ? '' : short(item.due, now), mood: 'soon' },
        title: `${item.by ?? 'Somebody'} may use ${item.account ?? 'an account'} until ${item.due === null ? 'soon' : dateOf(item.due)}`,
        more: `After that day they cannot post on ${on}. Let them in again, or let it end.`,
        action: { label: 'See the account', href: '/accounts' },
      }
    case 'account-key':
      return {
        ...whole,
        clock: { words: 'now', mood: 'late' },
        verdict: 'hold',
        title: `Connect ${on} again: ${item.account ?? ''}`,
        more: item.title,
        action: { label: 'Connect it again', href: '/accounts' },
      }
    case 'following-decide':
      return {
        ...whole,
        clock: { words: at, mood: 'soon' },
        verdict: 'hold',
        title: `Like or follow ${item.title}?`,
        more: `${item.by ?? 'Somebody'} asks for it on ${on}, ${item.account ?? ''}.`,
        action: { label: 'Look and decide', href: '/accounts/following' },
      }
    case 'following-look':
      return {
        ...whole,
        clock: { words: item.due === null ? '' : short(item.due, now), mood: 'soon' },
        title: `Look again: ${item.title}`,
        more: `Is it as it was, on ${on}, ${item.account ?? ''}? It takes a minute.`,
        action: { label: 'Look at it', href: '/accounts/following' },
      }
    case 'few-managers':
      return {
        ...whole,
        clock: { words: 'no date' },
        title: `${on}, ${item.account ?? ''}`,
        more: item.title,
        action: { label: 'Let somebody in', href: '/accounts' },
      }
    default:
      return {
        ...whole,
        clock: { words: item.due === null ? '' : short(item.due, now), mood: 'soon' },
        title: `The policy is due for its review: ${item.title}`,
        more: 'Look at the open questions first. The chief executive approves every change.',
        action: { label: 'Open the policy', href: '/policy' },
      }
  }
}
