/** An address that a browser may be led to; null for anything else, as a network may answer anything. */
export function webAddress(value: unknown): string | null {
  if (typeof value !== 'string' || !/^https?:\/\//i.test(value) || !URL.canParse(value)) return null
  return value
}
