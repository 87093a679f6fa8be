import { z } from 'zod'
import { Id, mapping, Positive, Words } from './text-schema.ts'

/**
 * Why a comment was taken away: a closed list. Sources: the four grounds of section 2.5 (2.5-delete-abusive, -spam,
 * -personal-info, -commercial-donations), 2.5-age-appropriate-content, and what the law or a child's safety asks for.
 * Criticism is none of them.
 */
export const RemovalReason = z.enum([
  'abuse',
  'spam',
  'personal-information',
  'commercial-or-donations',
  'not-age-appropriate',
  'unlawful-or-safeguarding',
])

/** When somebody who keeps being abusive is blocked. Source: 2.5-block-repeat-abusers; the numbers are gap G17. */
export const StrikesSchema = mapping({
  /** Together the strikes of the window weigh so much: then a block is proposed. */
  count: Positive,
  /** Days in Europe/London, today among them. */
  withinDays: Positive,
  /** Only a removal for one of these is a strike; how much it weighs. A reason that is left out counts nothing. */
  counts: z
    .array(mapping({ reason: RemovalReason, weight: Positive }))
    .min(1, 'at least one reason that counts'),
  /** What needs no count and no proposal: whoever decides at the desk may block at once. */
  atOnce: z.array(
    mapping({
      id: Id,
      /** As it stands in a sentence: "for a threat". */
      says: Words,
      /** The desk offers it beside a finding on one of these grounds. */
      grounds: z.array(Id),
    }),
  ),
  /** `every-account`: a block holds on all accounts of the school on that network. `one-account`: where it happened. */
  blocks: z.enum(['every-account', 'one-account']),
  /** After so many months somebody looks whether a block is still needed. */
  blockReviewMonths: Positive,
  /** So many days a writer may ask for another look at a removal. */
  challengeDays: Positive,
})
