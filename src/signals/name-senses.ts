/**
 * What says that a word which somebody has as a name means the thing here: a virtue with "is a", a list of classes,
 * a list of countries, a saint, an animal's name. Each asks a few neighbours only.
 */
import { isNameWord, massNames, placeNames } from './lists/name-words.ts'
import { collectives, doings, placeLeads } from './lists/neighbours.ts'
import { creatures, groupNouns, personNouns, pronouns } from './lists/name-senses.ts'
import { isStrongLead } from './name-leads.ts'
import { yearOf } from './years.ts'
import type { Page } from './page.ts'
import type { Word } from './words.ts'

const copulas = new Set([
  'is',
  'was',
  'isnt',
  'wasnt',
  'has',
  'will',
  'can',
  'comes',
  'begins',
  'starts',
  'must',
  'should',
])
const definers = new Set(
  'a an the our your my what when where how here not all said been back made one something in on at about for never always be'.split(
    ' ',
  ),
)
const reach = 14

/** A "he" or "her" close behind: somebody is spoken of. */
export function pronounNear(page: Page, last: number): boolean {
  const end = Math.min(page.words.length, last + reach)
  for (let at = last + 1; at < end; at++) if (pronouns.has(page.words[at]!.folded)) return true
  return false
}

/** "Joy is a warm bun", "Summer is here": said of a thing; "Joy is a star", "Joy has been … her" of a person. */
export function isSaidOfThing(page: Page, last: number): boolean {
  const word = page.words[last]!
  const verb = page.words[last + 1]
  const after = page.words[last + 2]
  if (!massNames.has(word.folded) || verb === undefined || after === undefined || word.possessive)
    return false
  if (!copulas.has(verb.folded) || !definers.has(after.folded)) return false
  for (let at = last + 2; at < Math.min(last + 8, page.words.length); at++) {
    const near = page.words[at]!
    if (personNouns.has(near.folded)) return false
    // "is in Year 4", "is in 3B": where a pupil is, not who made the thing.
    if (at <= last + 3 && (near.folded === 'class' || yearOf(near, page.words[at + 1]) !== null)) return false
  }
  return !pronounNear(page, last)
}

/** "Oak, Ash and Hazel classes": a list that ends in a group makes all of them groups. */
export function isListedGroup(page: Page, last: number): boolean {
  const sentence = page.words[last]!.sentence
  let joined = false
  for (let at = last + 1; at < Math.min(last + 10, page.words.length); at++) {
    const word = page.words[at]!
    if (word.sentence !== sentence) return false
    if (groupNouns.has(word.folded)) return joined
    const joint = word.folded === 'and' || word.folded === 'or' || word.before === ',' || word.before === '&'
    if (!joint && !(word.capital && at > last + 1 && isJoint(page.words[at - 1]!))) return false
    joined = true
  }
  return false
}

const isJoint = (word: Word) => word.folded === 'and' || word.folded === 'or'

/** "Paris, Milan and Vienna": a place beside a place. */
export function isListedPlace(page: Page, first: number, last: number): boolean {
  if (!placeNames.has(page.words[first]!.folded)) return false
  return [beside(page, last, 1), beside(page, first, -1)].some(
    word => word?.capital === true && placeNames.has(word.folded),
  )
}

/** The next member of a list: over a comma, or over "and". */
function beside(page: Page, at: number, step: 1 | -1): Word | undefined {
  const near = page.words[at + step]
  if (near === undefined || near.sentence !== page.words[at]!.sentence) return undefined
  if (near.folded === 'and' || near.folded === 'or') return page.words[at + 2 * step]
  const gap = step === 1 ? near.before : page.words[at]!.before
  return gap === ',' ? near : undefined
}

/** "Class hamster Gerald", "a snail called Brian", "Trevor, our new tortoise", "Percy the puppet". */
export function isCreature(page: Page, first: number, last: number): boolean {
  const before = page.words[first - 1]
  if (before !== undefined && before.sentence === page.words[first]!.sentence) {
    if (creatures.has(before.folded) && page.words[first]!.before !== '.') return true
    if (/^(?:called|named|christened)$/.test(before.folded)) {
      for (let at = first - 2; at >= Math.max(0, first - 6); at--)
        if (creatures.has(page.words[at]!.folded)) return true
    }
    // "called it Kevin": a child is not "it".
    if (
      before.folded === 'it' &&
      /^(?:called|named|calling|naming|call|name)$/.test(page.words[first - 2]?.folded ?? '')
    )
      return true
  }
  const next = page.words[last + 1]
  if (next === undefined || !/^(?:the|our|your|a|nurserys)$/.test(next.folded) || !/^,?$/.test(next.before))
    return false
  for (let at = last + 2; at <= Math.min(last + 5, page.words.length - 1); at++) {
    const word = page.words[at]!
    if (/[,;:.!?]/.test(word.before) || word.sentence !== next.sentence) return false
    if (creatures.has(word.folded)) return page.words[at + 1]?.folded !== 'club'
    if (/^(?:and|who|with|of|for|to|in|on)$/.test(word.folded)) return false
  }
  return false
}

/** "amelia_ward", "amelia-ward": joined as file names and handles join them. */
export const isJoined = (page: Page, first: number, last: number): boolean =>
  last > first &&
  /^[_.-]$/.test(page.words[first + 1]!.before) &&
  page.words[first + 1]!.from === page.words[first]!.to + 1

/**
 * A full name whose two words are both things: "Penny Lane", "Heather Glen", "Rose Garden". Behind "in the" it is the
 * thing, beside what a person does the person; else nobody can say.
 */
export function isThingName(page: Page, first: number, last: number): 'person' | 'either' | 'thing' {
  const [a, b] = [page.words[first]!, page.words[last]!]
  if (last !== first + 1 || !isNameWord(a.folded) || !isTwofold(b.folded)) return 'person'
  const before = page.words[first - 1]
  const isOpen = before === undefined || before.sentence !== a.sentence || a.before !== ''
  if (!isOpen && determiners.has(before.folded)) return 'thing'
  if (!isOpen && placeLeads.has(before.folded) && before.folded !== 'of' && !isStrongLead(page, first))
    return 'thing'
  const next = page.words[last + 1]
  if (next !== undefined && next.sentence === b.sentence && next.before === '') {
    if (next.capital && collectives.has(next.folded)) return 'thing'
    if (isSaidOfThing(page, last) || (copulas.has(next.folded) && isDefined(page, last + 2))) return 'either'
  }
  return collectives.has(b.folded) && isOpen && !doesSomething(next, b) ? 'either' : 'person'
}

const determiners = new Set(['the', 'a', 'an', 'this', 'that', 'every', 'each', 'some'])
const isTwofold = (folded: string) => isNameWord(folded) || collectives.has(folded)
const isDefined = (page: Page, at: number) =>
  definers.has(page.words[at]?.folded ?? '') && !personNouns.has(page.words[at + 1]?.folded ?? '')
const doesSomething = (next: Word | undefined, last: Word) =>
  next !== undefined &&
  next.sentence === last.sentence &&
  (doings.has(next.folded) || next.folded.endsWith('ed'))

const saintly = /^(?:st|saint|storm|hurricane|ss|hms|san|santa|port|fort|mount|mt|lake|los|las)$/

/** "St Mark's", "Storm Gareth", "HMS Victoria", "San Diego". */
export const isDedicated = (page: Page, first: number): boolean => {
  const before = page.words[first - 1]
  return (
    before !== undefined &&
    before.capital &&
    /^\.?$/.test(page.words[first]!.before) &&
    saintly.test(before.folded)
  )
}
