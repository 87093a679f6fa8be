/** A length of time in words, from minutes: "40 min", "3 h", "2 days". */
export function spanOf(minutes: number | null): string {
  if (minutes === null) return '–'
  if (minutes < 60) return `${Math.max(1, Math.round(minutes))} min`
  if (minutes < 48 * 60) return `${Math.round(minutes / 60)} h`
  return `${Math.round(minutes / (24 * 60))} days`
}
