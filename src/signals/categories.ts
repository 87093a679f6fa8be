/**
 * What kind of post a text is: weights of the words that go with each kind, added up (each phrase of a kind counts
 * once, so that repeating a word does not help), as shares of 1. Kinds of video (promotional, performance,
 * educational) are scored like the others; the pack knows which channel has which.
 *
 * Errors: an event that has been (activity) and one to come (event) differ by tense only, and are mixed up.
 */
import { newsCues } from './lists/news.ts'
import { noticeCues } from './lists/notices.ts'
import { schoolWords } from './lists/school-words.ts'
import { videoCues } from './lists/videos.ts'
import type { Page } from './page.ts'
import type { Fact } from './signal.ts'
import { compileLexicon, findPhrases } from './phrases.ts'

const lexicon = compileLexicon([...noticeCues, ...newsCues, ...videoCues])

/** What a post is when no word says anything: most are about something that went on. Hand-set. */
const priors: Readonly<Record<string, number>> = {
  activity: 1,
  none: 0.3,
  promotional: 0.7,
  performance: 0.65,
  educational: 0.65,
}
const withoutSchool = 0.3

/** Added to `achievement` when somebody of the register is named: schools name people for what they did. */
const withName = 1

export function categoriesOf(page: Page, facts: readonly Fact[]): { category: string; score: number }[] {
  const sums = new Map(Object.entries(priors))
  const counted = new Set<string>()
  for (const hit of findPhrases(lexicon, page)) {
    const key = `${hit.cue.is} ${page.words[hit.first]!.folded}`
    if (counted.has(key)) continue
    counted.add(key)
    sums.set(hit.cue.is, (sums.get(hit.cue.is) ?? 0) + hit.cue.score)
  }
  if (
    !page.words.some(word => schoolWords.has(word.folded) || /^(?:year|y\d|\d{1,2}[a-z]$)/.test(word.folded))
  ) {
    sums.set('none', (sums.get('none') ?? 0) + withoutSchool)
  }
  if (facts.some(fact => fact.signal === 'name' && fact.is !== 'titled')) {
    sums.set('achievement', (sums.get('achievement') ?? 0) + withName)
  }
  let total = 0
  for (const sum of sums.values()) total += sum
  return [...sums]
    .map(([category, sum]) => ({ category, score: sum / total }))
    .sort((a, b) => b.score - a.score)
}
