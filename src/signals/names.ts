/**
 * People of the register who are named: in full, by first name, by what everybody calls them, by title and
 * surname, by initials, as a family. Two people with one name give one fact with both.
 *
 * Errors: a name that is a word ("Storm") is decided by its neighbours and is sometimes wrong either way; a
 * nickname that the register does not know is not found; a misspelt surname is left to `strangers.ts`.
 */
import { ofYear, peopleOf, withSurnameInitials, withTitle } from './candidates.ts'
import { isNameWord } from './lists/name-words.ts'
import { collectives } from './lists/neighbours.ts'
import { figureSurnames } from './lists/known-figures.ts'
import { knownFigureAt } from './figures.ts'
import { enough, nameEvidence } from './name-context.ts'
import { yearOf } from './years.ts'
import { isCreature, isJoined, isThingName } from './name-senses.ts'
import { isPublic } from './public-people.ts'
import { initialsAfter, lookUpAt } from './name-words.ts'
import { factAt } from './page.ts'
import type { Page } from './page.ts'
import { titles } from './register-index.ts'
import type { Hit } from './register-index.ts'
import type { Fact, RegisterPerson, Signal, World } from './signal.ts'
import { familiesAt, familyAt, initialAndSurname, surnameAt } from './surnames.ts'

export interface Mention {
  first: number
  last: number
  is: 'full' | 'first' | 'known-as' | 'surname' | 'titled' | 'initials' | 'family'
  score: number
  people: readonly RegisterPerson[]
  why: string
  /** A well-known person has this name too, and nothing beside it says that the pupil is meant. */
  shared?: boolean
}

const eitherWay = 'Somebody on the register has this name, but it may mean something else here.'

export const names: Signal = (page, world) => mentionsOf(page, world).map(mention => toFact(page, mention))

export function toFact(page: Page, mention: Mention): Fact {
  const people = mention.people.map(person => person.id)
  const claim = mention.shared
    ? {
        signal: 'stranger',
        is: 'private-person',
        score: 0.5,
        why: eitherWay,
        people,
      }
    : { signal: 'name', is: mention.is, score: mention.score, why: mention.why, people }
  return factAt(page, page.words[mention.first]!, page.words[mention.last]!, claim)
}

/** All mentions, in order, none overlapping. */
export function mentionsOf(page: Page, world: World): Mention[] {
  const found: Mention[] = []
  const doubtful: Mention[] = []
  for (let i = 0; i < page.words.length; i++) {
    if (page.words[i]!.kind !== 'word') continue
    const figure = knownFigureAt(page, i)
    const mention = titledAt(page, world, i) ?? nameAt(page, world, i)
    if (figure > 0 && (mention === null || i + figure - 1 > mention.last)) {
      i += figure - 1
      continue
    }
    if (mention === null) continue
    // A longer name of the register only begins like the figure's.
    const isFigures = figure > 0 && i + figure - 1 === mention.last
    // A pupil may be called like a writer; under a book's title the writer is meant.
    if (isFigures && isPublic(page, mention.first, mention.last)) {
      i = mention.last
      continue
    }
    if (isFigures && yearOf(page.words[mention.last + 1], page.words[mention.last + 2]) === null) {
      mention.shared = true
    }
    ;(mention.score > 0 ? found : doubtful).push(mention)
    i = mention.last
  }
  // Only a certain name makes a doubtful one beside it certain.
  if (found.length === 0 || doubtful.length === 0) return found
  const byFirst = new Map(found.map(mention => [mention.first, mention]))
  const byLast = new Map(found.map(mention => [mention.last, mention]))
  const coordinated = doubtful.filter(mention =>
    [1, 2].some(apart =>
      [byFirst.get(mention.last + apart), byLast.get(mention.first - apart)].some(
        other => other !== undefined && isListed(page, mention, other),
      ),
    ),
  )
  for (const mention of coordinated) mention.score = 0.75
  return [...found, ...coordinated].sort((a, b) => a.first - b.first)
}

/** "Guy, Blessing and Honey": one certain name in a list makes its neighbours names. */
function isListed(page: Page, mention: Mention, other: Mention): boolean {
  if (!page.words[mention.first]!.capital) return false
  const [left, right] = mention.first < other.first ? [mention, other] : [other, mention]
  const joint = page.words.slice(left.last + 1, right.first + 1)
  const next = joint.at(-1)
  if (next === undefined || joint.some(word => word.sentence !== page.words[left.last]!.sentence))
    return false
  if (joint.length === 1) return next.before === ',' || next.before === '&'
  return joint.length === 2 && (joint[0]!.folded === 'and' || joint[0]!.folded === 'or')
}

