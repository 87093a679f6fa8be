/**
 * Links, bare domains and @handles, classed by where they lead: `own`, `staff-personal`, `donation`, `shortener`,
 * `social-profile`, `business`, `unknown`. Nothing is looked up: a link is read, never followed.
 *
 * Errors: a personal account whose handle has nothing of the person's name is found only by what stands beside it
 * ("her own page"); a shortened link hides where it leads.
 */
import { donationHosts, shopHosts, shortenerHosts, socialHosts } from './lists/hosts.ts'
import { fold } from './normalise.ts'
import { factAt } from './page.ts'
import type { Page } from './page.ts'
import type { Fact, SchoolFacts, Signal, World } from './signal.ts'
import { peopleOfHandle, staffOfHandle } from './staff-names.ts'
import type { Word } from './words.ts'

export const links: Signal = (page, world, found) => {
  const facts: Fact[] = []
  const isStaffWithin = staffNamed(world, found)
  for (const word of page.words) {
    if (word.kind !== 'link' && word.kind !== 'handle') continue
    const { is, score, why, people } =
      word.kind === 'link'
        ? classOfLink(page, word, world, isStaffWithin)
        : classOfHandle(page, word, word.raw, world, isStaffWithin)
    facts.push(factAt(page, word, word, { signal: 'link', is, score, why, people: people ?? [] }))
    const named =
      word.kind === 'handle' || socialHosts.test(bare(word.raw))
        ? peopleOfHandle(world.register, pathOf(word.raw))
        : []
    if (named.length > 0 && is !== 'own') {
      facts.push(
        factAt(page, word, word, {
          signal: 'name',
          is: 'handle',
          score: 0.85,
          why: 'The account’s name spells a name of the register.',
          people: named.map(person => person.id),
        }),
      )
    }
  }
  return [...facts, ...spelledLinks(page, world)]
}

const spelledEndings = new Set(
  'com couk co org net info io shop store example uk app me link site online top xyz'.split(' '),
)
const spelledDot = /\bdot\b|[[(]\.[\])]/i

/** "oakfield dot com", "pay-here[.]top": a website spelled out, so that programs do not see it. */
function spelledLinks(page: Page, world: World): Fact[] {
  if (!spelledDot.test(page.normalised.text)) return []
  const facts: Fact[] = []
  const { words } = page
  for (let i = 0; i + 1 < words.length; i++) {
    const said = words[i + 1]!.folded === 'dot'
    const ending = words[said ? i + 2 : i + 1]
    if (ending === undefined || !spelledEndings.has(ending.folded)) continue
    if (!said && !/^[[(]\.[\])]$/.test(ending.before)) continue
    // After "at" it is an e-mail address (`spelled-emails.ts`) unless people are sent there.
    if (
      words[i - 1]?.folded === 'at' &&
      !/^(?:us|me|out|look|shop|order|book|visit)$/.test(words[i - 2]?.folded ?? '')
    )
      continue
    const own = isOwnHost(`${words[i]!.folded}.${ending.folded}`, world.school)
    facts.push(
      factAt(page, words[i]!, ending, {
        signal: 'link',
        is: own ? 'own' : 'unknown',
        score: own ? 0.9 : 0.7,
        why: own ? 'The school’s own website.' : 'A website, spelled out.',
      }),
    )
  }
  return facts
}

interface Class {
  is: string
  score: number
  why: string
  people?: readonly string[]
}

