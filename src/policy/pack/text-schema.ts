import { z } from 'zod'

/**
 * A mapping of a pack: every key is required and no other is allowed, so that a slip of the pen in a policy
 * is an error and never a silent default. (Keys that came later are filled in before, and told of: `later-keys.ts`.) The known keys travel as the issue's message to `problems.ts`,
 * which says them beside the wrong one.
 */
export function mapping<Shape extends z.ZodRawShape>(shape: Shape) {
  return z.strictObject(shape, {
    error: issue => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(', ') : undefined),
  })
}

const text = (what: string, pattern: RegExp) => z.string().regex(pattern, what)

/** A name that people and programs use: small letters, digits and dashes. */
export const Id = text('small letters, digits and dashes, such as "my-rule"', /^[a-z0-9][a-z0-9-]*$/)
/** `2.1-will-not-post-political-statements`: the section, then what it is. */
export const ClauseId = text(
  'a section and a name, such as "2.1-may-post-alerts"',
  /^\d+(\.\d+)?[a-z]?-[a-z0-9-]+$/,
)
/** `2.4b`: the number as printed, with a letter where the source prints a number twice. */
export const SectionId = text('a section in quotes, such as "2.4" or "2.4b"', /^\d+(\.\d+)?[a-z]?$/)
export const GapId = text('a gap, such as G05', /^G\d\d$/)
/** A sentence of ours. */
export const Words = z.string().trim().min(1, 'some words')
/** `2025-11` or `2025-11-03`, as precise as the source is. */
export const CalendarDate = text(
  'a month such as 2025-11, or a day such as 2025-11-03',
  /^\d{4}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/,
)
/** `07:30`, on a clock of 24 hours. */
export const LocalTime = text('a time such as "07:30"', /^([01]\d|2[0-3]):[0-5]\d$/)
/** `2025-11-03`. */
export const Day = text('a day such as 2025-11-03', /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
export const Precision = z.enum(['month', 'day'])
export const Whole = z.int().min(0, 'a whole number, 0 or more')
export const Positive = z.int().min(1, 'a whole number, 1 or more')
export const Share = z.number().min(0, 'a number from 0 to 1').max(1, 'a number from 0 to 1')
