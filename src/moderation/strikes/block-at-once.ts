import { z } from 'zod'
import { currentPack } from '../../governance/current-pack.ts'
import { conflict, invalid } from '../../platform/errors.ts'
import { operation } from '../../platform/operations/operation.ts'
import { commentTarget } from '../entered-comment.ts'
import { audienceFor } from '../intake/tell-of-comments.ts'
import { blockPerson } from './block-person.ts'
import { keepWriter } from './keep-writer.ts'
import { blockedAtOnce } from './letters.ts'
import { personBehind } from './person-behind.ts'
import { writtenBy } from './written-by.ts'

export const blockAtOnce = operation({
  name: 'moderation.block-at-once',
  about:
    'Blocks the writer of a comment at once, for what the policy lets nobody wait with: a threat, grooming, sexual contact. The safeguarding lead is told.',
  permission: 'block:at-once',
  input: z.strictObject({
    id: z.uuid(),
    /** One of the policy's, as `moderation.author-history` lists them. */
    ground: z.string().min(1).max(100),
    reason: z.string().trim().min(1, 'Write what happened, in a few words.').max(1000),
  }),
  output: z.object({ blocks: z.array(z.uuid()) }),
  records: 'block.at-once',
  target: commentTarget,
  example: world => ({ id: world.comment.id, ground: 'threat', reason: 'They threaten somebody.' }),
  exampleAs: 'headteacher',
  async run(context, { id, ground, reason }) {
    const { tx, services, record } = context
    const { pack } = await currentPack(tx)
    if (!pack.thresholds.strikes.atOnce.some(one => one.id === ground)) {
      throw invalid('ground', 'The policy does not block at once for this. Remove it: it counts as a strike.')
    }
    const comment = await writtenBy(tx, services, id)
    const { key, name, url, schoolId } = comment
    if (key === null) throw conflict(comment.why ?? 'Nobody knows whose account this is.')
    await keepWriter(context, key, { name, url })
    const person = await personBehind(tx, key)
    const blocks = await blockPerson(context, {
      schoolId,
      writers: person.writers,
      commentId: id,
      proposalId: null,
      ground,
      reason,
    })
    if (blocks.length === 0) throw conflict('This person is blocked already.')
    await tx
      .updateTable('block_proposal')
      .set({ state: 'lapsed' })
      .where('state', '=', 'waiting')
      .where(
        'writer_id',
        'in',
        person.writers.map(writer => writer.id),
      )
      .execute()
    record({
      kind: blockedAtOnce.kind,
      subject: { kind: 'block', id: blocks[0]! },
      audience: audienceFor(schoolId, comment.caseId),
      content: { commentId: id, ground, reason, blocks },
    })
    return { blocks }
  },
})
