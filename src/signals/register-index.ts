/**
 * The register, arranged for looking up: every way of writing a person, under the words it is written with.
 * A look-up costs the same whether the register holds a hundred people or fifty thousand.
 */
import { fold } from './normalise.ts'
import type { RegisterPerson } from './signal.ts'

/** In which way a person can be written. `alias`: first name of everyday (`known_as`). */
export type Form = 'full' | 'first' | 'known-as' | 'surname'

export interface Entry {
  person: RegisterPerson
  form: Form
}

/** All who are written so, and those of each school (`''`: of the whole trust), so that a school's are found at once. */
export interface Entries {
  all: readonly Entry[]
  bySchool: ReadonlyMap<string, readonly Entry[]>
}

export interface RegisterIndex {
  people: ReadonlyMap<string, RegisterPerson>
  /** Folded words, joined by a space. */
  byPhrase: ReadonlyMap<string, Entries>
  /** First word of a phrase to the number of words of the longest phrase that begins so. */
  longest: ReadonlyMap<string, number>
  /** Full names run together, either way round, and initial with surname: for handles and hashtags. */
  byHandle: ReadonlyMap<string, readonly RegisterPerson[]>
  /** "G A" of Grace Adeyemi, by school: for initials standing alone. */
  byInitials: ReadonlyMap<string, readonly RegisterPerson[]>
}

export const titles = new Set([
  'mr',
  'mrs',
  'ms',
  'miss',
  'mx',
  'dr',
  'doctor',
  'rev',
  'revd',
  'reverend',
  'sir',
  'dame',
  'lady',
  'lord',
  'prof',
  'professor',
  'nurse',
  'coach',
  'cllr',
  'councillor',
  'father',
  'sister',
  'imam',
  'rabbi',
  'canon',
])

/** Words that belong to the surname after them. */
const particles = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'da',
  'di',
  'dos',
  'del',
  'la',
  'le',
  'el',
  'al',
  'bin',
  'ibn',
  'st',
  'mac',
  'mc',
  'o',
])

/** The folded words of a name: hyphens divide, apostrophes and accents go. */
export function nameWords(name: string): string[] {
  return fold(name.normalize('NFKC').replace(/[’‘`]/g, "'"))
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}

/** Builds the index. People without a name are left out: nothing can be found of them. */
export function buildRegister(people: readonly RegisterPerson[]): RegisterIndex {
  const byId = new Map<string, RegisterPerson>()
  const byPhrase = new Map<string, { all: Entry[]; bySchool: Map<string, Entry[]> }>()
  const byHandle = new Map<string, RegisterPerson[]>()
  const byInitials = new Map<string, RegisterPerson[]>()
  const longest = new Map<string, number>()
  const add = (words: readonly string[], form: Form, person: RegisterPerson) => {
    if (words.length === 0) return
    const phrase = words.join(' ')
    let entries = byPhrase.get(phrase)
    if (entries === undefined) byPhrase.set(phrase, (entries = { all: [], bySchool: new Map() }))
    const ofSchool = listOf(entries.bySchool, person.school ?? '')
    // A person's ways of writing are added one after another, so a repetition is the last one.
    if (ofSchool.at(-1)?.person === person && ofSchool.at(-1)?.form === form) return
    const entry = { person, form }
    ofSchool.push(entry)
    entries.all.push(entry)
    longest.set(words[0]!, Math.max(words.length, longest.get(words[0]!) ?? 0))
  }
  for (const person of people) {
    const parts = partsOf(person)
    if (parts.words.length === 0) continue
    byId.set(person.id, person)
    if (parts.words.length > 1) add(parts.words, 'full', person)
    if (parts.surname.length > 0) {
      add([...parts.first, ...parts.surname], 'full', person)
      // "Ó Briain" is also written O’Briain, "van der Meer" also Vandermeer.
      if (parts.surname.length > 1) add([...parts.first, parts.surname.join('')], 'full', person)
      add(parts.surname, 'surname', person)
      if (parts.knownAs.length > 0) add([...parts.knownAs, ...parts.surname], 'full', person)
      const surname = parts.surname.join('')
      for (const handle of new Set([
        parts.first.join('') + surname,
        parts.knownAs.join('') + surname,
        surname + parts.first.join(''),
        (parts.first[0]?.[0] ?? '') + surname,
      ])) {
        if (handle.length >= 6) listOf(byHandle, handle).push(person)
      }
      listOf(byInitials, `${parts.first[0]?.[0] ?? ''} ${parts.surname.at(-1)?.[0] ?? ''}`).push(person)
    }
    add(parts.first, 'first', person)
    if (parts.knownAs.join(' ') !== parts.first.join(' ')) add(parts.knownAs, 'known-as', person)
  }
  return { people: byId, byPhrase, longest, byHandle, byInitials }
}

function listOf<V>(map: Map<string, V[]>, key: string): V[] {
  const list = map.get(key)
  if (list) return list
  const made: V[] = []
  map.set(key, made)
  return made
}

export interface NameParts {
  words: readonly string[]
  /** "jean luc" of Jean-Luc Mbeki. */
  first: readonly string[]
  surname: readonly string[]
  /** Empty where `known_as` is a title with a surname or missing. */
  knownAs: readonly string[]
}

/** Divides a name: the part before the first space is the first name, the last part with its particles the surname. */
export function partsOf(person: Pick<RegisterPerson, 'name' | 'knownAs'>): NameParts {
  const written = person.name
    .trim()
    .split(/\s+/)
    .filter(part => nameWords(part).length > 0)
  const words = nameWords(person.name)
  let cut = written.length - 1
  while (cut > 1 && particles.has(fold(written[cut - 1]!))) cut--
  const knownWords = nameWords(person.knownAs ?? '')
  const titled = knownWords[0] !== undefined && titles.has(knownWords[0])
  return {
    words,
    first: nameWords(written[0] ?? ''),
    surname: cut >= 1 ? nameWords(written.slice(cut).join(' ')) : [],
    knownAs: titled
      ? knownWords
          .slice(1)
          .filter(word => !words.includes(word) || nameWords(written[0] ?? '').includes(word))
      : knownWords,
  }
}

export interface Hit {
  /** Number of words. */
  length: number
  /** Of the school asked for and of the whole trust; of every school when none was asked for. */
  own: readonly Entry[]
  all: readonly Entry[]
}

/**
 * Who is written with the words that begin here, the longest way of writing first.
 * @param words the folded words of the text from there on
 * @param school the school that posts; null for all
 */
export function lookUp(index: RegisterIndex, words: readonly string[], school: string | null): Hit | null {
  const first = words[0]
  const most = first === undefined ? undefined : index.longest.get(first)
  if (most === undefined) return null
  for (let length = Math.min(most, words.length); length >= 1; length--) {
    const entries = index.byPhrase.get(length === 1 ? first! : words.slice(0, length).join(' '))
    if (entries === undefined) continue
    return { length, own: school === null ? entries.all : ownOf(entries, school), all: entries.all }
  }
  return null
}

function ownOf(entries: Entries, school: string): readonly Entry[] {
  const own = entries.bySchool.get(school) ?? []
  const ofTrust = entries.bySchool.get('')
  return ofTrust === undefined ? own : [...own, ...ofTrust]
}
