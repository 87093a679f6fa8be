import type { OutputOf, StaffApi } from '../../api/client.ts'
import type { DecidedComment } from '../../pages/decided/decided-sheet.tsx'
import { asWhat } from '../../pages/moderation/reasons.ts'
import type { ChannelRef } from '../../parts/channel-icon.tsx'

export type Decided = OutputOf<StaffApi, 'moderation.decided'>['decided'][number]
type Outcome = Decided['outcomes'][number]

/** One decided comment as its page shows it. */
export function decidedOf(
  decided: Decided,
  channel: (id: string) => ChannelRef,
  mayAnswer: boolean,
): DecidedComment {
  const { comment, decisionId, account, decision, by, at, note, outcomes, mayReverse } = decided
  return {
    decisionId,
    id: comment.id,
    channel: channel(comment.channel),
    account,
    author: comment.author.name ?? 'Somebody',
    text: comment.text,
    writtenAt: comment.at,
    what: whatOf(decided),
    at,
    note,
    outcomes: outcomes.map(outcomeOf),
    kept: decision === 'keep',
    gone: comment.state === 'gone',
    mayAnswer,
    mayReverse,
  }

  function whatOf({ reason }: Decided): string {
    if (decision === 'keep') return `${by} kept it`
    const how = decision === 'remove' ? 'removed' : 'hid'
    return `${by} ${how} it${reason === null ? '' : ` as ${asWhat(reason)}`}`
  }
}

const acts: Record<Outcome['act'], string> = {
  delete: 'Taken away',
  reject: 'Taken away',
  hide: 'Hidden',
  unhide: 'Shown again',
  reply: 'Answered',
  block: 'Writer blocked',
  unblock: 'Block ended',
  mute: 'Writer muted',
}

const states: Record<Exclude<Outcome['state'], 'done' | 'failed'>, string> = {
  waiting: 'it waits for the network',
  acting: 'it is being done',
  'by-hand': 'a person has to do it',
}

/** "Answered", "Taken away: it waits for the network", "Hidden: it did not work. …" */
export function outcomeOf({ act, state, failure }: Outcome): string {
  if (state === 'done') return acts[act]
  if (state === 'failed') return `${acts[act]}: it did not work. ${failure ?? ''}`.trim()
  return `${acts[act]}: ${states[state]}`
}
