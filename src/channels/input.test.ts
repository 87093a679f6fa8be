import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { AppError } from '../platform/errors.ts'
import { parseInput } from '../platform/operations/input.ts'
import { operations } from './operations.ts'

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
        try {
          parseInput(schema, raw)
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
          expect((error as AppError).code).toBe('invalid-input')
          expect((error as AppError).fields.length).toBeGreaterThan(0)
        }
      }),
    )
  },
)
