import type { z } from 'zod'
import { AppError } from '../errors.ts'

/** Input that fits its schema, or one error that names every field that does not and what would be right. */
export function parseInput<S extends z.ZodType>(schema: S, raw: unknown): z.output<S> {
  const parsed = schema.safeParse(raw)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.flatMap(issue => {
    const path = issue.path.map(String)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(key => ({
        field: [...path, key].join('.'),
        message: 'There is no such field. Check its spelling.',
      }))
    }
    return [{ field: path.join('.') || 'body', message: issue.message }]
  })
  const names = [...new Set(fields.map(field => field.field))].join(', ')
  throw new AppError('invalid-input', `Something is not right in: ${names}.`, { fields })
}
