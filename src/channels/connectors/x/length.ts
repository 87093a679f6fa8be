import { linksIn } from './links.ts'

/** Version 3 of X's own configuration: https://github.com/twitter/twitter-text/blob/master/config/v3.json. */
export const mostWeight = 280

/** What any link counts, because X replaces it by one of its own. */
const linkWeight = 23

/** What a character counts that is in none of the ranges, and any emoji, however many characters it is made of. */
const usualWeight = 2

/** Latin and its neighbours, and the punctuation and spaces that go with them, count one. */
const lightRanges = [
  [0, 4351],
  [8192, 8205],
  [8208, 8223],
  [8242, 8247],
] as const

/** A keycap without its variation selector is an emoji to X, though not one of Unicode's recommended. */
const emojiOrCharacter = /[#*0-9]\u20E3|\p{RGI_Emoji}|[\s\S]/gv

/**
 * The length of a text as X counts it, whole numbers, `mostWeight` at most for an account without a subscription. Of
 * the text as X stores it, in NFC. Pure.
 */
export function weightedLength(text: string): number {
  const stored = text.normalize('NFC')
  let length = 0
  let at = 0
  for (const { start, end } of linksIn(stored)) {
    length += plainLength(stored.slice(at, start)) + linkWeight
    at = end
  }
  return length + plainLength(stored.slice(at))
}

/** What X takes in no text: the two non-characters and the byte-order mark. */
export const hasUnusableCharacter = (text: string): boolean => /[\uFFFE\uFEFF\uFFFF]/.test(text)

function plainLength(text: string): number {
  let length = 0
  for (const [found] of text.matchAll(emojiOrCharacter)) {
    const point = found.codePointAt(0)!
    const alone = found.length === String.fromCodePoint(point).length
    const light = alone && lightRanges.some(([first, last]) => point >= first && point <= last)
    length += light ? 1 : usualWeight
  }
  return length
}
