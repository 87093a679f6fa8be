import type { Reading } from '../../policy/reading.ts'
import type { CommentReader } from '../comment-reader.ts'

/** What came of reading one comment: what is in it, or why no machine read it, as a sentence. */
export type Read = { reading: Reading } | { unreadWhy: string }

/** After so many failures in a row the rest is not tried: each would cost its whole time. */
const MOST_FAILURES = 3

const FAILED = 'Copybook could not read this. Read it yourself.'
const TOO_SLOW = 'Copybook took too long to read this. Read it yourself.'

class TooSlow extends Error {}

/**
 * Reads some comments, together, and where that fails or takes longer than `limitMs` each by itself. Never throws: what
 * could not be read goes to people, marked so.
 */
export async function readInTime(
  reader: CommentReader,
  comments: readonly { author: string; text: string }[],
  limitMs: number,
): Promise<Read[]> {
  try {
    const readings = await within(limitMs, () => reader.read(comments))
    if (readings.length === comments.length) return readings.map(reading => ({ reading }))
  } catch {
    // One by one shows which it is.
  }
  const done: Read[] = []
  let failures = 0
  for (const comment of comments) {
    const one = failures < MOST_FAILURES ? await readOne(reader, comment, limitMs) : { unreadWhy: FAILED }
    failures = 'unreadWhy' in one ? failures + 1 : 0
    done.push(one)
  }
  return done
}

async function readOne(
  reader: CommentReader,
  comment: { author: string; text: string },
  limitMs: number,
): Promise<Read> {
  try {
    const [reading] = await within(limitMs, () => reader.read([comment]))
    return reading ? { reading } : { unreadWhy: FAILED }
  } catch (error) {
    return { unreadWhy: error instanceof TooSlow ? TOO_SLOW : FAILED }
  }
}

async function within<T>(ms: number, work: () => Promise<T>): Promise<T> {
  const begun = performance.now()
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TooSlow()), ms)
  })
  try {
    const result = await Promise.race([work(), late])
    // What keeps this very thread busy rings no bell while it does.
    if (performance.now() - begun > ms) throw new TooSlow()
    return result
  } finally {
    clearTimeout(timer)
  }
}
