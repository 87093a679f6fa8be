import { z } from 'zod'
import type { Finding } from '../policy/finding.ts'
import type { NetworkSays } from './ask-network.ts'
import type { CheckedVariant } from './check-variant.ts'
import { keyedHash } from './content-hash.ts'

/** A finding as the composer shows it in the margin, with how it left if it did. */
export const mark = z.object({
  id: z.string(),
  rule: z.string(),
  clause: z.string(),
  gap: z.string().nullable(),
  decision: z.enum(['hold', 'refuse']),
  place: z.string(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  media: z.int().nullable(),
  /** Where in that picture, as fractions of its width and height as it was added (before any crop). */
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }).nullable(),
  /** Which face of it, for `posts.answer-face` and `posts.cover`. */
  face: z.uuid().nullable(),
  text: z.string().nullable(),
  people: z.array(z.string()),
  message: z.string(),
  mend: z
    .object({ id: z.string(), kind: z.string(), label: z.string(), replacement: z.string().nullable() })
    .nullable(),
  leaves: z.array(z.string()),
  left: z.object({ how: z.enum(['cleared', 'dismissed']), by: z.string() }).nullable(),
})

/** What the network has to say besides the policy. */
const network = z.object({
  name: z.string(),
  takesPictures: z.boolean(),
  takesFilms: z.boolean(),
  problems: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
  length: z.object({ used: z.int(), most: z.int() }).nullable(),
  price: z
    .object({
      /** Thousandths of the currency. */
      amount: z.int(),
      currency: z.string(),
      parts: z.array(z.object({ what: z.string(), times: z.int(), each: z.int() })),
      advice: z.string().nullable(),
      asOf: z.iso.date(),
      source: z.string(),
    })
    .nullable(),
})

/** The answer of every check: the verdict, the marks, who decides next, and what the network would refuse. */
export const marked = z.object({
  decision: z.enum(['publish', 'hold', 'refuse']),
  category: z.string(),
  allowedBy: z.string().nullable(),
  decider: z.enum(['nobody', 'second-person', 'headteacher', 'ceo']),
  marks: z.array(mark),
  network,
})

export function toMarked(
  { checked, settled, resolutions, decider }: CheckedVariant,
  says: NetworkSays,
): z.input<typeof marked> {
  const standing = new Set(settled.remaining.map(finding => finding.id))
  const leftBy = (finding: Finding) => {
    if (standing.has(finding.id)) return null
    const resolution = resolutions.find(one => one.finding === finding.id)!
    return { how: resolution.how, by: resolution.by }
  }
  return {
    decision: settled.decision,
    category: checked.category,
    allowedBy: checked.allowedBy,
    decider,
    marks: checked.findings.map(finding => ({
      ...finding,
      people: [...finding.people],
      leaves: [...finding.leaves],
      left: leftBy(finding),
    })),
    network: {
      ...says,
      problems: [...says.problems],
      price: says.price && { ...says.price, parts: [...says.price.parts] },
    },
  }
}

/**
 * A finding as the record keeps it: what and by which clause, never the words. Its id is made of the words (a
 * private telephone number could be guessed from it), so the record names it by a hash under the post's key.
 */
export function findingForRecord(hashKey: Buffer | null, { id, rule, clause, decision, people }: Finding) {
  return { id: keyedHash(hashKey, id), rule, clause, decision, people: [...people] }
}