function titledAt(page: Page, world: World, i: number): Mention | null {
  const title = page.words[i]!
  const name = page.words[i + 1]
  if (!titles.has(title.folded) || name?.kind !== 'word' || !/^\.?$/.test(name.before)) return null
  if (!name.capital && title.capital && !page.lowerOnly) return null
  const hit = lookUpAt(page, i + 1, world)
  if (hit === null || (figureSurnames.has(name.folded) && name.capital && world.school === null)) return null
  const forms = ['full', 'surname', 'first', 'known-as'] as const
  const own = withTitle(peopleOf(hit, forms, false), title.folded)
  const people =
    own.length > 0 ? own : withTitle(peopleOf({ ...hit, own: hit.all }, forms, false), title.folded)
  if (people.length === 0) return null
  return {
    first: i,
    last: i + hit.length,
    is: 'titled',
    score: 0.95,
    people,
    why: 'A title and a name of the register.',
  }
}

function nameAt(page: Page, world: World, i: number): Mention | null {
  const initialled = initialAndSurname(page, world, i)
  if (initialled !== null) return initialled
  const hit = lookUpAt(page, i, world)
  if (hit === null) return familiesAt(page, world, i)
  const last = i + hit.length - 1
  const family = familyAt(page, i, last, hit)
  if (family !== null) return family
  const full = peopleOf(hit, ['full'], true)
  if (full.length > 0) {
    const written = page.words[i]!.capital || page.lowerOnly || isJoined(page, i, last)
    if (!written && isNameWord(page.words[i]!.folded)) return null
    if (isCreature(page, i, last)) return null
    const doubt = isThingName(page, i, last)
    if (doubt === 'thing') return null
    if (doubt === 'either')
      return { first: i, last, is: 'full', score: 0.6, people: full, why: eitherWay, shared: true }
    return {
      first: i,
      last,
      is: 'full',
      score: written ? 0.97 : 0.8,
      people: full,
      why: 'A full name of the register.',
    }
  }
  return singleAt(page, i, last, hit)
}

function singleAt(page: Page, first: number, last: number, hit: Hit): Mention | null {
  const byFirst = peopleOf(hit, ['first', 'known-as'], false)
  if (byFirst.length === 0) return surnameAt(page, first, last, hit)
  const letters = initialsAfter(page, last)
  if (letters !== null) {
    const people = withSurnameInitials(byFirst, letters.letters)
    if (people.length > 0)
      return {
        first,
        last: letters.last,
        is: 'initials',
        score: 0.9,
        people,
        why: 'A first name with the initial of a surname.',
      }
  }
  if (hasOtherSurname(page, last) || isCreature(page, first, last)) return null
  const evidence = nameEvidence(page, first, last)
  const people = ofYear(byFirst, page, first, last)
  const is = hit.own.some(entry => entry.form === 'known-as' && people.includes(entry.person))
    ? 'known-as'
    : 'first'
  const score = evidence >= 3 ? 0.9 : evidence >= enough ? 0.75 : 0
  if (evidence <= -2) return null
  if (score === 0 && isAlone(page, first, last))
    return { first, last, is, score: 0.6, people, why: eitherWay, shared: true }
  const why =
    people.length > 1
      ? `A first name that ${people.length} people of the school have.`
      : 'A first name of the register.'
  return { first, last, is, score, people, why }
}

/** A word alone, as on a peg, a drawer or under a picture. */
const isAlone = (page: Page, first: number, last: number) =>
  first === 0 && last === page.words.length - 1 && page.words[first]!.capital

/** A capitalised word follows that is no group and no class: then it is somebody else with the same first name. */
export function hasOtherSurname(page: Page, last: number): boolean {
  const word = page.words[last]!
  const next = page.words[last + 1]
  if (
    next?.kind !== 'word' ||
    !next.capital ||
    next.before !== '' ||
    next.sentence !== word.sentence ||
    word.possessive
  )
    return false
  if (page.headlines.has(word.sentence) || next.raw.length < 3 || next.raw === next.raw.toUpperCase())
    return false
  return (
    !collectives.has(next.folded) && yearOf(next, page.words[last + 2]) === null && !titles.has(next.folded)
  )
}
