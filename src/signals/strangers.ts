/**
 * Private people who are named but are not on the register: a title with a surname, a first name with a surname, a
 * first name alone. Public, historical and invented people are not strangers (`figures.ts`).
 *
 * Errors: first names that our list lacks are seen only with a title; a shop named after its owner may be taken for
 * the owner. A stranger is for a person to look at, never refused.
 */
import { isFigureAlone, knownFigureAt } from './figures.ts'
import { givenBeforeSurname, givenNames, wordyGivenNames } from './lists/given-names.ts'
import { figureSurnames } from './lists/known-figures.ts'
import { collectives } from './lists/neighbours.ts'
import { isNameWord } from './lists/name-words.ts'
import { isStrongLead } from './name-leads.ts'
import { hasOtherSurname } from './names.ts'
import { enough, nameEvidence } from './name-context.ts'
import { isCreature, isDedicated } from './name-senses.ts'
import { isPublic } from './public-people.ts'
import { factAt, claimedWords } from './page.ts'
import type { Page } from './page.ts'
import { lookUp, nameWords, titles } from './register-index.ts'
import type { Fact, SchoolFacts, Signal, World } from './signal.ts'
import type { Word } from './words.ts'

const publicTitles = new Set([
  'king',
  'queen',
  'prince',
  'princess',
  'saint',
  'st',
  'lord',
  'lady',
  'father',
  'sister',
])

export const strangers: Signal = (page, world, found) => {
  const facts: Fact[] = []
  const ours = namesOf(world.school)
  const claimed = claimedWords(page, found)
  for (let i = 0; i < page.words.length; i++) {
    const word = page.words[i]!
    if (word.kind !== 'word' || claimed.has(i)) continue
    const figure = knownFigureAt(page, i)
    if (figure > 0) {
      i += figure - 1
      continue
    }
    if (!word.capital) continue
    const last =
      titledStranger(page, i, claimed) ??
      fullStranger(page, world, i, ours) ??
      firstNameStranger(page, i, ours)
    if (last === null || isCreature(page, i, last) || isDedicated(page, i) || isPublic(page, i, last))
      continue
    const score = last > i ? 0.8 : 0.55
    facts.push(
      factAt(page, word, page.words[last]!, {
        signal: 'stranger',
        is: 'private-person',
        score,
        why: 'This looks like the name of somebody who is not on the register.',
      }),
    )
    i = last
  }
  return facts
}

/** Remembered by school: its name is the same for every text. */
const namesBySchool = new WeakMap<SchoolFacts, ReadonlySet<string>>()
const noNames: ReadonlySet<string> = new Set()

/** The words of the school's own name, address and firms. */
function namesOf(school: SchoolFacts | null): ReadonlySet<string> {
  if (school === null) return noNames
  let names = namesBySchool.get(school)
  if (names === undefined) {
    names = new Set(nameWords([school.name, school.address ?? '', ...school.relatedBusinesses].join(' ')))
    namesBySchool.set(school, names)
  }
  return names
}

/** "Mr Siddall", "Professor Ann Whitcombe-Hale". */
function titledStranger(page: Page, i: number, claimed: ReadonlySet<number>): number | null {
  const title = page.words[i]!
  if (!titles.has(title.folded) || !title.capital || publicTitles.has(title.folded)) return null
  if (knownFigureAt(page, i + 1) > 0) return null
  const next = page.words[i + 1]
  if (next === undefined || !isName(page, i + 1) || !/^\.?$/.test(next.before) || claimed.has(i + 1))
    return null
  if (
    figureSurnames.has(next.folded) ||
    isFigureAlone(next.folded) ||
    titles.has(next.folded) ||
    collectives.has(next.folded)
  )
    return null
  return lastOfName(page, i + 1, 3)
}

