/** Words around a name on a page: what a look-up needs, and the initials behind it. */
import type { Page } from './page.ts'

/** Single letters behind a name: "P", "F.", "v d B". "I" and "A" before a small word are words. */
export function initialsAfter(page: Page, last: number): { letters: string; last: number } | null {
  let end = last
  let letters = ''
  while (end - last < 3) {
    const next = page.words[end + 1]
    if (next?.kind !== 'word' || next.raw.length > 2 || next.raw.includes("'") || !/^,?$/.test(next.before))
      break
    if (next.raw.length === 2 && next.raw !== next.raw.toUpperCase()) break
    letters += next.folded
    end++
  }
  if (letters === '' || !page.words[end]!.capital) return null
  const after = page.words[end + 1]
  const isWord =
    (letters === 'i' || letters === 'a') && after !== undefined && after.before === '' && !after.capital
  return isWord ? null : { letters, last: end }
}

/** The folded words from `i` on, as far as one name can reach: not over punctuation or a possessive ending. */
export function foldedFrom(page: Page, i: number): string[] {
  const out: string[] = []
  const sentence = page.words[i]?.sentence
  for (let at = i; at < page.words.length && at < i + 6; at++) {
    const word = page.words[at]!
    if (word.kind !== 'word' || (at > i && (word.sentence !== sentence || /[,;:!?()]/.test(word.before))))
      break
    out.push(word.folded)
    if (word.possessive) break
  }
  return out
}
