import { z } from 'zod'

/** An instant in an answer: a `Date` of the database becomes `2026-11-24T13:30:00.000Z`. */
export const instant = z.preprocess(
  value => (value instanceof Date ? value.toISOString() : value),
  z.iso.datetime(),
)
