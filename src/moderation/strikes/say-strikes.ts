/** "2 strikes. Removing this makes 3 in 90 days." With nothing to add: "2 strikes in 90 days." */
export function sayStrikes(weight: number, { withinDays }: { withinDays: number }, adds: number): string {
  const so = weight === 0 ? 'No strikes' : weight === 1 ? '1 strike' : `${weight} strikes`
  if (adds === 0) return `${so} in ${withinDays} days.`
  return `${so}. Removing this makes ${weight + adds} in ${withinDays} days.`
}
