/**
 * Health, care, marks and behaviour of somebody who is named or pointed at in the same sentence; and sentences that
 * give private details away by themselves. A condition without a person is information for parents, and no fact.
 */
import { lexiconSignal } from './lexicon-signal.ts'
import { giveaways, health } from './lists/private-matters.ts'
import { factBetween } from './page.ts'
import type { Page } from './page.ts'
import type { Fact, Signal } from './signal.ts'

export const matters = lexiconSignal('personal-information', health)
export const gifts = lexiconSignal('personal-information', giveaways)

export const privateMatters: Signal = (page, world, found) => {
  const read = matters.read(page)
  const people =
    read.length === 0
      ? new Map<number, { from: number; to: number }>()
      : sentencesWithPeople(page, world.register.people, found)
  const told = read.flatMap(fact => {
    const word = page.words[page.starting.get(fact.start ?? -1) ?? -1]
    const person = word === undefined ? undefined : people.get(word.sentence)
    if (person === undefined || word === undefined) return []
    const last = page.words[page.ending.get(fact.end ?? -1) ?? -1] ?? word
    const { signal, is, score, why } = fact
    return [
      factBetween(page, Math.min(person.from, word.from), Math.max(person.to, last.to), {
        signal,
        is,
        score,
        why,
      }),
    ]
  })
  return [...told, ...gifts.read(page)]
}

const pointed = new Set([
  'boy',
  'girl',
  'child',
  'pupil',
  'student',
  'lad',
  'toddler',
  'baby',
  'son',
  'daughter',
])
const pointing = new Set(['a', 'the', 'one', 'this', 'that', 'her', 'his'])

/** Sentences that name a person or point at one ("a girl in 10R"), and where; a parent who speaks of
 * their own child without a name points at nobody. Titled adults at work are told of their job. */
function sentencesWithPeople(
  page: Page,
  register: ReadonlyMap<string, { role: string }>,
  found: readonly Fact[],
): Map<number, { from: number; to: number }> {
  const sentences = new Map<number, { from: number; to: number }>()
  const named = new Set(
    found
      .filter(
        fact =>
          (fact.signal === 'name' && fact.people.some(id => register.get(id)?.role === 'pupil')) ||
          fact.signal === 'stranger',
      )
      .map(fact => fact.start),
  )
  for (let i = 0; i < page.words.length; i++) {
    const word = page.words[i]!
    const points = pointed.has(word.folded) && pointing.has(page.words[i - 1]?.folded ?? '')
    if (points || named.has(word.start)) {
      if (!sentences.has(word.sentence)) sentences.set(word.sentence, { from: word.from, to: word.to })
    }
  }
  return sentences
}
