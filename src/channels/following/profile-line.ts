import { control } from '../../policy/controls.ts'
import type { AccountWarning } from '../account-warnings.ts'

/** What the profile of an account says, in words that anybody may copy. Source: 2.4b-like-is-not-endorsement. */
export const PROFILE_LINE = 'When we like or follow a page, that does not mean that we endorse it.'

export interface LineSeen {
  verifiedAt: Date
  /** A day in London. */
  lookDue: string
}

/** `missing`: nobody has seen it there yet; `due`: so long ago that somebody looks again. */
export type LineState = 'missing' | 'due' | 'there'

/** How the line stands on an account's profile, on a day in London. */
export const lineState = control(
  'no-endorsement-line',
  (seen: LineSeen | null, today: string): LineState =>
    seen === null ? 'missing' : seen.lookDue <= today ? 'due' : 'there',
  (): LineState => 'there',
)

/** What the checklist of an account says of it. Where only members see the account nobody sees a like. */
export function lineWarnings(
  account: { state: string; channelKind: 'public' | 'closed' },
  seen: LineSeen | null,
  today: string,
): AccountWarning[] {
  if (account.state !== 'active' || account.channelKind === 'closed') return []
  const state = lineState(seen, today)
  if (state === 'there') return []
  const says =
    state === 'missing'
      ? 'Write on the profile that a like is no endorsement, then say so under Following.'
      : 'Look whether the profile still says that a like is no endorsement, then say so under Following.'
  return [{ code: state === 'missing' ? 'no-line' : 'line-due', says, cites: '2.4b-like-is-not-endorsement' }]
}