const bare = (link: string) =>
  link
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
const pathOf = (link: string) =>
  link.startsWith('@') ? link.slice(1) : bare(link).split(/[/?#]/).slice(1).join('_')

function classOfLink(page: Page, word: Word, world: World, isStaffWithin: StaffWithin): Class {
  const link = bare(word.raw)
  const host = link.split(/[/?#:]/)[0] ?? link
  if (isOwnHost(host, world.school)) return { is: 'own', score: 0.95, why: 'The school’s own website.' }
  if (donationHosts.test(link)) return { is: 'donation', score: 0.9, why: 'A page that collects money.' }
  if (shortenerHosts.test(link))
    return { is: 'shortener', score: 0.9, why: 'A short link: nobody sees where it leads.' }
  if (socialHosts.test(link)) return classOfHandle(page, word, pathOf(link), world, isStaffWithin)
  if (shopHosts.test(host)) return { is: 'business', score: 0.8, why: 'A shop.' }
  return { is: 'unknown', score: 0.6, why: 'A website that the school’s record does not know.' }
}

function isOwnHost(host: string, school: SchoolFacts | null): boolean {
  return (school?.websites ?? []).some(site => {
    const own = bare(site).split('/')[0] ?? ''
    return own !== '' && (host === own || host.endsWith(`.${own}`))
  })
}

function classOfHandle(
  page: Page,
  word: Word,
  handle: string,
  world: World,
  isStaffWithin: StaffWithin,
): Class {
  const letters = (text: string) => fold(text).replace(/[^a-z0-9]/g, '')
  const own = world.school?.ownAccounts.map(letters) ?? []
  if (own.includes(letters(handle))) return { is: 'own', score: 0.95, why: 'An account of the school.' }
  const staff = staffOfHandle(world, handle)
  if (staff.length > 0)
    return {
      is: 'staff-personal',
      score: 0.85,
      why: 'The account’s name is made of a staff member’s name.',
      people: staff.map(person => person.id),
    }
  if (isTheirs(page, word, isStaffWithin))
    return { is: 'staff-personal', score: 0.8, why: 'It is said to be a staff member’s own account.' }
  const followed = page.words[(page.starting.get(word.start) ?? 0) - 1]?.folded === 'follow'
  return word.kind === 'link' || followed || looksOurs(handle, world.school)
    ? { is: 'social-profile', score: 0.6, why: 'An account that is not among the school’s own.' }
    : { is: 'unknown', score: 0.5, why: 'An account that the school’s record does not know.' }
}

/** "@hollybank_forest" of Hollybank Nursery: looks like the school's, is not on its list. */
function looksOurs(handle: string, school: SchoolFacts | null): boolean {
  const word =
    fold(school?.name ?? '')
      .replace(/^(?:the|st) /, '')
      .split(/[^a-z]+/)[0] ?? ''
  return (
    word.length >= 4 &&
    fold(handle)
      .replace(/[^a-z]/g, '')
      .startsWith(word)
  )
}

const posts = /^(?:ta|tas|teacher|teachers|head|caretaker|cook|nurse|coach|hlta|sendco|secretary)$/
const owning = /^(?:own|personal|profile|private)$/
const networks =
  /^(?:insta|instagram|tiktok|facebook|fb|snapchat|twitter|x|youtube|page|channel|profile|messenger|whatsapp)$/

/** In the account's sentence a member of staff, or their post, with "own", a possessive or a network. */
function isTheirs(page: Page, word: Word, isStaffWithin: StaffWithin): boolean {
  const at = page.starting.get(word.start) ?? 0
  // As far as a sentence reaches; no account is further from its owner than that.
  const near = page.words
    .slice(Math.max(0, at - 30), at + 30)
    .filter(other => other.sentence === word.sentence)
  const [first, last] = [near[0]?.start ?? 0, near.at(-1)?.end ?? 0]
  if (near.some(other => owning.test(other.folded)) && near.some(other => possessed(other))) return true
  if (isStaffWithin(first, last)) return true
  return (
    near.some(other => posts.test(other.folded)) &&
    near.some(other => other.possessive || networks.test(other.folded))
  )
}

const possessed = (word: Word) => word.possessive || /^(?:her|his|their|my)$/.test(word.folded)

/** Whether a member of staff is named between two units of the original. */
type StaffWithin = (from: number, to: number) => boolean

/** The names are looked through once, when the first account asks, however many accounts there are. */
function staffNamed(world: World, found: readonly Fact[]): StaffWithin {
  let starts: number[] | null = null
  return (from, to) => {
    starts ??= startsOfStaff(world, found)
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (starts[middle]! < from) low = middle + 1
      else high = middle
    }
    return low < starts.length && starts[low]! < to
  }
}

const startsOfStaff = (world: World, found: readonly Fact[]): number[] =>
  found
    .flatMap(({ signal, start, people }) =>
      signal === 'name' &&
      start !== null &&
      people.some(id => world.register.people.get(id)?.role === 'staff')
        ? [start]
        : [],
    )
    .sort((a, b) => a - b)
