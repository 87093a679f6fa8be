import { z } from 'zod'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'
import { originOf } from './checkpoint.ts'
import { readerTarget } from './reader-target.ts'
import { formatVerificationKey } from './signing-key.ts'

export const checkpoints = query({
  name: 'evidence.checkpoints',
  about: 'The signed checkpoints, newest first, and the key that they are verified with.',
  permission: 'evidence:read',
  input: z.strictObject({
    schoolId: z.uuid('Choose one of your schools.').optional(),
    limit: z.coerce.number().int().min(1).max(200, 'Ask for at most 200 checkpoints.').default(20),
    /** `next` of the page before. */
    before: z.coerce.number().int().min(0).optional(),
  }),
  output: z.object({
    /** A C2SP vkey: `name+hash+base64`. */
    key: z.string(),
    checkpoints: z.array(z.object({ size: z.int(), at: instant, note: z.string() })),
    next: z.int().nullable(),
  }),
  target: (context, { schoolId }) => readerTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'governor',
  async run({ tx, actor: { trustId }, services }, { limit, before }) {
    let page = tx
      .selectFrom('evidence_checkpoint')
      .select(['size', 'at', 'note'])
      .where('trust_id', '=', trustId)
    if (before !== undefined) page = page.where('size', '<', before)
    const found = await page
      .orderBy('size', 'desc')
      .limit(limit + 1)
      .execute()
    const shown = found.slice(0, limit)
    return {
      key: formatVerificationKey(services.signingKey.verificationKey(originOf(trustId))),
      checkpoints: shown,
      next: found.length > limit ? shown.at(-1)!.size : null,
    }
  },
})
