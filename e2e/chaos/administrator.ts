import { connectAccount } from '../../src/channels/connect-account.ts'
import type { Installation } from '../../src/installation.ts'
import type { Posting } from '../found.ts'

export type Connectable = Pick<Posting, 'channel' | 'name' | 'page'>

/**
 * Whoever looks after the accounts connects each again whose key is dead, as the accounts page and the letters ask them
 * to. A key dies here where a network refused it twice: once for a post, and once more when it was asked about the key.
 * What is known to have begun waits for that person, rightly, and without them chaos would have no end.
 */
export async function connectAgain(
  { runner }: Installation,
  trustId: string,
  pages: readonly Connectable[],
): Promise<void> {
  const { dead, executive } = await runner.runSystem(trustId, 'look', async ({ tx }) => ({
    dead: await tx
      .selectFrom('account_credential as key')
      .innerJoin('account', 'account.id', 'key.account_id')
      .select(['account.id', 'account.channel', 'account.name'])
      .where('key.dead_at', 'is not', null)
      .execute(),
    executive: await tx
      .selectFrom('role_grant')
      .select('person_id as id')
      .where('role', '=', 'trust-ceo')
      .executeTakeFirstOrThrow(),
  }))
  for (const { id: accountId, channel, name } of dead) {
    const { page } = pages.find(one => one.channel === channel && one.name === name)!
    const who = { kind: 'person' as const, trustId, personId: executive.id }
    await runner.run(connectAccount, who, { accountId, ...page })
  }
}
