import type { Kept } from './worker.ts'

/** What stands on an account. */
export interface Standing {
  channel: string
  account: string
  posts: readonly { id: string; text: string }[]
}

export interface Verdict {
  posts: number
  /** Published, and standing there once under the id that we know. */
  exactlyOnce: number
  /** Not sent, and its author reads why. */
  shownAsNotSent: number
  /** Standing there without being any post's own. */
  duplicates: number
  /** Said to be published and not standing there, or neither published nor shown as not sent. */
  lost: number
  /** Of which nobody knows, after all looking. */
  unknown: number
}

/** Holds what Copybook says against what its networks show. */
export function verdictOn(kept: readonly Kept[], networks: readonly Standing[]): Verdict {
  const verdict: Verdict = {
    posts: kept.length,
    exactlyOnce: 0,
    shownAsNotSent: 0,
    duplicates: 0,
    lost: 0,
    unknown: 0,
  }
  const unowned = new Map(
    networks.flatMap(({ channel, account, posts }) =>
      posts.map(({ id, text }) => [JSON.stringify([channel, account, id]), text] as const),
    ),
  )
  for (const { channel, account, text, state, why, remoteId } of kept) {
    const at = JSON.stringify([channel, account, remoteId])
    if (state === 'published' && unowned.get(at) === text) {
      unowned.delete(at)
      verdict.exactlyOnce += 1
    } else if (state === 'unknown') verdict.unknown += 1
    else if (state === 'stopped' && why) verdict.shownAsNotSent += 1
    else verdict.lost += 1
  }
  verdict.duplicates = unowned.size
  return verdict
}

export const isClean = ({ duplicates, lost, unknown }: Verdict): boolean => duplicates + lost + unknown === 0
