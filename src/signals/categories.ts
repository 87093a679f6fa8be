/**
 * What kind of post a text is: points of its subjects, told in a certain tense, added up, as shares of 1. Kinds of
 * video (promotional, performance, educational) are scored like the others; the pack knows which channel has which.
 *
 * Errors: one text may well be two kinds (a reminder of an event); the likelier of them comes first, often by little.
 */
import { pointsOf } from './kinds-of-post.ts'
import { newsCues } from './lists/news.ts'
import { noticeCues } from './lists/notices.ts'
import { postSubjects } from './lists/post-subjects.ts'
import { schoolWords } from './lists/school-words.ts'
import { videoSubjects } from './lists/video-subjects.ts'
import { videoCues } from './lists/videos.ts'
import type { Page } from './page.ts'
import { PhraseIndex } from './phrase-index.ts'
import { compileLexicon, findPhrases } from './phrases.ts'
import type { Fact } from './signal.ts'
import { tellingOf } from './tense.ts'

/** Apart from the lexicons of every text: comments have no kind. */
const ofPosts = new PhraseIndex()
const phrases = compileLexicon([...noticeCues, ...newsCues, ...videoCues], ofPosts)
const subjects = compileLexicon([...postSubjects, ...videoSubjects], ofPosts)

/** What a post is when no word says anything: most are about something that went on. Hand-set. */
const priors: Readonly<Record<string, number>> = {
  activity: 0.6,
  none: 0.1,
  promotional: 0.7,
  performance: 0.65,
  educational: 0.65,
}
const withoutSchool = 0.3

/** A subject counts three times at most: a long list of kit is no surer a reminder than a short one. */
const subjectCap = 3

/** The fixed phrases are many and overlap with the subjects: they weigh less than these. */
const phraseWeight = 0.6

/** Added to `achievement` when somebody of the register is named: schools name people for what they did. */
const withName = 0.4

export function categoriesOf(page: Page, facts: readonly Fact[]): { category: string; score: number }[] {
  const sums = new Map(Object.entries(priors))
  const add = (kind: string, points: number) => sums.set(kind, (sums.get(kind) ?? 0) + points)
  addPhrases(page, add)
  const counts = subjectsOf(page)
  pointsOf(subject => counts.get(subject) ?? 0, tellingOf(page), add)
  if (
    !page.words.some(word => schoolWords.has(word.folded) || /^(?:year|y\d|\d{1,2}[a-z]$)/.test(word.folded))
  ) {
    add('none', withoutSchool)
  }
  if (facts.some(fact => fact.signal === 'name' && fact.is !== 'titled')) add('achievement', withName)
  if (!strongest(sums)) for (const fact of facts) if (offDuty(fact)) add('none', 1.2)
  let total = 0
  for (const sum of sums.values()) total += sum
  return [...sums]
    .map(([category, sum]) => ({ category, score: sum / total }))
    .sort((a, b) => b.score - a.score)
}

/** A text that says plainly what it is stays what it is, whatever else is in it. */
const strongest = (sums: ReadonlyMap<string, number>) =>
  [...sums].some(([kind, sum]) => kind !== 'none' && sum >= plain)
const plain = 4

/** An advert, a slogan or a word to one person is no kind of post of a school's. */
const offDuty = (fact: Fact) =>
  fact.score >= 0.75 && ['politics', 'business', 'addressing'].includes(fact.signal) && fact.is !== 'related'

/** Each phrase of a kind counts once, so that repeating a word does not help. */
function addPhrases(page: Page, add: (kind: string, points: number) => void): void {
  const counted = new Set<string>()
  for (const hit of findPhrases(phrases, page)) {
    const key = `${hit.cue.is} ${page.words[hit.first]!.folded}`
    if (counted.has(key)) continue
    counted.add(key)
    add(hit.cue.is, hit.cue.score * phraseWeight)
  }
}

/** How often each subject stands in the text, in different words. */
function subjectsOf(page: Page): Map<string, number> {
  const seen = new Map<string, Set<string>>()
  for (const hit of findPhrases(subjects, page)) {
    const words = seen.get(hit.cue.is) ?? new Set()
    if (words.size < subjectCap) words.add(page.words[hit.first]!.folded)
    seen.set(hit.cue.is, words)
  }
  return new Map([...seen].map(([subject, words]) => [subject, words.size]))
}
