import { z } from 'zod'
import { invalid } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { accountFor, assertNotClosed, assertVersion, lockAccount } from './account.ts'
import { accountFields, checkAccountFields } from './account-fields.ts'

const { name, url, loginMailbox, ownerId, secondHolderId, twoFactor } = accountFields

export const updateAccount = operation({
  name: 'channels.update-account',
  about:
    'Changes what the registry says of an account: its name, address, holders, mailbox, two-step sign-in.',
  permission: 'account:manage',
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    name: name.optional(),
    url: url.optional(),
    loginMailbox: loginMailbox.optional(),
    ownerId: ownerId.optional(),
    secondHolderId: secondHolderId.optional(),
    twoFactor: twoFactor.optional(),
  }),
  output: z.object({ id: z.uuid(), version: z.int() }),
  records: 'account.updated',
  async target({ tx }, { id }) {
    const { schoolId } = await accountFor(tx, id)
    return { schoolId, accountId: id }
  },
  example: world => ({ id: world.account.id, version: world.account.version, twoFactor: 'off' as const }),
  exampleAs: 'headteacher',
  async run({ tx, clock, record }, { id, version, ...fields }) {
    const account = await lockAccount(tx, id)
    assertNotClosed(account)
    await assertVersion(tx, account, version)
    if (Object.keys(fields).length === 0) throw invalid('name', 'Say what to change.')
    await checkAccountFields(tx, fields, clock.now(), account)
    const updated = await tx
      .updateTable('account')
      .set(eb => ({
        name: fields.name,
        url: fields.url,
        login_mailbox: fields.loginMailbox,
        owner_id: fields.ownerId,
        second_holder_id: fields.secondHolderId,
        two_factor: fields.twoFactor,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', id)
      .returning(['id', 'version'])
      .executeTakeFirstOrThrow()
    record({
      kind: 'account.updated',
      subject: { kind: 'account', id },
      audience: audienceOf(account.schoolId),
      content: { changed: Object.keys(fields).sort(), version: updated.version },
    })
    return updated
  },
})
