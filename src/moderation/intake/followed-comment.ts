import { randomUUID } from 'node:crypto'
import type { Incoming } from '../../channels/connectors/incoming.ts'
import type { Followed, Heard, Step } from './follow.ts'
import { confirm, follow } from './follow.ts'
import type { KnownComment } from './known-comments.ts'

/** One comment with what a batch of words changed about it. */
export interface FollowedComment extends KnownComment {
  isNew: boolean
  /** What is to be stored and told, in order; one that is only known better has none. */
  steps: readonly Extract<Step, { kind: 'new' | 'changed' | 'gone' }>[]
}

/**
 * Follows a batch of words about comments of one account, in their order. Pure but for new ids. Gives the comments
 * about which there was any news. `joined`: the ids of those that only a report told of until now.
 */
export function followAll(
  words: readonly Incoming[],
  known: ReadonlyMap<string, KnownComment>,
  heard: Heard,
  joined: ReadonlySet<string> = new Set(),
): FollowedComment[] {
  const now = new Map<string, FollowedComment>()
  for (const incoming of words) {
    const { remoteId } = incoming
    const before = now.get(remoteId) ?? known.get(remoteId)
    const told = follow(before?.followed ?? null, incoming, heard)
    const isFirst = joined.has(remoteId) && !now.has(remoteId)
    const step = isFirst ? confirm(before!.followed, told, heard.now) : told
    if (step.kind === 'nothing') continue
    const { steps, isNew } = now.get(remoteId) ?? { steps: [], isNew: before === undefined }
    now.set(remoteId, {
      ...(before ?? unknown(step.is)),
      followed: step.is,
      isNew,
      steps: step.kind === 'learned' ? steps : [...steps, step],
    })
  }
  return [...now.values()]
}

const unknown = (followed: Followed): KnownComment => ({
  id: randomUUID(),
  caseId: null,
  route: 'none',
  keepTextUntil: null,
  keepAuthorUntil: null,
  followed,
})
