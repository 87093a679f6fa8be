import { z } from 'zod'
import { personOf } from '../platform/operations/actor.ts'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'

export const listTokens = query({
  name: 'people.list-tokens',
  about: 'Your own API tokens, without their secret.',
  permission: 'token:own',
  input: z.strictObject({}),
  output: z.object({
    tokens: z.array(
      z.object({
        id: z.uuid(),
        label: z.string(),
        permissions: z.array(z.string()),
        expiresAt: instant,
        revokedAt: instant.nullable(),
      }),
    ),
  }),
  target: ({ actor }) => ({ schoolId: null, ownerId: personOf(actor).personId }),
  example: () => ({}),
  exampleAs: 'teacher',
  async run({ tx, actor }) {
    const tokens = await tx
      .selectFrom('api_token')
      .select(['id', 'label', 'permissions', 'expires_at as expiresAt', 'revoked_at as revokedAt'])
      .where('person_id', '=', personOf(actor).personId)
      .orderBy('created_at', 'desc')
      .execute()
    return { tokens }
  },
})
