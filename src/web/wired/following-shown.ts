import type { OutputOf, StaffApi } from '../api/client.ts'
import type { Verdict } from '../finding.ts'
import type { FollowedPage } from '../pages/following/followed-sheet.tsx'
import type { ChannelRef } from '../parts/channel-icon.tsx'
import { dateOf, momentOf } from '../when.ts'

type Followed = OutputOf<StaffApi, 'following.list'>['followed'][number]

/** Asked for, standing (what is due for a look first), and over. */
export function followingGroups(
  followed: readonly Followed[],
  channel: (id: string) => ChannelRef,
  now: string,
) {
  const shown = (rows: readonly Followed[]) => rows.map(row => followedPage(row, channel, now))
  const stands = followed.filter(({ state }) => state === 'approved')
  return {
    asked: shown(followed.filter(({ state }) => state === 'requested')),
    stands: shown(stands.toSorted((a, b) => Number(b.isDue) - Number(a.isDue))),
    over: shown(followed.filter(({ state }) => state === 'declined' || state === 'ended')),
  }
}

function standing({ state, isDue }: Followed): { verdict: Verdict; stands: string } {
  if (state === 'requested') return { verdict: 'hold', stands: 'On hold: waits for a decision' }
  if (state === 'declined') return { verdict: 'refuse', stands: 'Declined' }
  if (state === 'ended') return { verdict: 'refuse', stands: 'Ended' }
  return isDue ? { verdict: 'hold', stands: 'Look at it again' } : { verdict: 'publish', stands: 'Approved' }
}

function followedPage(row: Followed, channel: (id: string) => ChannelRef, now: string): FollowedPage {
  const { id, account, act, page, url, why, isDue, mayDecide, mayChange } = row
  const asked = `${row.requestedBy} asked for it ${momentOf(row.requestedAt, now)}.`
  const decided =
    row.decidedAt === null
      ? []
      : [
          `${row.decidedBy ?? 'Somebody'} said ${row.state === 'declined' ? 'no' : 'yes'} ${momentOf(row.decidedAt, now)}.${row.decidedWhy === null ? '' : ` ${row.decidedWhy}`}`,
        ]
  const next = row.state === 'approved' && row.lookDue !== null ? [`Next look: ${dateOf(row.lookDue)}.`] : []
  const ended = row.endedAt === null ? [] : [`Ended ${momentOf(row.endedAt, now)}. ${row.endedWhy ?? ''}`]
  return {
    id,
    account,
    act,
    page,
    url,
    why,
    isDue,
    mayDecide,
    mayChange,
    channel: channel(row.channel),
    ...standing(row),
    history: [asked, ...decided, ...next, ...ended],
    marks: row.marks.map(({ message }) => message),
  }
}
