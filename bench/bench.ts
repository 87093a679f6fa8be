/** One measured thing. `run` returns figures by name, with the unit in the name (`p95Ms`, `perSecond`). */
export interface Bench {
  name: string
  run(): Promise<Record<string, unknown>>
}

/** The value below which `share` of the samples lie. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export const round = (value: number, digits = 3): number => Number(value.toFixed(digits))
