import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { AppError } from '../platform/errors.ts'
import { parseInput } from '../platform/operations/input.ts'
import { operations } from './operations.ts'

function isTakenOrNamed(schema: z.ZodType, raw: unknown): boolean {
  try {
    parseInput(schema, raw)
    return true
  } catch (error) {
    return error instanceof AppError && error.code === 'invalid-input' && error.fields.length > 0
  }
}

/** What comes from outside is right or gets a sentence per field; nothing of it is a defect of ours. */
test.each(operations.map(operation => [operation.name, operation.input] as const))(
  '%s takes its input or names the fields that are wrong',
  (_name, schema) => {
    const keys = Object.keys((schema as { shape?: object }).shape ?? {})
    const value = fc.oneof(
      fc.string(),
      fc.uuid(),
      fc.integer(),
      fc.constant(null),
      fc.array(fc.string()),
      fc.anything(),
    )
    const input = fc.oneof(
      fc.anything(),
      fc.record(Object.fromEntries(keys.map(key => [key, value])), { requiredKeys: [] }),
    )
    fc.assert(
      fc.property(input, raw => {
        expect(isTakenOrNamed(schema, raw)).toBe(true)
      }),
    )
  },
)
