/**
 * All places where a pattern with the flag `g` matches, in order. `String.matchAll` gives the same, but copies the
 * pattern for every text, which costs more than looking for it in a short one.
 */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = []
  pattern.lastIndex = 0
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    matches.push(match)
    // An empty match would be found for ever.
    if (match[0] === '') pattern.lastIndex++
  }
  return matches
}
