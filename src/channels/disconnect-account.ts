import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { accountFor, assertNotClosed, lockAccount } from './account.ts'

export const disconnectAccount = operation({
  name: 'channels.disconnect-account',
  about: 'Throws an account’s key away. Posts wait until somebody connects the same page again.',
  permission: 'account:connect',
  input: z.strictObject({ accountId: z.uuid() }),
  output: z.object({
    id: z.uuid(),
    version: z.int(),
    /** How to take our access back at the network too, which only the person can do; null where there is none. */
    takeBack: z.string().nullable(),
  }),
  records: 'account.disconnected',
  async target({ tx }, { accountId }) {
    const { schoolId } = await accountFor(tx, accountId)
    return { schoolId, accountId }
  },
  example: world => ({ accountId: world.account.id }),
  exampleAs: 'headteacher',
  async run({ tx, services, record }, { accountId }) {
    const account = await lockAccount(tx, accountId)
    assertNotClosed(account)
    const gone = await tx
      .deleteFrom('account_credential')
      .where('account_id', '=', accountId)
      .returning('account_id')
      .executeTakeFirst()
    if (!gone) throw conflict('This account is not connected.')
    // Its page's id stays: whoever connects it again connects the same page.
    const updated = await tx
      .updateTable('account')
      .set(eb => ({ connected_at: null, version: eb('version', '+', 1) }))
      .where('id', '=', accountId)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    record({
      kind: 'account.disconnected',
      subject: { kind: 'account', id: accountId },
      audience: audienceOf(account.schoolId),
      content: {},
    })
    return { ...updated, takeBack: services.connectors.get(account.channel)?.connecting?.takeBack ?? null }
  },
})
