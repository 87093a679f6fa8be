import type { Incoming } from '../../channels/connectors/incoming.ts'

/** Words are looked for among what was written so shortly before a report: "first!" was written before. */
export const LATELY_MS = 30 * 86_400_000
/** A clock of the network may be a little fast. */
const FAST_CLOCK_MS = 5 * 60_000
/** Shorter parts of an address are words of it ("posts", "2026"), and no ids. */
const SHORTEST_ID = 6

/** What may be a network's own id in a link: `…/status/1790000000000000001`, `…&lc=UgxKREWx`. */
export const idsIn = (link: string): string[] =>
  link.split(/[^\w-]+/).filter(part => part.length >= SHORTEST_ID)

/** However they were copied. Blank words are the same as nothing. */
export const saysTheSame = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && plain(one) !== '' && plain(one) === plain(other)

const plain = (text: string): string => text.trim().toLowerCase()

/** A comment that is known by what staff reported of it, and not by its network. */
export interface ReportedOnly {
  id: string
  link: string | null
  text: string | null
  /** Null: whoever reported it did not say. */
  author: string | null
  reportedAt: Date
}

/**
 * Which of the reported comments these words of their network are about, by their ids: each at most one, and each of the
 * words as well. A link is believed before words, and of those who wrote the same words the last one before the report.
 */
export function joinable(
  reported: readonly ReportedOnly[],
  words: readonly Incoming[],
): Map<string, Incoming> {
  const found = new Map<string, Incoming>()
  const taken = new Set<string>()
  const newestFirst = words.toSorted((a, b) => b.writtenAt.getTime() - a.writtenAt.getTime())
  for (const isAbout of [hasItsLink, hasItsWords]) {
    for (const one of reported) {
      if (found.has(one.id)) continue
      const told = newestFirst.find(word => !taken.has(word.remoteId) && isAbout(word, one))
      if (!told) continue
      found.set(one.id, told)
      taken.add(told.remoteId)
    }
  }
  return found
}

const hasItsLink = ({ permalink, remoteId }: Incoming, { link }: ReportedOnly): boolean =>
  link !== null && (permalink === link || idsIn(link).includes(remoteId))

function hasItsWords(told: Incoming, { text, author, reportedAt }: ReportedOnly): boolean {
  const before = reportedAt.getTime() - told.writtenAt.getTime()
  return (
    saysTheSame(told.text, text) &&
    (author === null || author === told.author.name) &&
    before > -FAST_CLOCK_MS &&
    before < LATELY_MS
  )
}
