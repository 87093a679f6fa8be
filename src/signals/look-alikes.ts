/**
 * Letters of other alphabets that look like Latin ones. Only pairs that a reader cannot tell apart in an
 * ordinary typeface; the wider lists (Unicode TR 39) also pair letters that are merely similar, and would
 * rewrite honest Greek and Russian.
 */
const pairs: readonly (readonly [string, string])[] = [
  ['а', 'a'],
  ['в', 'b'],
  ['с', 'c'],
  ['ԁ', 'd'],
  ['е', 'e'],
  ['һ', 'h'],
  ['і', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['ӏ', 'l'],
  ['м', 'm'],
  ['п', 'n'],
  ['о', 'o'],
  ['р', 'p'],
  ['ԛ', 'q'],
  ['г', 'r'],
  ['ѕ', 's'],
  ['т', 't'],
  ['у', 'y'],
  ['х', 'x'],
  ['ԝ', 'w'],
  ['А', 'A'],
  ['В', 'B'],
  ['С', 'C'],
  ['Е', 'E'],
  ['Н', 'H'],
  ['І', 'I'],
  ['Ј', 'J'],
  ['К', 'K'],
  ['М', 'M'],
  ['О', 'O'],
  ['Р', 'P'],
  ['Ѕ', 'S'],
  ['Т', 'T'],
  ['У', 'Y'],
  ['Х', 'X'],
  ['α', 'a'],
  ['ε', 'e'],
  ['ι', 'i'],
  ['κ', 'k'],
  ['ν', 'v'],
  ['ο', 'o'],
  ['ρ', 'p'],
  ['τ', 't'],
  ['υ', 'u'],
  ['χ', 'x'],
  ['Α', 'A'],
  ['Β', 'B'],
  ['Ε', 'E'],
  ['Ζ', 'Z'],
  ['Η', 'H'],
  ['Ι', 'I'],
  ['Κ', 'K'],
  ['Μ', 'M'],
  ['Ν', 'N'],
  ['Ο', 'O'],
  ['Ρ', 'P'],
  ['Τ', 'T'],
  ['Υ', 'Y'],
  ['Χ', 'X'],
  ['ı', 'i'],
  ['ɡ', 'g'],
  ['ɑ', 'a'],
]

const latinOf = new Map(pairs)
const latin = /\p{Script=Latin}/u

/**
 * Replaces look-alikes in a word that also has a Latin letter. A word wholly in another alphabet is taken to be
 * a word of that language. Every replacement is one UTF-16 unit for one, so offsets stand.
 */
export function unmaskWord(word: string): string {
  if (!latin.test(word)) return word
  let out = ''
  for (const unit of word) out += latinOf.get(unit) ?? unit
  return out
}
