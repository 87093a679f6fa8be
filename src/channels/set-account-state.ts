import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { accountFor, assertNotClosed, assertVersion, lockAccount } from './account.ts'

/** Codes and no free text: the record holds nobody's name. */
export const REASONS = [
  'not-used',
  'staff-change',
  'security',
  'impersonation',
  'replaced',
  'back-in-use',
  'other',
] as const

export const setAccountState = operation({
  name: 'channels.set-account-state',
  about: 'Pauses an account, takes it up again, or closes it for good. A closed account loses its key.',
  permission: 'account:manage',
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    state: z.enum(['active', 'suspended', 'closed'], 'Choose active, suspended or closed.'),
    because: z.enum(REASONS, 'Choose the reason that fits best.'),
  }),
  output: z.object({ id: z.uuid(), version: z.int() }),
  records: 'account.state-set',
  async target({ tx }, { id }) {
    const { schoolId } = await accountFor(tx, id)
    return { schoolId, accountId: id }
  },
  example: world => ({
    id: world.account.id,
    version: world.account.version,
    state: 'suspended' as const,
    because: 'not-used' as const,
  }),
  exampleAs: 'headteacher',
  async run({ tx, record }, { id, version, state, because }) {
    const account = await lockAccount(tx, id)
    assertNotClosed(account)
    await assertVersion(tx, account, version)
    if (account.state === state) throw conflict(`This account is ${state} already.`)
    if (state === 'closed') await tx.deleteFrom('account_credential').where('account_id', '=', id).execute()
    const updated = await tx
      .updateTable('account')
      .set(eb => ({
        state,
        version: eb('version', '+', 1),
        connected_at: state === 'closed' ? null : account.connectedAt,
      }))
      .where('id', '=', id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    record({
      kind: 'account.state-set',
      subject: { kind: 'account', id },
      audience: audienceOf(account.schoolId),
      content: { from: account.state, to: state, because },
    })
    return updated
  },
})
