/**
 * The well-known packages that people use to find abuse or names in a text, each as one question: would it stop this
 * comment? They are word lists (and, `compromise`, a tagger of names); none of them is used by Copybook.
 */
import { Profanity } from '@2toad/profanity'
import { AllProfanity } from 'allprofanity'
import compromise from 'compromise'
import { englishDataset, englishRecommendedTransformers, RegExpMatcher } from 'obscenity'

export interface OtherReader {
  name: string
  stops(text: string): boolean
}

export function otherReaders(): OtherReader[] {
  const obscenity = new RegExpMatcher({ ...englishDataset.build(), ...englishRecommendedTransformers })
  const profanity = new Profanity()
  const all = new AllProfanity({ silent: true })
  return [
    { name: 'obscenity', stops: text => obscenity.hasMatch(text) },
    { name: '@2toad/profanity', stops: text => profanity.exists(text) },
    { name: 'allprofanity', stops: text => all.check(text) },
    { name: 'compromise', stops: text => compromise(text).people().found },
  ]
}
