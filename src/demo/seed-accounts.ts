import { addAccount } from '../channels/add-account.ts'
import { connectAccount } from '../channels/connect-account.ts'
import { grantAuthorisation } from '../channels/grant-authorisation.ts'
import type { AtTheNetworks } from './at-the-networks.ts'
import { SCHOOLS } from './cast.ts'
import type { OfficialAccount } from './official-accounts.ts'
import { accountKey, OFFICIAL_ACCOUNTS } from './official-accounts.ts'
import type { Seeding } from './seeding.ts'

export interface DemoAccount extends OfficialAccount {
  id: string
  /** The page's id at the stand-in, where there is one. */
  remoteId: string | null
}

/** The accounts of the demo by school and channel: `heron-lane/facebook`. */
export type DemoAccounts = ReadonlyMap<string, DemoAccount>

/** Official accounts, and their pages at the stand-ins. */
export async function seedAccounts(seeding: Seeding, networks: AtTheNetworks): Promise<DemoAccounts> {
  const { as, schools, people } = seeding
  const accounts = new Map<string, DemoAccount>()
  for (const account of OFFICIAL_ACCOUNTS) {
    const { school, channel, name, slug, head, unconnected } = account
    const mailbox = SCHOOLS.schools.find(({ id }) => id === school)?.contacts.emails[0]
    const { id } = await as(head, addAccount, {
      schoolId: school === null ? null : schools.get(school)!,
      channel,
      name,
      loginMailbox: mailbox ?? 'office@fenland.example',
      ownerId: people.get(head)!.personId,
      ...(slug !== null && { twoFactor: 'on' as const }),
    })
    const page = slug === null ? null : await networks.makeAccount(channel, { name, slug })
    if (page !== null && !unconnected) await as(head, connectAccount, { accountId: id, ...page })
    accounts.set(accountKey(account), { ...account, id, remoteId: page?.remoteId ?? null })
  }
  return accounts
}

/** For a school year each, as the policy's default has it; the trust grants again every September. */
export async function grantForYear({ as, people }: Seeding, accounts: DemoAccounts): Promise<void> {
  for (const { id, head, authors } of accounts.values()) {
    for (const person of authors) {
      await as(head, grantAuthorisation, {
        accountId: id,
        personId: people.get(person)!.personId,
        capabilities: ['draft', 'publish', 'moderate'],
      })
    }
  }
}

/** A network's keys die: this one in a few days, so that the page of accounts has something to warn of. */
export async function letAKeyEndSoon(
  { as, clock }: Seeding,
  accounts: DemoAccounts,
  networks: AtTheNetworks,
): Promise<void> {
  const { id, head, remoteId } = accounts.get('trust/linkedin')!
  const days = 5
  await as(head, connectAccount, {
    accountId: id,
    remoteId: remoteId!,
    token: await networks.shortKey(remoteId!, days),
    expiresAt: new Date(clock.now().getTime() + days * 86_400_000).toISOString(),
  })
}
