import { z } from 'zod'
import { instant } from '../platform/operations/instant.ts'
import { query } from '../platform/operations/operation.ts'
import { originOf } from './checkpoint.ts'
import { readerTarget } from './reader-target.ts'
import { formatVerificationKey } from './signing-key.ts'
import { verifyTree } from './verify-tree.ts'

export const verifyRecord = query({
  name: 'evidence.verify',
  about: 'Verifies the whole record where it lies, and names the first entry that is wrong.',
  permission: 'evidence:read',
  input: z.strictObject({ schoolId: z.uuid('Choose one of your schools.').optional() }),
  output: z.object({
    at: instant,
    whole: z.boolean(),
    firstBad: z.int().nullable(),
    reason: z.string().nullable(),
    size: z.int(),
    root: z.string().nullable(),
    signedSize: z.int().nullable(),
    open: z.int(),
    withheld: z.int(),
    erased: z.int(),
    key: z.string(),
  }),
  target: (context, { schoolId }) => readerTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'governor',
  async run({ tx, actor: { trustId }, clock, services }) {
    const key = services.signingKey.verificationKey(originOf(trustId))
    const verified = await verifyTree(tx, trustId, { key })
    return { at: clock.now(), key: formatVerificationKey(key), ...verified }
  },
})
