import type { OutputOf, StaffApi } from '../../api/client.ts'
import { asWhat, reasonWords } from '../../pages/moderation/reasons.ts'
import type { Blocked } from '../../pages/blocks/register.tsx'
import type { Challenge } from '../../pages/blocks/challenges.tsx'
import type { ChannelRef } from '../../parts/channel-icon.tsx'
import { dateOf } from '../../when.ts'

type Block = OutputOf<StaffApi, 'moderation.list-blocks'>['blocks'][number]
type Proposal = OutputOf<StaffApi, 'moderation.block-proposal'>
type Asked = OutputOf<StaffApi, 'moderation.list-challenges'>['challenges'][number]
type Decision = OutputOf<StaffApi, 'moderation.author-history'>['decisions'][number]
type Channels = (id: string) => ChannelRef

/** "Abuse, removed by Mrs Whitlock". */
export function decidedWords({
  decision,
  reason,
  by,
  undone,
}: Pick<Decision, 'decision' | 'reason' | 'by' | 'undone'>): string {
  const done = { keep: 'kept', remove: 'removed', hide: 'hidden' }[decision]
  const what = reason === null ? done : `${reasonWords[reason]}, ${done}`
  const said = `${what} by ${by}${undone ? ', then undone' : ''}`
  return said[0]!.toUpperCase() + said.slice(1)
}

const states = {
  waiting: 'is asked for',
  acting: 'is asked for',
  done: 'is done',
  failed: 'failed',
  'by-hand': 'is to be done by hand',
  undone: 'was taken back before it was asked for',
} as const
const acts = { block: 'the block', mute: 'muting', unblock: 'the end of the block' } as const
const happened = {
  appealed: 'set down what they say',
  kept: 'kept the block',
  lifted: 'ended the block',
} as const

export function blockedOf(block: Block, channels: Channels): Blocked {
  const { groundSays, reason, by, accounts, events, channel, ...rest } = block
  return {
    ...rest,
    channel: channels(channel),
    why: `Blocked by ${by} for ${groundSays}: ${reason}`,
    accounts: accounts.map(
      ({ account, act, state, failure }) =>
        `${account}: ${acts[act]} ${states[state]}.${failure === null ? '' : ` ${failure}`}`,
    ),
    events: events.map(({ kind, says, by: who, at }) => `${dateOf(at)}: ${who} ${happened[kind]}: ${says}`),
  }
}

/** What became of a proposal, in a sentence; null while it waits. */
export function outcomeOf({ state, decidedBy, decidedAt, reason }: Proposal): string | null {
  if (state === 'waiting') return null
  if (state === 'lapsed')
    return 'A strike was taken back meanwhile, or they are blocked already. Nothing is to be decided.'
  const did = state === 'blocked' ? 'blocked them' : 'did not block them'
  return `${decidedBy ?? 'Somebody'} ${did}${decidedAt === null ? '' : ` on ${dateOf(decidedAt)}`}: ${reason ?? ''}`
}

export const decidedBefore = ({ at, blocked, by, reason }: Proposal['before'][number]): string =>
  `${dateOf(at)}: ${by ?? 'Somebody'} ${blocked ? 'blocked them' : 'did not block them'}: ${reason ?? ''}`

const restored = {
  asked: 'It shows again.',
  'by-hand': 'Somebody has to show it again by hand.',
  'never-gone': 'It was not taken away yet, and stays.',
  gone: 'What was deleted cannot be brought back.',
} as const

export function challengeOf(asked: Asked, channels: Channels): Challenge {
  const { channel, removedBy, removedFor, hidden, state, decidedBy, reason } = asked
  const did = `${removedBy} ${hidden ? 'hid' : 'removed'} it${removedFor === null ? '' : ` as ${asWhat(removedFor)}`}.`
  const back = asked.restored === null ? '' : ` ${restored[asked.restored]}`
  const said = state === 'upheld' ? `decided that it was no breach.${back}` : 'decided that it stays removed.'
  return {
    ...asked,
    channel: channels(channel),
    removed: did,
    outcome: state === 'waiting' ? null : `${decidedBy ?? 'Somebody'} ${said} ${reason ?? ''}`,
  }
}
