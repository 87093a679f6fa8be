/** Reads one text with all signals: the entry of the room. */
import { aboutOnePerson } from './about-one-person.ts'
import { abuse } from './abuse.ts'
import { addressing } from './addressing.ts'
import { age } from './age.ts'
import { business } from './business.ts'
import { categoriesOf } from './categories.ts'
import { complaint } from './complaint.ts'
import { donation } from './donation.ts'
import { emails } from './emails.ts'
import { hashtags } from './hashtags.ts'
import { identifiers } from './identifiers.ts'
import { inflammatory } from './inflammatory.ts'
import { links } from './links.ts'
import { names } from './names.ts'
import { ownAccounts } from './own-accounts.ts'
import { openPage } from './page.ts'
import type { Page } from './page.ts'
import { phones } from './phones.ts'
import { places } from './places.ts'
import { politics } from './politics.ts'
import { privateMatters } from './private-matters.ts'
import { bareInitials, relatives } from './relatives.ts'
import { safeguarding } from './safeguarding.ts'
import type { Fact, Reading, Signal, World } from './signal.ts'
import { spam } from './spam.ts'
import { strangers } from './strangers.ts'
import { writerNamed } from './writer-named.ts'

/** In this order: who is named decides whose account a link is and who is spoken to. */
export const signals: readonly (readonly [string, Signal])[] = [
  ['names', names],
  ['hashtags', hashtags],
  ['relatives', relatives],
  ['bare initials', bareInitials],
  ['strangers', strangers],
  ['links', links],
  ['own accounts', ownAccounts],
  ['phones', phones],
  ['emails', emails],
  ['places', places],
  ['identifiers', identifiers],
  ['private matters', privateMatters],
  ['addressing', addressing],
  ['politics', politics.read],
  ['business', business],
  ['donation', donation.read],
  ['spam', spam.read],
  ['age', age.read],
  ['abuse', abuse],
]

/**
 * Reads a text. Pure: the same text, register and school give the same reading. Never throws; cost is linear in the
 * length of the text and does not grow with the register.
 *
 * @example readText('Well done Grace!', { register: buildRegister(people), school })
 */
export function readText(text: string, world: World): Reading {
  const page = openPage(text)
  const facts = factsOf(page, world)
  return { text, facts, categories: categoriesOf(page, facts) }
}

/** What is found on an opened page, by the signals for posts and then by `more`. */
export function factsOf(page: Page, world: World, more: typeof signals = []): Fact[] {
  const facts: Fact[] = []
  for (const [, read] of signals) for (const fact of read(page, world, facts)) facts.push(fact)
  for (const [, read] of more) for (const fact of read(page, world, facts)) facts.push(fact)
  return facts
}

/** What is asked of our own answer to a comment besides. */
const replySignals: typeof signals = [['about one person', aboutOnePerson]]

/**
 * Reads what is to be answered under a comment: as `readText`, and whether it speaks of one child or person, or names
 * whoever wrote the comment. `writer`: their name as the network shows it; null where nobody is answered yet.
 */
export function readReply(text: string, world: World, writer: string | null): Reading {
  const page = openPage(text)
  const more: typeof signals =
    writer === null ? replySignals : [...replySignals, ['writer', writerNamed(writer)]]
  return { text, facts: factsOf(page, world, more), categories: [] }
}

/** What is asked of a comment besides: these say nothing of a post. */
export const commentSignals: typeof signals = [
  ['inflammatory', inflammatory],
  ['complaint', complaint],
  ['safeguarding', safeguarding],
]
