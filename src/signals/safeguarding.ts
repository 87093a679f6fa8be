/**
 * What may be a disclosure, or a child in danger: `self-harm`, `disclosure`, `neglect`, `alone`, `stranger`,
 * `threat-to-child`, `drugs`, `bullying`. Where the text speaks of teaching about such things, or of a story, it is
 * less sure. Errors: hints without any of the words are not found, and jokes of tired parents may be.
 */
import { lexiconSignal } from './lexicon-signal.ts'
import { safeguarding as cues } from './lists/safeguarding.ts'
import { PhraseIndex } from './phrase-index.ts'
import { compileLexicon, findPhrases } from './phrases.ts'
import type { Signal } from './signal.ts'

export const safeguardingLexicon = lexiconSignal('safeguarding', cues)

/** Lessons, stories, play: what makes the same words harmless. */
const teaching = compileLexicon(
  [
    {
      is: 'teaching',
      score: 1,
      why: '',
      phrases: [
        'assembly|lesson|lessons|workshop|workshops|training|course|webinar|leaflet|poster|posters|policy|awareness|campaign|drill|nspcc|childline|pshe|rse|talk|theatre|charity|helpline',
        'book|novel|film|movie|play|panto|pantomime|story|stories|drama|episode|netflix|character|chapter|villain|museum|exhibition|tudors|romans|vikings|shakespeare|macbeth|oliver|matilda|dickens|minecraft|fortnite|halloween|costume|game|match|goal|league|final',
      ],
    },
  ],
  new PhraseIndex(),
)
const teachingScore = 0.45

export const safeguarding: Signal = page => {
  const facts = safeguardingLexicon.read(page).filter(fact => fact.is !== 'innocent')
  if (facts.length === 0 || findPhrases(teaching, page).length === 0) return facts
  return facts.map(fact => ({ ...fact, score: Math.min(fact.score, teachingScore) }))
}
