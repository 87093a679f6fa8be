import { z } from 'zod'
import { conflict, notFound } from '../platform/errors.ts'
import { audienceOfActor } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { routeRemove } from '../platform/operations/route.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** An API token of the teacher. */
    token: { id: string }
  }
}

export const revokeToken = operation({
  name: 'people.revoke-token',
  about: 'Ends one of your API tokens at once.',
  permission: 'token:own',
  level: 'trust',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  records: 'token.revoked',
  async target({ tx }, { id }) {
    const token = await tx.selectFrom('api_token').select('person_id').where('id', '=', id).executeTakeFirst()
    if (!token) throw notFound('token')
    return { schoolId: null, ownerId: token.person_id }
  },
  example: world => ({ id: world.token.id }),
  exampleAs: 'teacher',
  async run({ tx, actor, clock, record }, { id }) {
    const revoked = await tx
      .updateTable('api_token')
      .set({ revoked_at: clock.now() })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('token_hash')
      .executeTakeFirst()
    if (!revoked) throw conflict('This token was ended before.')
    await routeRemove(tx, 'api-token', revoked.token_hash)
    record({
      kind: 'token.revoked',
      subject: { kind: 'token', id },
      audience: audienceOfActor(actor),
      content: {},
    })
    return { id }
  },
})
