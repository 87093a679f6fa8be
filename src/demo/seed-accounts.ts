import { addAccount } from '../channels/add-account.ts'
import { connectAccount } from '../channels/connect-account.ts'
import { grantAuthorisation } from '../channels/grant-authorisation.ts'
import { SCHOOLS } from './cast.ts'
import type { Seeding } from './seeding.ts'

/** The accounts of the demo by school and channel: `heron-lane/facebook` → id and page. */
export interface DemoAccount {
  id: string
  /** The page's id on the stand-in, for accounts that are connected. */
  pageId: string | null
  head: string
  author: string
}

/** Official accounts, their pages on the stand-in, and who may use them. */
export async function seedAccounts(seeding: Seeding, facebook: string): Promise<Map<string, DemoAccount>> {
  const { as, schools, people } = seeding
  const accounts = new Map<string, DemoAccount>()
  const heads = { 'heron-lane': ['head', 'manager'], 'mill-road': ['millHead', 'millTeacher'] } as const
  for (const { id: key, name, contacts } of SCHOOLS.schools) {
    const [head, author] = heads[key as keyof typeof heads]
    for (const channel of ['facebook', 'dojo', 'tapestry'] as const) {
      const { id } = await as(head, addAccount, {
        schoolId: schools.get(key)!,
        channel,
        name: channel === 'facebook' ? name : `${name}, ${channel === 'dojo' ? 'Dojo' : 'Tapestry'}`,
        loginMailbox: contacts.emails[0]!,
        ownerId: people.get(head)!.personId,
        ...(channel === 'facebook' && { twoFactor: 'on' as const }),
      })
      const account: DemoAccount = { id, pageId: null, head, author }
      if (channel === 'facebook') {
        const page = await makePage(facebook, name, key)
        await as(head, connectAccount, { accountId: id, remoteId: page.pageId, token: page.token })
        account.pageId = page.pageId
      }
      accounts.set(`${key}/${channel}`, account)
    }
  }
  await as('ceo', addAccount, { schoolId: null, channel: 'linkedin', name: 'Fenland Learning Trust' })
  return accounts
}

/** For a school year each, as the policy's default has it; the trust grants again every September. */
export async function grantForYear(
  { as, people }: Seeding,
  accounts: Map<string, DemoAccount>,
): Promise<void> {
  for (const { id, head, author } of accounts.values()) {
    const others = head === 'head' ? ['deputy'] : []
    for (const person of [author, ...others]) {
      const capabilities = ['draft', 'publish', 'moderate'] as const
      await as(head, grantAuthorisation, {
        accountId: id,
        personId: people.get(person)!.personId,
        capabilities: [...capabilities],
      })
    }
  }
}

async function makePage(facebook: string, name: string, slug: string) {
  const answer = await fetch(`${facebook}/_sandbox/pages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, slug }),
  })
  return (await answer.json()) as { pageId: string; token: string }
}
