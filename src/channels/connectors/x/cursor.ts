import { fieldsOf, readJson } from '../parts/json-fields.ts'

/** How far an account's comments were read. */
export interface Cursor {
  /** What was written before is not asked for again. */
  readonly from: Date
  /** What was given out already, oldest first. */
  readonly seen: readonly Seen[]
  /** When it was last looked up which of them still stand. */
  readonly lookedAt: Date
}

/** As much as is needed to tell that it is gone: nobody's name, nothing that somebody wrote. */
export interface Seen {
  readonly id: string
  readonly writtenAt: Date
  readonly kind: 'comment' | 'mention'
  readonly postRemoteId: string | null
}

/** X looks up a hundred posts in one call. */
const mostSeen = 100

/** The first time: less than the seven days that X's search looks back. */
const firstLookMs = 6 * 24 * 3_600_000

export function writeCursor({ from, seen, lookedAt }: Cursor): string {
  const newest = seen.slice(-mostSeen).map(one => [one.id, one.writtenAt, one.kind, one.postRemoteId])
  return JSON.stringify({ from, lookedAt, seen: newest })
}

/** What cannot be read is as good as none: then the last days are given out again, which their keeper knows. */
export function readCursor(text: string | null, now: Date): Cursor {
  const { from, lookedAt, seen } = fieldsOf(readJson(text ?? ''))
  const since = timeOf(from)
  if (since === null) return { from: new Date(now.getTime() - firstLookMs), seen: [], lookedAt: now }
  const list = Array.isArray(seen) ? (seen as unknown[]) : []
  return { from: since, seen: list.flatMap(seenOf), lookedAt: timeOf(lookedAt) ?? now }
}

function seenOf(value: unknown): Seen[] {
  const [id, written, kind, postRemoteId = null] = Array.isArray(value) ? (value as unknown[]) : []
  const writtenAt = timeOf(written)
  if (typeof id !== 'string' || !/^\d{1,19}$/.test(id) || writtenAt === null) return []
  if (
    (kind !== 'comment' && kind !== 'mention') ||
    (postRemoteId !== null && typeof postRemoteId !== 'string')
  )
    return []
  return [{ id, writtenAt, kind, postRemoteId }]
}

function timeOf(value: unknown): Date | null {
  const time = new Date(typeof value === 'string' ? value : Number.NaN)
  return Number.isNaN(time.getTime()) ? null : time
}
