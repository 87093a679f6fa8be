/**
 * Advertising: a bargain, a price list, goods for sale (`advert`), a firm that is thanked or named with a price
 * (`possible`). What stands in a sentence with one of the school's related businesses is `related`.
 */
import { constructionSignal, mergeFacts } from './constructions.ts'
import { lexiconSignal } from './lexicon-signal.ts'
import { business as cues } from './lists/business.ts'
import { businessConstructions, businessKinds } from './lists/business-kinds.ts'
import { nameWords } from './register-index.ts'
import type { Page } from './page.ts'
import type { SchoolFacts, Signal } from './signal.ts'

export const businessLexicon = lexiconSignal('business', cues)
const met = constructionSignal('business', businessKinds, businessConstructions, {
  kinds: ['seller', 'bargain', 'goods'],
  score: 0.3,
  why: 'It names a trade or a bargain.',
})

export const business: Signal = (page, world) => {
  const facts = mergeFacts(businessLexicon.read(page), met.read(page))
  if (facts.length === 0 || world.school === null) return facts
  const related = relatedSentences(page, world.school)
  const ownEvent = page.words.some(word => word.folded === 'pta' || word.folded === 'friends')
  return facts.flatMap(fact => {
    const word = page.words[page.starting.get(fact.start ?? -1) ?? -1]
    if (word !== undefined && related.has(word.sentence)) {
      return [{ ...fact, is: 'related', why: 'The business is on the school’s list of related businesses.' }]
    }
    return ownEvent && fact.is === 'possible' ? [] : [fact]
  })
}

/** Sentences that name a related business. "Thornley Rotary (summer fete sponsor)" counts without the brackets. */
function relatedSentences(page: Page, school: SchoolFacts): Set<number> {
  const found = new Set<number>()
  for (const name of school.relatedBusinesses) {
    const key = nameWords(name.replace(/\(.*$/, '')).slice(0, 2)
    if (key.length === 0) continue
    for (let i = 0; i + key.length <= page.words.length; i++) {
      if (key.every((word, at) => page.words[i + at]!.folded === word)) found.add(page.words[i]!.sentence)
    }
  }
  return found
}
