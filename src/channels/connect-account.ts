import { z } from 'zod'
import { conflict, invalid } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { accountFor, assertNotClosed, lockAccount } from './account.ts'
import { isConnectedElsewhere } from './connecting/is-connected-elsewhere.ts'
import { storeKey } from './keys/store-key.ts'

export const connectAccount = operation({
  name: 'channels.connect-account',
  about: 'Stores the key that the network gave for an account, sealed. Nothing ever shows it again.',
  permission: 'account:connect',
  input: z.strictObject({
    accountId: z.uuid(),
    /** The page's id on the network. */
    remoteId: z.string().trim().min(1, 'Copy the page’s id from the network.').max(200),
    token: z.string().trim().min(8, 'Copy the whole key from the network.').max(8000),
    /** When the key dies by itself, where the network says. */
    expiresAt: z.iso.datetime('Write the time as 2027-01-31T12:00:00Z.').nullable().default(null),
  }),
  output: z.object({ id: z.uuid(), version: z.int() }),
  records: 'account.connected',
  async target({ tx }, { accountId }) {
    const { schoolId } = await accountFor(tx, accountId)
    return { schoolId, accountId }
  },
  example: world => ({ accountId: world.account.id, remoteId: '1000002', token: 'an-example-key' }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, services, record }, { accountId, remoteId, token, expiresAt }) {
    const now = clock.now()
    const account = await lockAccount(tx, accountId)
    assertNotClosed(account)
    if (await isConnectedElsewhere(tx, account, remoteId)) {
      throw conflict(
        'This page is connected to another account of this Copybook already. Disconnect it there first.',
      )
    }
    if (expiresAt !== null && new Date(expiresAt) <= now) {
      throw invalid('expiresAt', 'This key has expired already. Get a new one from the network.')
    }
    const key = {
      token,
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
      grant: null,
      refreshExpiresAt: null,
      scopes: [],
    }
    await storeKey({ tx, services, trustId: actor.trustId, accountId, now }, key)
    const updated = await tx
      .updateTable('account')
      .set(eb => ({ remote_id: remoteId, connected_at: now, version: eb('version', '+', 1) }))
      .where('id', '=', accountId)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    record({
      kind: 'account.connected',
      subject: { kind: 'account', id: accountId },
      audience: audienceOf(account.schoolId),
      content: { remoteId, expiresAt },
    })
    return updated
  },
})
