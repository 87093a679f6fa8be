/**
 * Names that are run together: hashtags, file names, first names with an initial stuck to them. How they are divided
 * is `joined-names.ts`.
 *
 * Errors: a hashtag in small letters that holds a first name alone is found after a cheer only ("#welldonegrace").
 */
import { inCamel, inTag, wholeName } from './joined-names.ts'
import type { Joined } from './joined-names.ts'
import { claimedWords, factAt } from './page.ts'
import type { Page } from './page.ts'
import type { Fact, Signal, World } from './signal.ts'

const inside = /\p{Ll}\p{Lu}/u
const extension = /^(?:jpe?g|png|heic|gif|webp|bmp|tiff?|mp4|mov|avi|m4v|mp3|wav|pdf|docx?|pptx?)$/

export const hashtags: Signal = (page, world, found) => {
  const facts: Fact[] = []
  let claimed: ReadonlySet<number> | null = null
  for (let at = 0; at < page.words.length; at++) {
    const joined = joinedAt(page, world, at)
    if (joined === null) continue
    claimed ??= claimedWords(page, found)
    if (claimed.has(at)) continue
    const word = page.words[at]!
    facts.push(
      factAt(page, word, word, {
        signal: 'name',
        is: joined.is,
        score: 0.8,
        why: `${word.kind === 'hashtag' ? 'The hashtag' : 'This'} contains a name of the register.`,
        people: joined.people.map(person => person.id),
      }),
    )
  }
  return facts
}

function joinedAt(page: Page, world: World, at: number): Joined | null {
  const word = page.words[at]!
  if (word.kind === 'hashtag') return inTag(word.raw.slice(1), world)
  if (word.kind !== 'word' || word.raw.length < 3) return null
  if (word.raw !== word.folded && inside.test(word.raw)) {
    const joined = inCamel(word.raw, world)
    if (joined !== null) return joined
  }
  return isFile(page, at) ? wholeName(word.folded, world, true) : null
}

/** "gracethomson.jpeg", "gracethomson_2.png": the next words lead to the ending of a file's name, without a space. */
function isFile(page: Page, at: number): boolean {
  for (let i = at + 1; i < Math.min(at + 5, page.words.length); i++) {
    const word = page.words[i]!
    if (word.from !== page.words[i - 1]!.to + 1 || !/^[._-]$/.test(word.before)) return false
    if (word.before === '.' && extension.test(word.folded)) return true
  }
  return false
}
