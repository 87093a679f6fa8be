import { z } from 'zod'
import { badField, badQuery, unpermittedField } from './rest-error.ts'

export const organizationUrn = z.string().regex(/^urn:li:organization:\d+$/)
export const imageUrn = z.string().regex(/^urn:li:image:\w+$/)

/** A body by its schema: a field that the call does not have is one error of the network's, a wrong value another. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const result = schema.safeParse(body)
  if (result.success) return result.data
  const [first] = result.error.issues
  const path = (first?.path ?? []).join('/')
  if (first?.code === 'unrecognized_keys') {
    throw unpermittedField([path, first.keys[0]].filter(Boolean).join('/'))
  }
  throw badField(path, first?.message ?? 'wrong')
}

/** `start` and `count` of a finder. */
export function readPart(query: URLSearchParams, most: number): { start: number; count: number } {
  return {
    start: readWhole(query, 'start', [0, 100_000], 0),
    count: readWhole(query, 'count', [1, most], 10),
  }
}

function readWhole(
  query: URLSearchParams,
  name: string,
  [min, max]: [number, number],
  otherwise: number,
): number {
  const value = query.get(name)
  if (value === null) return otherwise
  const number = Number(value)
  if (!Number.isInteger(number) || number < min || number > max) throw badQuery(name)
  return number
}
