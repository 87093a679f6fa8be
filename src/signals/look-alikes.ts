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
  ['ё', 'e'],
  ['ї', 'i'],
  ['Ӏ', 'l'],
  ['Ԝ', 'W'],
  ['Ԛ', 'Q'],
  ['Ү', 'Y'],
  ['ү', 'y'],
  ['ғ', 'f'],
  ['ц', 'u'],
  ['ѡ', 'w'],
  ['ω', 'w'],
  ['η', 'n'],
  ['σ', 'o'],
  ['γ', 'y'],
  ['ѵ', 'v'],
  ['օ', 'o'],
  ['ս', 'u'],
  ['հ', 'h'],
  ['ո', 'n'],
  ['ց', 'g'],
  ['Ꭺ', 'A'],
  ['Ᏼ', 'B'],
  ['Ꮯ', 'C'],
  ['Ꭰ', 'D'],
  ['Ꭼ', 'E'],
  ['Ꮐ', 'G'],
  ['Ꮋ', 'H'],
  ['Ꭻ', 'J'],
  ['Ꮶ', 'K'],
  ['Ꮮ', 'L'],
  ['Ꮇ', 'M'],
  ['Ꮲ', 'P'],
  ['Ꮢ', 'R'],
  ['Ꮪ', 'S'],
  ['Ꭲ', 'T'],
  ['Ꮩ', 'V'],
  ['Ꮃ', 'W'],
  ['Ꮓ', 'Z'],
  ['ı', 'i'],
  ['ɡ', 'g'],
  ['ɑ', 'a'],
]

const latinOf = new Map(pairs)
const latin = /\p{Script=Latin}/u
const words = /\p{L}+/gu

/**
 * Replaces look-alikes in words that also have a Latin letter. A word wholly in another alphabet is taken to be
 * a word of that language, unless every letter of it has a Latin twin and nearly all of the text is Latin. Every
 * replacement is one UTF-16 unit for one, so offsets stand.
 */
export function unmaskText(text: string): string {
  const mostlyLatin = latinLetters(text) > text.length * 0.4
  return text.replace(words, word => {
    if (ascii.test(word)) return word
    return latin.test(word) ||
      (mostlyLatin && word.length > 2 && Array.from(word).every(unit => latinOf.has(unit)))
      ? twins(word)
      : word
  })
}

function latinLetters(text: string): number {
  let count = 0
  for (let i = 0; i < text.length; i++) {
    const small = text.charCodeAt(i) | 0x20
    if (small >= 0x61 && small <= 0x7a) count++
  }
  return count
}

const ascii = /^[A-Za-z]*$/

function twins(word: string): string {
  let out = ''
  for (const unit of word) out += latinOf.get(unit) ?? unit
  return out
}
