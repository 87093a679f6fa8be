import { createHash } from 'node:crypto'
import type { Incoming } from '../incoming.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'

/**
 * What was seen at the last look, so that the next one tells what is new, changed or gone: Meta gives a comment no time of
 * its last change and keeps no list of changes. Nobody's name and nothing that somebody wrote, only ids, times and a
 * short digest.
 */
export interface Looked {
  /** Goes up when everything has been looked at once. */
  round: number
  threads: Record<string, LookedThread>
}

export interface LookedThread {
  round: number
  /** What was written before, in seconds, is neither followed nor told anew. */
  floor: number
  /** By id: digest and when written, in seconds. */
  seen: Record<string, readonly [digest: string, written: number]>
}

/** Of each thread; what lies deeper is told of by pushed news only. */
const mostFollowed = 100

export function readCursor(cursor: string | null): Looked {
  const { round, threads } = fieldsOf(cursor === null ? null : readJson(cursor))
  // One that cannot be read means to begin anew: everything is told once more, which the contract allows.
  if (typeof round !== 'number') return { round: 1, threads: {} }
  return { round, threads: fieldsOf(threads) as Looked['threads'] }
}

export const writeCursor = (looked: Looked): string => JSON.stringify(looked)

export function isNews(comment: Incoming, before: LookedThread | undefined): boolean {
  if (before === undefined) return true
  const known = before.seen[comment.remoteId]
  return known === undefined ? secondOf(comment) >= before.floor : known[0] !== digestOf(comment)
}

/** What to remember of everything that stands there now. */
export function remember(all: readonly Incoming[], round: number, before?: LookedThread): LookedThread {
  const newest = all.toSorted((a, b) => secondOf(b) - secondOf(a)).slice(0, mostFollowed)
  const oldest = newest.at(-1)
  const full = newest.length === mostFollowed && oldest !== undefined
  const floor = Math.max(full ? secondOf(oldest) : 0, before?.floor ?? 0)
  const seen = newest.map(one => [one.remoteId, [digestOf(one), secondOf(one)] as const])
  return { round, floor, seen: Object.fromEntries(seen) as LookedThread['seen'] }
}

export const secondOf = ({ writtenAt }: Incoming): number => Math.floor(writtenAt.getTime() / 1000)

const digestOf = ({ text, state, attachments }: Incoming): string =>
  createHash('sha256')
    .update(JSON.stringify([text, state, attachments.length]))
    .digest('base64url')
    .slice(0, 8)
