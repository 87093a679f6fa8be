/**
 * Insults, slurs, threats, sexual remarks, swearing and talking down; `borderline` may only shame. Disguised words
 * (l33t, spaced, stretched, starred) are read too. Harmless meanings of the same words are taken out; a word that is
 * told as somebody else's ("he was called a …") is found with less certainty, for a person to read.
 * Errors: sarcasm without any of the words is not found; a quotation without a word of saying is taken at its word.
 */
import { unmasks } from './disguises.ts'
import { lexiconSignal } from './lexicon-signal.ts'
import { abuse as cues } from './lists/abuse.ts'
import { age as ageCues } from './lists/age.ts'
import { factAt } from './page.ts'
import type { Page } from './page.ts'
import { PhraseIndex } from './phrase-index.ts'
import { compileLexicon, findPhrases } from './phrases.ts'
import type { Cue } from './phrases.ts'
import type { Fact, Signal } from './signal.ts'

export const abuseLexicon = lexiconSignal('abuse', cues)

/** Words that tell of somebody else's words, before the word in question. */
const tellers = compileLexicon(
  [
    {
      is: 'told',
      score: 1,
      why: '',
      phrases: [
        'was|were|been|being|be|get|gets|got|getting called',
        'called|calling|calls|call me|my|our|us|him|her|his|their|them|kids|children|people|someone|somebody|others|another|black|disabled|muslim|gay|asian',
        'shouted|shouting|shout|shouts|yelled|screamed|chanted|chanting|chant|hurled|muttered|wrote|sprayed|spat|whispered',
        'word|words|term|terms|slur|slurs|insult|insults|language',
        'saying|said|say|says|using|used|use|uses things|stuff|words|like|the|that|names',
        'people|someone|somebody|anyone|kids|children|adults|they|he|she who? say|says|said|saying|use|uses|used|shouted|shout|call|calls|called',
      ],
    },
  ],
  new PhraseIndex(),
)
/** How many words after the telling a told word may stand. */
const toldWithin = 7
const toldScore = 0.55
const tellable = new Set([
  'racist',
  'homophobic',
  'transphobic',
  'ableist',
  'sexist',
  'abusive',
  'body-shaming',
  'threat',
])

interface Entry {
  word: string
  signal: string
  cue: Cue
}

const single = (list: readonly Cue[]) =>
  list.flatMap(cue =>
    cue.phrases
      .filter(phrase => !phrase.includes(' '))
      .flatMap(phrase => phrase.split('|').map(word => ({ word, cue }))),
  )
/** By first letter and length, all that a starred word shows for certain. */
const masked = new Map<string, Entry[]>()
for (const [signal, list] of [
  ['abuse', cues.filter(cue => cue.is !== 'innocent' && cue.is !== 'borderline')],
  ['age', ageCues.slice(0, 1)],
] as const) {
  for (const { word, cue } of single(list)) {
    const key = shape(word)
    masked.set(key, [...(masked.get(key) ?? []), { word, signal, cue }])
  }
}

function shape(word: string): string {
  return word.charAt(0) + word.length
}

export const abuse: Signal = page => {
  const facts = abuseLexicon.read(page).filter(fact => fact.is !== 'innocent')
  for (const word of page.words) {
    if (word.kind !== 'word' || !word.folded.includes('*')) continue
    const hit = masked.get(shape(word.folded))?.find(entry => unmasks(word.folded, entry.word))
    if (hit === undefined) continue
    const score = Math.min(hit.cue.score, 0.85)
    facts.push(factAt(page, word, word, { signal: hit.signal, is: hit.cue.is, score, why: hit.cue.why }))
  }
  return asTold(page, facts)
}

/** Lowers the certainty of words that are told of somebody else. */
function asTold(page: Page, facts: Fact[]): Fact[] {
  if (!facts.some(fact => tellable.has(fact.is))) return facts
  const told = findPhrases(tellers, page)
  if (told.length === 0) return facts
  const ends = new Set(told.map(hit => hit.last))
  return facts.map(fact => {
    const at = fact.start === null ? undefined : page.starting.get(fact.start)
    if (at === undefined || fact.score <= toldScore || !tellable.has(fact.is)) return fact
    const { sentence } = page.words[at]!
    for (let back = at; back >= 0 && at - back <= toldWithin; back--) {
      if (page.words[back]!.sentence !== sentence) break
      if (ends.has(back))
        return { ...fact, score: toldScore, why: `${fact.why} It may be told of somebody else.` }
    }
    return fact
  })
}
