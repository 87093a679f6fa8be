/** What the server calls a post that was begun without words. */
const untitled = 'Untitled'
const longest = 60

/** A working title: the server's, or the first words of what is written since; empty where nothing is. */
export function titleOf(title: string, text: string): string {
  if (title !== untitled) return title
  const line = text.trim().split('\n')[0] ?? ''
  if (line.length <= longest) return line
  const cut = line.slice(0, longest)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2)).trimEnd()}…`
}
