import { z } from 'zod'
import { conflict } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { instant } from '../platform/operations/instant.ts'
import { operation } from '../platform/operations/operation.ts'
import { lockTree } from './append.ts'
import { CHECKPOINT_KIND, signCheckpoint } from './checkpoint.ts'
import { frontierRoot } from './merkle.ts'
import { readerTarget } from './reader-target.ts'

export const makeCheckpoint = operation({
  name: 'evidence.make-checkpoint',
  about: 'Signs the record as it stands. Keep the note: it shows later that nothing before it was changed.',
  permission: 'evidence:checkpoint',
  input: z.strictObject({ schoolId: z.uuid('Choose one of your schools.').optional() }),
  output: z.object({ size: z.int(), at: instant, note: z.string() }),
  records: CHECKPOINT_KIND,
  target: (context, { schoolId }) => readerTarget(context, schoolId),
  example: world => ({ schoolId: world.school.id }),
  exampleAs: 'headteacher',
  async run(context, { schoolId }) {
    const { tx, clock, services, record } = context
    const { trustId } = context.actor
    // Locked, so that the signed size is the index of the entry that says so, and no two have the same.
    const tree = await lockTree(tx, trustId)
    const { size } = tree
    const root = frontierRoot(tree)
    const last = await tx
      .selectFrom('evidence_entry')
      .select('root')
      .where('trust_id', '=', trustId)
      .where('index', '=', size - 1)
      .executeTakeFirst()
    if (size > 0 && !last?.root.equals(root)) {
      throw conflict('The record does not fit together. Verify it before anybody signs it.')
    }
    const note = signCheckpoint({ trustId, size, root }, services.signingKey)
    const at = clock.now()
    await tx.insertInto('evidence_checkpoint').values({ trust_id: trustId, size, note, at }).execute()
    const target = await readerTarget(context, schoolId)
    record({
      kind: CHECKPOINT_KIND,
      subject: { kind: 'checkpoint', id: String(size) },
      audience: audienceOf(target.schoolId),
      content: { size, root: root.toString('base64') },
    })
    return { size, at, note }
  },
})
