/**
 * The known word that somebody probably meant, or null when none is near: at most a third of the letters
 * differ (edit distance, where two letters swapped count as one slip).
 */
export function nearest(word: string, known: readonly string[]): string | null {
  let best: string | null = null
  let least = Math.floor(Math.max(word.length, 3) / 3) + 1
  for (const candidate of known) {
    const distance = candidate.toLowerCase() === word.toLowerCase() ? 0 : distanceBetween(word, candidate)
    if (distance < least) {
      least = distance
      best = candidate
    }
  }
  return best
}

function distanceBetween(a: string, b: string): number {
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const replaced = (row[j - 1] ?? 0) + (same ? 0 : 1)
      const shorter = Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1)
      next.push(swapped ? Math.min(shorter, (before[j - 2] ?? 0) + 1) : shorter)
    }
    before = row
    row = next
  }
  return row[b.length] ?? 0
}
