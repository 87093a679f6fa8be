/**
 * Names that are run together: in hashtags ("#WellDoneGrace", "#gracethomson"), in file names ("GraceThomson_2.jpg",
 * "gracethomson.jpeg") and with an initial stuck to them ("GraceT"). Handles are links (`links.ts`).
 */
import { peopleOf, withSurnameInitials } from './candidates.ts'
import { knownFigures } from './lists/known-figures.ts'
import { isNameWord } from './lists/name-words.ts'
import { fold } from './normalise.ts'
import { lookUp, partsOf } from './register-index.ts'
import type { RegisterPerson, World } from './signal.ts'

export interface Joined {
  is: 'full' | 'first' | 'initials'
  people: readonly RegisterPerson[]
}

/** Openings of a hashtag after which somebody is named, even when the name is a word. */
const cheers =
  /^(?:welldone|sowelldone|bigwelldone|happybirthday|congratulations|congrats|proudof|soproudof|thankyou|goodluck|bravo)/
/** Openings that houses, teams and colours have too. */
const calls = /^(?:go|team|super|star|come ?on|our|mr|mrs|miss|ms)/

/** Who is named in a hashtag, without its #. */
export function inTag(tag: string, world: World): Joined | null {
  const joined = fold(tag).replace(/[^a-z]/g, '')
  const rest = joined.replace(cheers, '')
  const cheered = rest.length < joined.length
  return (
    wholeName(rest, world, cheered || /\p{Lu}/u.test(tag)) ??
    wholeName(joined.replace(calls, ''), world, false) ??
    (cheered ? firstName(rest, world) : null) ??
    inParts(tag, world, true)
  )
}

/** Who is named in a word with a capital inside it: a full name or a first name with initials, nothing less. */
export function inCamel(word: string, world: World): Joined | null {
  return inParts(word, world, false)
}

/** A full name with nothing between its parts. Two words that are things ("artwork") are a name only after a cheer. */
export function wholeName(joined: string, world: World, sure: boolean): Joined | null {
  const people = (world.register.byHandle.get(joined) ?? []).filter(
    person => sure || !partsOf(person).first.every(isNameWord) || !partsOf(person).surname.every(isNameWord),
  )
  return people.length > 0 ? { is: 'full', people } : null
}

function firstName(joined: string, world: World): Joined | null {
  const hit = lookUp(world.register, [joined], world.school?.id ?? null)
  const people = hit === null ? [] : peopleOf(hit, ['first', 'known-as'], false)
  return people.length > 0 ? { is: 'first', people } : null
}

function inParts(tag: string, world: World, firstToo: boolean): Joined | null {
  const parts = (tag.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})/gu) ?? []).map(fold)
  for (let i = 0; i < parts.length; i++) {
    if (knownFigures.has(parts.slice(i, i + 2).join(' '))) return null
    const hit = lookUp(world.register, parts.slice(i, i + 4), world.school?.id ?? null)
    if (hit === null) continue
    const full = peopleOf(hit, ['full'], true)
    if (full.length > 0) return { is: 'full', people: full }
    const first = peopleOf(hit, ['first', 'known-as'], false)
    const next = parts[i + hit.length]
    const initialled = next !== undefined && next.length <= 3 ? withSurnameInitials(first, next) : []
    if (initialled.length > 0) return { is: 'initials', people: initialled }
    if (firstToo && first.length > 0 && !isNameWord(parts[i]!)) return { is: 'first', people: first }
  }
  return null
}
