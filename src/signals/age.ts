/**
 * What does not suit children (`unsuitable`) or may not (`borderline`): swearing, drink, sex, gambling, gore, a child
 * without dignity. One lexicon for all ages; the rules and the school's age range say what follows. A `mention` is
 * only that drink, betting or the like is named: for the trained heads, no pack decides by it.
 */
import { constructionSignal, mergeFacts } from './constructions.ts'
import { lexiconSignal } from './lexicon-signal.ts'
import { age as cues } from './lists/age.ts'
import { ageConstructions, ageKinds } from './lists/age-kinds.ts'
import type { Page } from './page.ts'
import type { Fact } from './signal.ts'

const phrases = lexiconSignal('age', cues)
const met = constructionSignal('age', ageKinds, ageConstructions, {
  kinds: ['alcohol', 'betting', 'sexual', 'film', 'gore', 'drugs', 'undignified'],
  score: 0.3,
  why: 'It names what may not suit children.',
})

export const age = {
  lexicon: phrases.lexicon,
  read: (page: Page) => {
    const told = phrases.read(page)
    const doubtful = told.some(fact => fact.is === 'borderline')
    return mergeFacts(doubtful ? outsideLessons(page, told) : told, met.read(page))
  },
}

/** Vaping in a PSHE lesson, blood in Macbeth: what may not suit children is what they are taught about. */
function outsideLessons(page: Page, facts: readonly Fact[]): Fact[] {
  const taught = met.sentencesWith(page, 'taught')
  return facts.filter(fact => {
    const word = page.words[page.starting.get(fact.start ?? -1) ?? -1]
    return fact.is !== 'borderline' || word === undefined || !taught.has(word.sentence)
  })
}
