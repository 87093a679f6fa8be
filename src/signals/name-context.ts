/**
 * Decides whether a word that can be a name is one here: "Will scored" and "Will you", "our Grace" and "say grace".
 * Evidence is added up by hand-set weights; each comes from one neighbour, and each can be read below.
 */
import type { Page } from './page.ts'
import { yearOf } from './years.ts'
import type { Word } from './words.ts'
import {
  articles,
  collectives,
  doings,
  leadIns,
  placeLeads,
  timeLeads,
  verbFollowers,
} from './lists/neighbours.ts'
import { isNameWord, placeNames, timeNames, verbNames } from './lists/name-words.ts'
import { isStrongLead as strongLead } from './name-leads.ts'
import { isDedicated, isListedGroup, isListedPlace, isSaidOfThing, pronounNear } from './name-senses.ts'

/** From this sum on a word is taken for a name. */
export const enough = 1.5

const subjects = new Set(['art', 'melody', 'harmony', 'christian', 'faith'])

/** How much speaks for a name at words `first` to `last`; below `enough` it is an ordinary word. */
export function nameEvidence(page: Page, first: number, last: number): number {
  const word = page.words[first]!
  const ambiguous = isNameWord(word.folded)
  const next = sameSentence(page, last, last + 1)
  const previous = sameSentence(page, first, first - 1)
  if (isDedicated(page, first)) return -4
  if (ambiguous && (isListedGroup(page, last) || isListedPlace(page, first, last))) return -4
  if (ambiguous && isSaidOfThing(page, last)) return -1
  let sum = capitalEvidence(page, word, ambiguous, page.words[last]!.to - word.from)
  sum += nextEvidence(page, last, next, ambiguous)
  sum += previousEvidence(
    previous,
    sameSentence(page, first, first - 2),
    word,
    ambiguous,
    strongLead(page, first),
  )
  if (page.words[last]!.possessive && word.capital) sum += 1.5
  if (ambiguous && word.opens && word.capital && sum > 0 && pronounNear(page, last)) sum += 1
  if (page.lowerOnly && isCheered(page, first, last)) sum += 3
  if (
    ambiguous &&
    word.opens &&
    next !== undefined &&
    verbNames.has(word.folded) &&
    verbFollowers.has(next.folded)
  )
    sum -= 4
  return sum
}

function capitalEvidence(page: Page, word: Word, ambiguous: boolean, length: number): number {
  if (!ambiguous) return word.capital ? 3 : length >= 4 ? 1.6 : -2
  if (!word.capital) return page.lowerOnly ? -1 : -4
  if (page.headlines.has(word.sentence)) return 0.5
  return word.opens ? 0 : 2
}

function nextEvidence(page: Page, last: number, next: Word | undefined, ambiguous: boolean): number {
  if (next === undefined) return 0
  const beside = next.before === ''
  if (next.before === '-' && next.from === page.words[last]!.to + 1) return -4
  if (beside && collectives.has(next.folded) && !page.words[last]!.possessive) return -4
  if (yearOf(next, page.words[last + 2]) !== null) return 2
  if (/^:\s?["']/.test(next.before)) return 2
  if (next.folded === page.words[last]!.folded && ambiguous) return -4
  if (ambiguous && next.folded === 'where' && placeNames.has(page.words[last]!.folded)) return -3
  if (!beside) return 0
  if (ambiguous && page.words[last]!.possessive && next.capital && collectives.has(next.folded)) return -4
  // "Fox spotted by the bins": seen, not seeing.
  if (ambiguous && sightings.has(next.folded)) return 0
  if (ambiguous && next.folded === 'and')
    return page.words[last + 2]?.capital && !isNameWord(page.words[last + 2]!.folded) ? 1.5 : 0
  if (doings.has(next.folded) || (next.folded.length > 4 && next.folded.endsWith('ed'))) return 2
  if ((next.folded === 'and' || next.folded === '&') && page.words[last + 2]?.capital) return 1
  if ((next.folded === 'from' || next.folded === 'in') && standsYear(page, last + 2)) return 3
  if (ambiguous && next.kind === 'number' && timeNames.has(page.words[last]!.folded)) return -4
  return 0
}

function previousEvidence(
  previous: Word | undefined,
  beforeThat: Word | undefined,
  word: Word,
  ambiguous: boolean,
  cheered: boolean,
): number {
  if (previous === undefined) return 0
  if (ambiguous && previous.folded === word.folded) return -4
  const beside = word.before === ''
  if (!beside) return 0
  if (
    ambiguous &&
    timeNames.has(word.folded) &&
    (timeLeads.has(previous.folded) ||
      previous.kind === 'number' ||
      /^\d+(st|nd|rd|th)$/.test(previous.folded))
  )
    return -4
  // "thanks to Jordan" is a person, "off to Jordan" a journey.
  const toPerson =
    cheered || (previous.folded === 'to' && beforeThat !== undefined && leadIns.has(beforeThat.folded))
  if (ambiguous && !toPerson && placeNames.has(word.folded) && placeLeads.has(previous.folded)) return -3
  if (ambiguous && subjects.has(word.folded) && (previous.folded === 'in' || previous.folded === 'of'))
    return -3
  if (ambiguous && !toPerson && articles.has(previous.folded)) return -3
  return leadIns.has(previous.folded) ? 1 : 0
}

const sightings = new Set(['spotted', 'sighted', 'needed', 'wanted', 'required'])

/** "from Year 7", "in 5B", "in class 3". */
function standsYear(page: Page, at: number): boolean {
  return yearOf(page.words[at], page.words[at + 1]) !== null || page.words[at]?.folded === 'class'
}

/** "well done prince", "so proud of star today": nothing but a name follows a cheer, where capitals say nothing. */
function isCheered(page: Page, first: number, last: number): boolean {
  if (!strongLead(page, first)) return false
  const next = sameSentence(page, last, last + 1)
  return next === undefined || next.before !== '' || cheerEnds.has(next.folded)
}

const cheerEnds = new Set([
  'for',
  'and',
  'on',
  'with',
  'who',
  'today',
  'from',
  'in',
  'at',
  'you',
  'we',
  'this',
])

function sameSentence(page: Page, from: number, to: number): Word | undefined {
  const word = page.words[to]
  return word !== undefined && word.sentence === page.words[from]!.sentence ? word : undefined
}
