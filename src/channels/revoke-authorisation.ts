import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { authorisationFor } from './authorisation.ts'

export const revokeAuthorisation = operation({
  name: 'channels.revoke-authorisation',
  about: 'Ends an authorisation at once. What was published with it stays on the record.',
  permission: 'account:authorise',
  input: z.strictObject({
    id: z.uuid(),
    reason: z.string().trim().min(1, 'Say why, in a few words.').max(500),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'authorisation.revoked',
  async target({ tx }, { id }) {
    const { schoolId, accountId } = await authorisationFor(tx, id)
    return { schoolId, accountId }
  },
  example: world => ({ id: world.authorisation.id, reason: 'Moves to another year group.' }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, { id, reason }) {
    const authorisation = await authorisationFor(tx, id)
    const revoked = await tx
      .updateTable('account_authorisation')
      .set({ revoked_at: clock.now(), revoked_by: personOf(actor).personId, revoked_why: reason })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('id')
      .executeTakeFirst()
    if (!revoked) throw conflict('This authorisation was revoked before.')
    record({
      kind: 'authorisation.revoked',
      subject: { kind: 'account', id: authorisation.accountId },
      audience: audienceOf(authorisation.schoolId),
      content: {
        authorisationId: id,
        personId: authorisation.personId,
        capability: authorisation.capability,
      },
    })
    return { id }
  },
})
