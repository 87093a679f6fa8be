import { control } from '../policy/controls.ts'

/** Somebody on the staff list, as far as an address can betray them. */
export interface MailboxOwner {
  name: string
  knownAs: string | null
  email: string | null
}

/**
 * Whether an address is one person's own mailbox: their recorded e-mail, or spelled after their name
 * (`priya.nair`, `p.nair`, `nairp`, `mrsnair`). The account would be lost when that person leaves, and a
 * work address on somebody's profile is what 3-must-not-work-email-on-profile forbids.
 */
export const isPersonsMailbox = control(
  'role-mailbox',
  (mailbox: string, people: readonly MailboxOwner[]): boolean => {
    const address = mailbox.trim().toLowerCase()
    if (people.some(({ email }) => email?.trim().toLowerCase() === address)) return true
    const local = address.slice(0, address.lastIndexOf('@')).split('+')[0] ?? ''
    const spelled = plain(local)
    return spelled !== '' && people.some(person => spellingsOf(person).has(spelled))
  },
  () => false,
)

const TITLES = new Set(['mr', 'mrs', 'miss', 'ms', 'mx', 'dr', 'prof', 'rev', 'sir', 'dame', 'revd', 'fr'])

/** Letters only, without accents: `Zoë.O'Neill2` and `zoeoneill` are the same spelling. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z]/g, '')
}

/** How organisations spell a mailbox after a name. A surname alone is none: it may be a word, as Office is. */
function spellingsOf({ name, knownAs }: MailboxOwner): Set<string> {
  const parts = name
    .split(/\s+/)
    .map(plain)
    .filter(word => word !== '')
  const title = parts.find(part => TITLES.has(part))
  const names = parts.filter(part => !TITLES.has(part))
  const last = names.at(-1)
  const spellings = new Set<string>()
  if (last === undefined) return spellings
  const firsts = [...names.slice(0, -1), plain(knownAs ?? '')].filter(first => first !== '' && first !== last)
  for (const first of firsts) {
    for (const one of [first, first[0]]) spellings.add(`${one}${last}`).add(`${last}${one}`)
    spellings.add(`${first}${last[0]}`)
  }
  if (title) spellings.add(`${title}${last}`)
  if (names.length > 1) spellings.add(names.join(''))
  return spellings
}
