import type { AtTheNetworks } from './at-the-networks.ts'
import { SAID } from './said-by-the-public.ts'
import type { DemoAccounts } from './seed-accounts.ts'
import type { PostsStanding } from './seed-year.ts'

const hour = 3_600_000

/**
 * What stands at the networks and did not come from Copybook: films of the time before it, a post that somebody put
 * there past it, and what the public writes.
 */
export async function seedPublic(
  networks: AtTheNetworks,
  accounts: DemoAccounts,
  posts: PostsStanding,
  now: Date,
): Promise<void> {
  const latest = new Map([...posts].map(([key, standing]) => [key, standing.at(-1)!.id]))
  const ago = (hours: number): Date => new Date(now.getTime() - hours * hour)
  const page = (key: string) => {
    const { channel, remoteId } = accounts.get(key)!
    return [channel, remoteId!] as const
  }
  for (const [key, text] of [
    ['heron-lane/youtube', 'The summer concert'],
    ['mill-road/youtube', 'A walk round our school'],
  ] as const) {
    const { id } = await networks.putPost(...page(key), { text, at: ago(400 * 24) })
    latest.set(key, id)
  }
  await networks.putPost(...page('heron-lane/x'), {
    text: 'Netball tonight is off, the pitch is under water. Sorry for the short notice!',
    at: ago(27),
  })
  for (const { account, author, hoursAgo, text, onPage } of SAID) {
    const said = { author, text, at: ago(hoursAgo) }
    if (onPage) await networks.putVisitorPost(...page(account), said)
    else await networks.putComment(...page(account), { ...said, postId: latest.get(account)! })
  }
}
