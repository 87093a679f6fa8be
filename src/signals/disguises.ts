/**
 * What a word may be when it is written to get past a list: digits and signs for letters (l33t), stretched
 * letters, letters spaced out. Gives readings beside the word, never instead of it: "Year 5s" stays what it is.
 */
const signs = new Map([
  ['0', 'o'],
  ['1', 'i'],
  ['3', 'e'],
  ['4', 'a'],
  ['5', 's'],
  ['7', 't'],
  ['8', 'b'],
  ['9', 'g'],
  ['$', 's'],
  ['@', 'a'],
  ['!', 'i'],
  ['|', 'l'],
  ['+', 't'],
])
const signed = /[0-9$@!|+]/
const stretched = /(.)\1\1/

/** Other readings of a folded word; empty for nearly every word. */
export function disguised(folded: string): readonly string[] {
  const hasSigns = signed.test(folded)
  if (!hasSigns && !stretched.test(folded)) return []
  const readings = new Set<string>()
  const decoded = hasSigns ? Array.from(folded, unit => signs.get(unit) ?? unit).join('') : folded
  readings.add(decoded)
  if (hasSigns && folded.includes('1')) readings.add(decoded.replaceAll('i', 'l'))
  for (const reading of Array.from(readings)) {
    readings.add(reading.replace(/(.)\1\1+/g, '$1$1'))
    readings.add(reading.replace(/(.)\1\1+/g, '$1'))
  }
  readings.delete(folded)
  return [...readings]
}

/** True when a masked word ("f**k") can be the given one: same length, stars stand for one letter each. */
export function unmasks(masked: string, word: string): boolean {
  if (masked.length !== word.length || masked[0] !== word[0]) return false
  for (let i = 1; i < word.length; i++) {
    if (masked[i] !== '*' && masked[i] !== word[i]) return false
  }
  return true
}
