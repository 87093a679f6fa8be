import type { z } from 'zod'
import type { FieldError } from '../errors.ts'
import { AppError } from '../errors.ts'

/** Input that fits its schema, or one error that names every field that does not and what would be right. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw)
  const fields = parsed.success ? unstorable(raw, []) : parsed.error.issues.flatMap(fieldsOf)
  if (parsed.success && fields.length === 0) return parsed.data
  const names = [...new Set(fields.map(field => field.field))].join(', ')
  throw new AppError('invalid-input', `Something is not right in: ${names}.`, { fields })
}

function fieldsOf(issue: z.core.$ZodIssue): FieldError[] {
  const path = issue.path.map(String)
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map(key => ({
      field: [...path, key].join('.'),
      message: 'There is no such field. Check its spelling.',
    }))
  }
  return [{ field: path.join('.') || 'body', message: issue.message }]
}

const LARGEST = 2_147_483_647

/** What JSON can say and PostgreSQL cannot keep: it would fail half-way, and as a fault of ours. */
function unstorable(value: unknown, path: readonly string[]): FieldError[] {
  const wrong = (message: string): FieldError[] => [{ field: path.join('.') || 'body', message }]
  if (typeof value === 'string') {
    if (value.includes('\0')) return wrong('Take out the character that cannot be shown (code 0).')
    return /^0000-\d\d-\d\d/.test(value) ? wrong('There was no year 0. Check the date.') : []
  }
  if (typeof value === 'number') return Math.abs(value) > LARGEST ? wrong('Use a smaller number.') : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key.includes('\0') ? wrong('Check the spelling of the fields.') : unstorable(inner, [...path, key]),
  )
}
