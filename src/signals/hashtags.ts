/** Names in hashtags: "#WellDoneGrace", "#TaylorSB". The tag is divided at its capitals. */
import { peopleOf, withSurnameInitials } from './candidates.ts'
import { isNameWord } from './lists/name-words.ts'
import { fold } from './normalise.ts'
import { factAt } from './page.ts'
import { lookUp } from './register-index.ts'
import type { Fact, RegisterPerson, Signal, World } from './signal.ts'

export const hashtags: Signal = (page, world) => {
  const facts: Fact[] = []
  for (const word of page.words) {
    if (word.kind !== 'hashtag') continue
    const found = inTag(word.raw.slice(1), world)
    if (found === null) continue
    facts.push(
      factAt(page, word, word, {
        signal: 'name',
        is: found.is,
        score: 0.8,
        why: 'The hashtag contains a name of the register.',
        people: found.people.map(person => person.id),
      }),
    )
  }
  return facts
}

function inTag(tag: string, world: World): { is: string; people: readonly RegisterPerson[] } | null {
  const parts = (tag.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? []).map(fold)
  for (let i = 0; i < parts.length; i++) {
    const hit = lookUp(world.register, parts.slice(i, i + 4), world.school?.id ?? null)
    if (hit === null) continue
    const full = peopleOf(hit, ['full'], true)
    if (full.length > 0) return { is: 'full', people: full }
    const first = peopleOf(hit, ['first', 'known-as'], false)
    const next = parts[i + hit.length]
    const initialled = next !== undefined && next.length <= 3 ? withSurnameInitials(first, next) : []
    if (initialled.length > 0) return { is: 'initials', people: initialled }
    if (first.length > 0 && !isNameWord(parts[i]!)) return { is: 'first', people: first }
  }
  return null
}
