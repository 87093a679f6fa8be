import { z } from 'zod'
import { notFound } from '../platform/errors.ts'
import { download, query } from '../platform/operations/operation.ts'
import { readerTarget } from './reader-target.ts'

export const downloadCheckpoint = query({
  name: 'evidence.download-checkpoint',
  about: 'One signed checkpoint as a file to keep; without a size it is the newest.',
  permission: 'evidence:read',
  input: z.strictObject({
    schoolId: z.uuid('Choose one of your schools.').optional(),
    size: z.coerce.number().int().min(0).optional(),
  }),
  output: download,
  download: true,
  target: (context, { schoolId }) => readerTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'governor',
  async run({ tx, actor: { trustId } }, { size }) {
    let kept = tx.selectFrom('evidence_checkpoint').select(['size', 'note']).where('trust_id', '=', trustId)
    if (size !== undefined) kept = kept.where('size', '=', size)
    const checkpoint = await kept.orderBy('size', 'desc').limit(1).executeTakeFirst()
    if (!checkpoint) throw notFound('checkpoint')
    return {
      filename: `checkpoint-${checkpoint.size}.txt`,
      type: 'text/plain; charset=utf-8',
      body: Buffer.from(checkpoint.note),
    }
  },
})