/** A first name of our list and a capitalised word that is no group: "Lee Prosser". */
function fullStranger(page: Page, world: World, i: number, ours: ReadonlySet<string>): number | null {
  const word = page.words[i]!
  if (!word.capital || page.headlines.has(word.sentence) || ours.has(word.folded)) return null
  const wordy = wordyGivenNames.has(word.folded)
  if (!wordy && !givenBeforeSurname.has(word.folded) && !isFirstName(page, world, i)) return null
  if (!hasOtherSurname(page, i) && !hasSurnameOfPlace(page, i)) return null
  if (ours.has(page.words[i + 1]!.folded)) return null
  const last = lastOfName(page, i + 1, 2)
  if (wordy && (isNameWord(page.words[i + 1]!.folded) || nameEvidence(page, i, last) < plainly(word)))
    return null
  const after = page.words[last + 1]
  return after !== undefined && after.before === '' && after.capital && collectives.has(after.folded)
    ? null
    : last
}

const surnamesOfPlaces = new Set(
  'hill hall wood woods field fields park parks day lake church castle moor row beach court house forest banks'.split(
    ' ',
  ),
)

/** "Callum Hill scored": a surname that a street could end with, where a person is spoken of. */
function hasSurnameOfPlace(page: Page, i: number): boolean {
  const next = page.words[i + 1]
  return (
    next?.capital === true &&
    next.before === '' &&
    !page.words[i]!.possessive &&
    surnamesOfPlaces.has(next.folded) &&
    !isNameWord(page.words[i]!.folded) &&
    (page.words[i]!.opens ? nameEvidence(page, i, i + 1) >= opensWithDoing : isStrongLead(page, i))
  )
}

/** A capital gives 3, what a person does 2. */
const opensWithDoing = 5

/** "Grace Thomson" where the first name is a word: something beside it must speak of a person. */
const plainly = (word: Word) => (word.opens ? enough : 2 * enough)

function isFirstName(page: Page, world: World, i: number): boolean {
  const word = page.words[i]!
  if (isNameWord(word.folded)) return false
  const hit = lookUp(world.register, [word.folded], null)
  return hit !== null && hit.all.some(entry => entry.form === 'first')
}

function firstNameStranger(page: Page, i: number, ours: ReadonlySet<string>): number | null {
  const word = page.words[i]!
  if (
    !word.capital ||
    !givenNames.has(word.folded) ||
    isNameWord(word.folded) ||
    isFigureAlone(word.folded) ||
    ours.has(word.folded)
  )
    return null
  const previous = page.words[i - 1]
  if (
    previous?.capital &&
    previous.sentence === word.sentence &&
    word.before === '' &&
    !previous.opens &&
    !titles.has(previous.folded)
  )
    return null
  if (/^(?:st|saint|storm|hurricane)$/.test(previous?.folded ?? '')) return null
  const next = page.words[i + 1]
  if (next?.capital && next.before === '' && next.sentence === word.sentence) return null
  if (isPlayed(page, i)) return null
  return nameEvidence(page, i, i) >= enough ? i : null
}

const shows = new Set(
  'musical auditions audition rehearsals rehearsal tickets production performance matinee script jr junior cast'.split(
    ' ',
  ),
)

/** A part or a show: "as Sandy", "'Annie'", "Oliver! tickets". */
function isPlayed(page: Page, i: number): boolean {
  const before = page.words[i - 1]
  const next = page.words[i + 1]
  const word = page.words[i]!
  if (before !== undefined && word.before === '' && /^(?:as|plays|played|playing)$/.test(before.folded))
    return true
  if (next !== undefined && shows.has(next.folded)) return true
  return /["']$/.test(word.before) && (next === undefined || /^[!?.,]?["']/.test(next.before))
}

const isName = (page: Page, i: number) => {
  const word = page.words[i]
  return word?.kind === 'word' && word.capital && word.raw.length > 1
}

/** The last of up to `most` capitalised words from `i` on, joined by spaces or hyphens. */
function lastOfName(page: Page, i: number, most: number): number {
  let last = i
  while (
    last + 1 < i + most &&
    isName(page, last + 1) &&
    /^-?$/.test(page.words[last + 1]!.before) &&
    !page.words[last]!.possessive
  ) {
    if (
      page.words[last + 1]!.sentence !== page.words[i]!.sentence ||
      collectives.has(page.words[last + 1]!.folded)
    )
      break
    last++
  }
  return last
}
