import type { Runner } from '../../platform/operations/runner.ts'
import type { MakeReader } from '../comment-reader.ts'
import { propose, type Proposed } from './propose.ts'
import { readInTime, type Read } from './read-in-time.ts'
import { waitingComments, type WaitingComments } from './waiting-comments.ts'
import { writeProposals } from './write-proposals.ts'

export interface ReadingParts {
  runner: Runner
  makeReader: MakeReader
  /** Milliseconds that reading may take; beyond it people read. */
  limitMs?: number
  /** 0 to 1, for the sample of what is kept. */
  random?: () => number
}

/** Source: "takes over 2 s: the item goes to people, marked so" (the desk's own rule for bad input). */
const LIMIT_MS = 2_000

/**
 * Reads whatever waits in a trust, the oldest first, and lays it open for people. May run any number of times, at once,
 * and may die anywhere: what was read and not written down is read again.
 */
export async function readWaiting(parts: ReadingParts, trustId: string): Promise<void> {
  const inTrust = parts.runner.runSystem
  for (;;) {
    const waiting = await inTrust(trustId, 'reading', waitingComments)
    if (waiting === null) return
    const proposed = await proposeAll(parts, waiting)
    await inTrust(trustId, 'reading', context => writeProposals(context, proposed))
  }
}

async function proposeAll(parts: ReadingParts, { pack, bySchool }: WaitingComments): Promise<Proposed[]> {
  const all: Proposed[] = []
  for (const { world, comments } of bySchool) {
    const reads = await readAll(parts, world, comments)
    comments.forEach((comment, at) =>
      all.push(propose(pack, comment, reads[at]!, (parts.random ?? Math.random)())),
    )
  }
  return all
}

const NOT_KEPT = 'The network lets nobody keep what was written for so long.'
const NO_READER = 'Copybook’s reader did not start. Read it yourself.'

async function readAll(
  { makeReader, limitMs = LIMIT_MS }: ReadingParts,
  world: WaitingComments['bySchool'][number]['world'],
  comments: WaitingComments['bySchool'][number]['comments'],
): Promise<Read[]> {
  const reader = await Promise.resolve()
    .then(() => makeReader(world))
    .catch(() => null)
  if (reader === null) return comments.map(() => ({ unreadWhy: NO_READER }))
  const words = comments.map(({ author, text }) => ({ author: author ?? '', text: text ?? '' }))
  const reads = await readInTime(reader, words, limitMs)
  return comments.map(({ text }, at) => (text === null ? { unreadWhy: NOT_KEPT } : reads[at]!))
}
