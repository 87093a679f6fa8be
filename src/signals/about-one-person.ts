/**
 * Words of an answer that point at one child or one person without a name: "your son", "a pupil in Year 4", "he". What
 * is true of many ("children", "your children’s work") points at nobody.
 * Errors: "she" of a ship or a queen in history is found too; an answer can be said without it.
 */
import { factAt } from './page.ts'
import type { Fact, Signal } from './signal.ts'

const child =
  /^(?:son|daughter|child|boy|girl|pupil|student|kid|lad|lass|toddler|baby|grandson|granddaughter|grandchild|niece|nephew)$/
const pointing = /^(?:your|ur|the|this|that|a|an|one|our|her|his|their|my|which|whose)$/
const oneOnly = /^(?:he|she|him|her|his|hers|himself|herself)$/
/** "the pupil council", "a child protection policy", "our student teachers": the word only belongs to another. */
const belongsTo =
  /^(?:council|premium|protection|care|safety|minder|centre|development|teacher|teachers|numbers?|friendly|places?)$/

export const aboutOnePerson: Signal = page => {
  const facts: Fact[] = []
  for (const [at, word] of page.words.entries()) {
    if (oneOnly.test(word.folded)) {
      facts.push(
        factAt(page, word, word, {
          signal: 'about-one-person',
          is: 'somebody',
          score: 0.7,
          why: 'It speaks of one person.',
        }),
      )
      continue
    }
    if (!child.test(word.folded) || belongsTo.test(page.words[at + 1]?.folded ?? '')) continue
    const first = page.words
      .slice(Math.max(0, at - 3), at)
      .find(before => before.sentence === word.sentence && pointing.test(before.folded))
    if (first === undefined) continue
    facts.push(
      factAt(page, first, word, {
        signal: 'about-one-person',
        is: 'child',
        score: 0.9,
        why: 'It speaks of one child.',
      }),
    )
  }
  return facts
}
