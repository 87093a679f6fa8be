import { z } from 'zod'
import { conflict } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { operation } from '../../platform/operations/operation.ts'

export const publishFigures = operation({
  name: 'moderation.publish-figures',
  about:
    'Shows the trust’s figures to everybody on a page of their own, or no longer. Counts only, and no small ones.',
  permission: 'report:publish',
  level: 'trust',
  input: z.strictObject({
    /** The one that you looked at; 0 where nobody ever published. */
    version: z.int().min(0),
    published: z.boolean(),
    /** A count from 1 up to below this is not shown: of few, somebody may be known. */
    hideBelow: z.int().min(0, 'Write 0 to hide none.').max(100),
  }),
  output: z.object({ version: z.int() }),
  records: 'figures.published',
  target: () => ({ schoolId: null }),
  example: () => ({ version: 0, published: true, hideBelow: 5 }),
  exampleAs: 'ceo',
  async run({ tx, actor, clock, record }, { version, published, hideBelow }) {
    const row = {
      published,
      hide_below: hideBelow,
      version: version + 1,
      saved_by: personOf(actor).personId,
      saved_at: clock.now(),
    }
    const saved =
      version === 0
        ? await tx
            .insertInto('published_figures')
            .values({ trust_id: actor.trustId, ...row })
            .onConflict(clash => clash.column('trust_id').doNothing())
            .returning('version')
            .executeTakeFirst()
        : await tx
            .updateTable('published_figures')
            .set(row)
            .where('version', '=', version)
            .returning('version')
            .executeTakeFirst()
    if (!saved) throw conflict('Somebody changed this before you. Look again.')
    record({
      kind: 'figures.published',
      subject: { kind: 'trust', id: actor.trustId },
      audience: { kind: 'trust' },
      content: { published, hideBelow, version: saved.version },
    })
    return saved
  },
})
