import { z } from 'zod'
import { CalendarDate, Id, mapping, Positive, Precision, SectionId, Words } from './text-schema.ts'

/** Whose policy it is, who approved it and when it must be reviewed. Sources: clauses of section 0 and 7. */
export const Identity = mapping({
  /** Names this version of the policy: `dlpt-2025-11`. */
  id: Id,
  trust: Words,
  title: Words,
  owner: Id,
  approvedBy: Id,
  approvedOn: mapping({ date: CalendarDate, precision: Precision }),
  nextReview: mapping({
    due: CalendarDate,
    precision: Precision,
    /** What a month without a day means as a deadline (G39). */
    reads: z.enum(['start-of-month', 'end-of-month']),
  }),
  reviewAtLeastEveryMonths: Positive,
})

/** `number` is what the source prints; two sections may print the same one, `id` tells them apart (G01). */
export const Section = mapping({ id: SectionId, number: Words, title: Words })

export const Category = mapping({ id: Id, label: Words })
