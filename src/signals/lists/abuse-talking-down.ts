/**
 * What a school must not write of the people it serves, and what a parent may well write of a school: a kind of its own
 * (`talking-down`), so that a policy can stop it in posts and let criticism stand in comments.
 */
import type { Cue } from '../phrases.ts'

export const talkingDown: readonly Cue[] = [
  {
    is: 'talking-down',
    score: 0.8,
    why: 'It talks down to families, pupils or staff.',
    phrases: [
      'some of you clearly|need to|obviously|still',
      'cant read a|the|an',
      'its not rocket science',
      'always the same families|parents|children|people|ones|few|dirty',
      'same _ families|parents|kids again',
      'wont bother',
      'cant be bothered',
      'you know who honestly|again',
      'whinge|whinging|whingeing|whingers|moaners',
      'the ones moaning|complaining',
      'were|was|are pathetic',
      'pathetic|laughable excuse|effort|answers|attempt',
      'what a drama',
      'sort it out',
      'you lot',
      'your lot',
      'these people',
      'must try harder parents',
      'not good enough',
      'pay your',
    ],
  },
  {
    is: 'borderline',
    score: 0.6,
    why: 'It may hurt or shame somebody.',
    phrases: [
      'you know who you are',
      'ashamed that|of',
      'were|we|are ashamed',
      'disgrace|disgraceful',
      'still havent paid',
      'old crock|codger|bat',
      'worst ever',
      'pathetic|moronic|idiotic|shameful|ungrateful|selfish|ignorant|incompetent|whining|moaning|complainers|dumb|stupid|brats|clueless|disgusting|appalling|useless',
    ],
  },
]
