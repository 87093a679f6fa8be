import type { OutputOf, StaffApi } from '../../api/client.ts'
import { asWhat } from '../../pages/moderation/reasons.ts'
import type { SoFar } from '../../pages/moderation/so-far.tsx'
import { dayOf } from '../../when.ts'
import { clauseRef } from '../clause-ref.ts'

export type History = OutputOf<StaffApi, 'moderation.author-history'>

/** The clause by which somebody who goes on may be blocked. */
const BLOCKS = '2.5-block-repeat-abusers'
/** More than these nobody reads beside a comment. */
const MOST = 4

const past = { keep: 'Kept', remove: 'Removed', hide: 'Hidden' } as const

/** What is known of a writer, as the panel beside the comment shows it. `you` is called so. */
export function soFarOf(history: History, you: string): SoFar {
  const { strikes, limit, days, decisions, why, says } = history
  const stand = decisions.filter(({ undone }) => !undone)
  return {
    strikes,
    limit,
    days,
    history: stand
      .filter(({ decision }) => decision !== 'keep')
      .slice(0, MOST)
      .map(({ id, at, decision, reason, by }) => ({
        id,
        on: dayOf(at),
        words: `${past[decision]}${reason === null ? '' : ` as ${asWhat(reason)}`} by ${by === you ? 'you' : by}`,
      })),
    said: saidOf(stand.length, says),
    why,
    decides: 'the headteacher',
    clause: clauseRef(BLOCKS),
  }
}

function saidOf(decided: number, says: string): string {
  if (decided === 0) return 'Nothing of theirs was decided before.'
  return `${decided === 1 ? '1 comment' : `${decided} comments`} before, all kept. ${says}`.trim()
}
