/** Words around a name on a page: what a look-up needs, and the initials behind it. */
import type { Page } from './page.ts'
import { lookUp, type Hit } from './register-index.ts'
import type { World } from './signal.ts'

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

/** Who of the register is written with the words from `i` on. Most words begin nobody's name, and cost one look-up. */
export function lookUpAt(page: Page, i: number, { register, school }: World): Hit | null {
  const word = page.words[i]
  if (word?.kind !== 'word' || !register.longest.has(word.folded)) return null
  return lookUp(register, foldedFrom(page, i), school?.id ?? null)
}

/** The folded words from `i` on, as far as one name can reach: not over punctuation or a possessive ending. */
function foldedFrom(page: Page, i: number): string[] {
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
