/**
 * Rounds as Python does, so that our figures are, digit for digit, those of the scorer that others read: the exact
 * value of the number decides, and what lies exactly between goes to the even digit.
 */
export function rounded(value: number, digits: number): number {
  const scaled = value * 10 ** digits
  // A number lies exactly between two decimals only if it is a fraction of a small power of two.
  const between = scaled % 1 === 0.5 && Number.isInteger(value * 2 ** (digits + 1))
  if (!between) return Number(value.toFixed(digits))
  const below = Math.floor(scaled)
  return (below % 2 === 0 ? below : below + 1) / 10 ** digits
}
