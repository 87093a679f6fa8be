/**
 * Messages to one person: a name called ("Gemma, still no …"), a greeting to a name, an account spoken to, or one
 * person meant without a name. Speaking about somebody ("well done to Gemma") is not speaking to them.
 */
import { lexiconSignal } from './lexicon-signal.ts'
import { addressing as cues } from './lists/addressing.ts'
import { factBetween } from './page.ts'
import type { Page } from './page.ts'
import type { Signal } from './signal.ts'

export const addressingLexicon = lexiconSignal('addressing', cues)

const greeting = /^(?:hi|hello|hey|dear|hiya|morning|oi|sorry)$/
const wishes =
  /(?:happy (?:\d+\p{L}* )?birthday|get well soon|good luck(?: \p{L}+){0,2}|thank you so much|thanks so much|thinking of you|go) $/u
const you = /^(?:you|your|youre|youve|youd|youll|yours|u|ur)$/
const kin = /^(?:mum|mummy|dad|daddy|nan|gran|grandad|auntie|family|parents)$/
const asking =
  /^(?:please|pls|can|could|would|ring|call|message|dm|email|text|bring|come|collect|remember|check|look|get|sort)$/

export const addressing: Signal = (page, _world, found) => {
  const lastOfSentence = sentenceEnds(page)
  const facts = addressingLexicon.read(page)
  for (const named of found) {
    const isPerson = named.signal === 'name' || named.signal === 'stranger'
    if (named.start === null || named.end === null || (!isPerson && named.signal !== 'link')) continue
    const first = page.starting.get(named.start) ?? -1
    let last = page.ending.get(named.end) ?? -1
    if (first < 0 || last < first) continue
    if (page.words[last]!.possessive && isPerson) {
      if (!kin.test(page.words[last + 1]?.folded ?? '')) continue
      last++
    }
    const score = isPerson ? calledBy(page, first, last) : spokenTo(page, first)
    if (score === 0) continue
    const end = lastOfSentence(last)
    facts.push(
      factBetween(page, page.words[first]!.from, page.words[end]!.to, {
        signal: 'addressing',
        is: 'to-person',
        score,
        why: 'It speaks to somebody by name.',
      }),
    )
  }
  return facts
}

/** How sure it is that the name at `first` to `last` is called. */
function calledBy(page: Page, first: number, last: number): number {
  const opening = page.words[first]!
  const next = page.words[last + 1]
  const before = page.words[first - 1]
  const rest = page.words.slice(last + 1, last + 13).filter(word => word.sentence - opening.sentence <= 1)
  const speaks = rest.some(word => you.test(word.folded))
  if (before !== undefined && greeting.test(before.folded) && before.sentence === opening.sentence)
    return 0.85
  const lead = page.normalised.text.slice(Math.max(0, opening.from - 40), opening.from).toLowerCase()
  if (wishes.test(lead)) return speaks || /birthday|well soon|so much/.test(lead) ? 0.85 : 0.6
  const listed = before?.folded === 'and' && (page.words[first - 2]?.opens ?? false)
  const opens = opening.opens || listed || opening.before.length > 0
  if (!opens || next === undefined) return 0
  const comma = next.before.startsWith(',')
  if (comma && (speaks || rest.slice(0, 6).some(word => asking.test(word.folded)))) return speaks ? 0.85 : 0.6
  if (next.before === '' && (you.test(next.folded) || /^(?:please|pls)$/.test(next.folded))) return 0.85
  return 0
}

/** "@mead_gran Hi! Yes of course you can": an account at the start that is then spoken to. */
function spokenTo(page: Page, at: number): number {
  const handle = page.words[at]!
  if (handle.kind !== 'handle' || !handle.opens) return 0
  const rest = page.words.slice(at + 1, at + 15)
  const speaks = rest.some(
    word =>
      you.test(word.folded) || greeting.test(word.folded) || /^(?:pls|please|congrats)$/.test(word.folded),
  )
  return speaks ? 0.85 : rest.length > 0 ? 0.6 : 0
}

/** Gives the last word of a word's sentence; each sentence is gone through once, however many are called in it. */
function sentenceEnds({ words }: Page): (from: number) => number {
  const known = new Map<number, number>()
  return from => {
    const { sentence } = words[from]!
    let last = known.get(sentence)
    if (last === undefined) {
      last = from
      while (words[last + 1]?.sentence === sentence) last++
      known.set(sentence, last)
    }
    return last
  }
}
