import type { OutputOf, StaffApi } from '../api/client.ts'
import type { Account, Authorisation } from '../pages/accounts/accounts.tsx'
import type { AccountKey } from '../pages/accounts/key-line.tsx'
import type { Power } from '../pages/accounts/grant-form.tsx'
import type { ChannelRef } from '../parts/channel-icon.tsx'
import { dayKey } from './london-time.ts'

type Registered = OutputOf<StaffApi, 'channels.list-accounts'>['accounts'][number]
type Granted = OutputOf<StaffApi, 'channels.list-authorisations'>['authorisations'][number]
type Attempt = OutputOf<StaffApi, 'channels.refused-attempts'>['attempts'][number]

/** Four weeks: long enough to let somebody in again before a holiday. */
const soon = 28 * 86_400_000

const states: Record<Registered['state'], string> = {
  proposed: 'Not opened yet',
  active: 'In use',
  suspended: 'Paused',
  closed: 'Closed for good',
}

function stateOf({ state, channelKind, connectedAt, byHand, key }: Registered): string {
  if (state !== 'active') return states[state]
  if (byHand !== null) return 'By hand'
  if (channelKind === 'closed') return 'By hand: the network has no way in'
  if (key?.state === 'dead') return 'Connect it again'
  return connectedAt === null ? 'In use, not connected' : 'Connected'
}

const isConnected = ({ connectedAt, key }: Registered): boolean =>
  connectedAt !== null && key?.state !== 'dead'

const verdicts = { working: 'publish', failing: 'hold', ending: 'hold', dead: 'refuse' } as const

/** How the key stands, and what this person can do about it. */
export function keyOf({ key, connectable, mayConnect, connectedAt, warnings }: Registered): AccountKey {
  const may = connectable && mayConnect
  const more = warnings.filter(({ code }) => code === 'not-pushed').map(({ says }) => says)
  return {
    standing: key && { verdict: verdicts[key.state], says: key.says },
    more,
    connect: may ? (connectedAt === null ? 'Connect' : 'Connect again') : null,
    mayDisconnect: may && key !== null,
  }
}

/** From the least to the most, whatever the order in which they were granted. */
const powers: readonly Power[] = ['draft', 'publish', 'moderate', 'administer']

/** One line a person and period: what was granted together is shown, and ended, together. */
export function authorisationsOf(granted: readonly Granted[], now: string): Authorisation[] {
  const lines = Map.groupBy(
    granted.filter(({ standing }) => standing === 'current' || standing === 'coming'),
    ({ person, from, until }) => `${person.id} ${from} ${until}`,
  )
  return [...lines.values()].map(together => {
    const first = together[0]!
    return {
      id: together.map(({ id }) => id).join(','),
      person: first.person.name,
      powers: powers.filter(power => together.some(({ capability }) => capability === power)),
      from: first.from,
      until: first.until,
      grantedBy: first.grantedBy.name,
      endsSoon: Date.parse(first.until) - Date.parse(now) < soon,
    }
  })
}

export function accountOf(
  account: Registered,
  granted: readonly Granted[],
  channel: ChannelRef,
  now: string,
): Account {
  const holders = [account.owner?.name, account.secondHolder?.name].filter(name => name !== undefined)
  return {
    id: account.id,
    name: account.name,
    channel,
    level: account.level,
    state: stateOf(account),
    works: account.state === 'active' && (account.channelKind === 'closed' || isConnected(account)),
    byHand: account.byHand,
    key: keyOf(account),
    login: account.loginMailbox ?? 'no mailbox that is written down',
    secondHolder: holders[1] ?? null,
    authorisations: authorisationsOf(granted, now),
  }
}

/** What an operation tried to do, in the words of the page: "tried to … on …". */
const tried: Record<string, string> = {
  'create-draft': 'write a post',
  'add-variant': 'write a post',
  'save-variant': 'change a post',
  check: 'look at a post',
  submit: 'send a post',
  decide: 'decide a post',
  'take-down': 'take a post down',
  'connect-account': 'connect an account',
  'start-connecting': 'connect an account',
  'disconnect-account': 'disconnect an account',
  'grant-authorisation': 'let somebody in',
  'revoke-authorisation': 'end an authorisation',
  'add-account': 'open an account',
}

export const attemptsOf = (attempts: readonly Attempt[]) =>
  attempts.map(({ person, operation, at, count }) => {
    const name = operation.split('.')[1] ?? operation
    const times = count > 1 ? ` ${count} times` : ''
    return {
      id: `${person.id} ${operation} ${at}`,
      person: person.name,
      what: `${tried[name] ?? name.replaceAll('-', ' ')}${times}`,
      account: 'an account that is not theirs',
      at,
    }
  })

/** Last day of the school year that an instant lies in: 31 August, London. */
export function yearEnd(now: string): string {
  const [year, month] = dayKey(now).split('-').map(Number)
  return `${(year ?? 0) + ((month ?? 0) >= 9 ? 1 : 0)}-08-31`
}
