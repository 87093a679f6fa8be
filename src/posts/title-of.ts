const LONGEST = 60

/** A working title from the first words of a text, for lists of ours. It never goes out. */
export function titleOf(text: string): string {
  const line = text.trim().split('\n')[0]!.trim()
  if (line.length <= LONGEST) return line || 'Untitled'
  const cut = line.slice(0, LONGEST)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), LONGEST / 2)).trimEnd()}…`
}
