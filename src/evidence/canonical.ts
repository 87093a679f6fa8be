import canonicalize from 'canonicalize'
import { AppError, invalid } from '../platform/errors.ts'

/** What has a canonical form. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Deeper than any entry, and shallow enough that hostile text cannot exhaust the stack. */
const MAX_DEPTH = 64

/**
 * The one text of a value under RFC 8785 (JCS): keys sorted by UTF-16 unit, no spaces, numbers as ECMAScript
 * writes them. So two people who hash the same content hash the same bytes.
 *
 * The package writes what JSON can write and drops the rest in silence; evidence must not lose a field so, and
 * refuses it. Text that somebody typed with half a character in it gets an `invalid-input` naming the field;
 * anything else without a canonical form is our own mistake and a `defect`.
 */
export function canonicalText(value: Json): string {
  refuseWithoutForm(value, '', [])
  return canonicalize(value)!
}

/** The bytes that are hashed and stored: UTF-8 of `canonicalText`. */
export function canonicalBytes(value: Json): Buffer {
  return Buffer.from(canonicalText(value), 'utf8')
}

/**
 * Reads text that must be canonical already. `undefined` for any other text, even when it is JSON: a doubled key
 * or a space would let two programs read two meanings out of one hash.
 */
export function parseCanonical(text: string): Json | undefined {
  try {
    const value = JSON.parse(text) as Json
    return canonicalText(value) === text ? value : undefined
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof AppError) return undefined
    throw error
  }
}

function refuseWithoutForm(value: unknown, path: string, inside: readonly object[]): void {
  if (value === null || typeof value === 'boolean') return
  if (typeof value === 'string') {
    if (!value.isWellFormed())
      throw invalid(path || 'text', 'This text holds half a character. Type it again.')
    return
  }
  if (typeof value === 'number' && Number.isFinite(value)) return
  if (typeof value !== 'object' || inside.includes(value)) throw noForm(path, value)
  if (inside.length >= MAX_DEPTH) throw noForm(path, value)

  if (Array.isArray(value)) {
    // By index, since iterating methods skip the holes of a sparse array.
    for (let i = 0; i < value.length; i++) refuseWithoutForm(value[i], `${path}[${i}]`, [...inside, value])
    return
  }
  // A Date, Buffer or Map would write itself as something else than it is.
  if (![Object.prototype, null].includes(Object.getPrototypeOf(value))) throw noForm(path, value)
  if (
    Object.getOwnPropertySymbols(value).length > 0 ||
    typeof (value as Json & object & { toJSON?: unknown }).toJSON === 'function'
  ) {
    throw noForm(path, value)
  }
  for (const [key, child] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`
    refuseWithoutForm(key, at, inside)
    refuseWithoutForm(child, at, [...inside, value])
  }
}

function noForm(path: string, value: unknown): AppError {
  const what = value === null || typeof value !== 'object' ? typeof value : 'object'
  return new AppError('defect', `Evidence cannot hold ${path || 'this'} (${what}): it has no canonical form.`)
}
