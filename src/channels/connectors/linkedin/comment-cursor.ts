import { fieldsOf, readJson } from '../parts/json-fields.ts'

/**
 * What was seen at the last look, so that the next one tells what is new, changed or gone: LinkedIn lists all comments of a
 * post and has no list of changes. Only ids and times, and those only for the 48 hours that LinkedIn lets anybody keep them.
 */
export interface Looked {
  /** Goes up when all posts have been looked at once. */
  round: number
  posts: Record<string, LookedPost>
}

export interface LookedPost {
  round: number
  /** When, in ms. */
  at: number
  /** By URN: when written and when last changed, in ms. */
  seen: Record<string, readonly [written: number, changed: number]>
}

export const keptMs = 48 * 3_600_000

/** LinkedIn's clock and ours may differ: a change around the time of the last look counts as one after it. */
const clockDifferenceMs = 120_000

export function readCursor(cursor: string | null): Looked {
  const { round, posts } = fieldsOf(cursor === null ? null : readJson(cursor))
  // One that cannot be read means to begin anew: everything is told once more, which the contract allows.
  if (typeof round !== 'number') return { round: 1, posts: {} }
  const read = Object.entries(fieldsOf(posts)).flatMap(([post, looked]) => {
    const { round, at, seen } = fieldsOf(looked)
    if (typeof round !== 'number' || typeof at !== 'number') return []
    return [[post, { round, at, seen: readSeen(seen) }] as const]
  })
  return { round, posts: Object.fromEntries(read) }
}

function readSeen(seen: unknown): LookedPost['seen'] {
  const times = Object.entries(fieldsOf(seen)).flatMap(([urn, value]) => {
    const [written, changed] = Array.isArray(value) ? (value as unknown[]) : []
    const isWhole = typeof written === 'number' && typeof changed === 'number'
    return isWhole ? [[urn, [written, changed] as const] as const] : []
  })
  return Object.fromEntries(times)
}

export const writeCursor = (looked: Looked): string => JSON.stringify(looked)

export interface Times {
  urn: string
  written: number
  changed: number
}

/** Whether a comment is new or changed since the look `before`; without one everything is. */
export function isNews({ urn, written, changed }: Times, before: LookedPost | undefined): boolean {
  if (before === undefined) return true
  const known = before.seen[urn]
  if (known !== undefined) return known[1] !== changed
  // Unknown because it is new, or because it was old enough to be forgotten.
  const forgotten = written < before.at - keptMs
  return !forgotten || changed >= before.at - clockDifferenceMs
}

/** What to remember of a look at `at`. */
export function remember(all: readonly Times[], round: number, at: number): LookedPost {
  const kept = all.filter(({ written }) => written >= at - keptMs)
  return {
    round,
    at,
    seen: Object.fromEntries(kept.map(({ urn, written, changed }) => [urn, [written, changed] as const])),
  }
}
