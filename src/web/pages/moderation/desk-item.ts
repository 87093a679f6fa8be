import type { ChannelRef } from '../../parts/channel-icon.tsx'
import type { DeskFinding } from './marks-of.ts'
import type { Reason } from './reasons.ts'

/** What the machine proposes; null where none read it. People decide. */
export type Proposal = 'keep' | 'review' | 'remove' | null

/** What can be done with a comment here. Each has a key, a button and a place under the thumb. */
export type Way = 'remove' | 'hide' | 'keep' | 'answer' | 'refer' | 'hand'

/** A comment that waits for a person, as the desk shows it. */
export interface DeskItem {
  id: string
  /** Sent back with each decision: somebody may have been faster. */
  version: number
  channel: ChannelRef
  proposal: Proposal
  route: 'none' | 'complaint' | 'safeguarding'
  /** What it is about in a few words, for the queue: never the comment's own. */
  gist: string
  /** Instants between which the clock empties. */
  enteredAt: string
  dueAt: string
  /** "Under “Harvest festival”, posted Thursday". */
  where: string
  permalink: string | null
  /** Who leads safeguarding, and who looks after complaints, where it was written: "Mrs Doyle". */
  lead: string
  complaints: string
  author: { name: string; note: string }
  /** Null: there are none that may be shown, and `noWords` says why. */
  text: string | null
  noWords: string | null
  /** Its words are covered, all of them, until somebody asks for them. */
  hurts: boolean
  findings: readonly DeskFinding[]
  /** What else is to be said of it, without a clause: the checker was late, the network did not do it. */
  remarks: readonly string[]
  pictures: readonly { kind: 'photo' | 'video' | 'sticker' | 'link'; url: string | null }[]
  /** Where the screenshot is that somebody added who entered it; null: there is none. */
  screenshot: string | null
  /** The reason that its labels speak for. */
  reason: Reason | null
  /** Why a way is closed, as a sentence; a way that is not named is open. */
  closed: Partial<Record<Way, string>>
  /** What is to be thought of before an open one. */
  hints: Partial<Record<Way, string>>
  /** Why it is not decided as one of several, by the server; null: it may be. */
  alone: string | null
  /** How the toast after each decision begins; its seconds follow: "It is hidden on X in". */
  told: Record<Deciding['decision'], string>
  /** What became of it, when it was one of several: "hidden". */
  past: Record<Deciding['decision'], string>
  /** What the two that take away are called on this network: one that removes nothing hides. */
  names: { remove: string; hide: string }
  /** "Remove, hide and block: yes", in the network's own order. */
  network: readonly string[]
}

/** What one person decides of one comment. */
export interface Deciding {
  decision: 'keep' | 'remove' | 'hide'
  /** Null only with `keep`. */
  reason: Reason | null
  note: string
}

/** Whether somebody is to be answered rather than taken away: criticism is none of the reasons. */
export const isCriticism = ({ route }: Pick<DeskItem, 'route'>): boolean => route === 'complaint'

/** Which way the one filled button goes. */
export function firstWay(item: Pick<DeskItem, 'proposal' | 'route' | 'closed'>): Way {
  const removing: readonly Way[] = item.proposal === 'remove' ? ['remove', 'hide'] : []
  const routed: Record<DeskItem['route'], readonly Way[]> = {
    safeguarding: ['hand'],
    complaint: ['answer'],
    none: removing,
  }
  const wished = routed[item.route]
  return wished.find(way => item.closed[way] === undefined) ?? 'keep'
}
