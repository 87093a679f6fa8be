import { z } from 'zod'
import { conflict } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { strikesOf } from '../../policy/strikes.ts'
import { blockPerson } from './block-person.ts'
import { proposalTarget } from './block-target.ts'
import { personOfWriter } from './person-behind.ts'
import { soFar } from './so-far.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** Somebody reached the threshold, and the headteacher is asked. */
    blockProposal: { id: string }
  }
}

export const decideBlock = operation({
  name: 'moderation.decide-block',
  about: 'Decides about a proposal to block somebody who keeps being abusive: yes or no, and why.',
  permission: 'block:decide',
  input: z.strictObject({
    id: z.uuid(),
    block: z.boolean(),
    reason: z.string().trim().min(1, 'Write why you decided this. A governor may ask.').max(1000),
  }),
  output: z.object({ id: z.uuid(), blocks: z.array(z.uuid()) }),
  records: 'block.decided',
  target: proposalTarget,
  example: world => ({ id: world.blockProposal.id, block: false, reason: 'We talked to them today.' }),
  exampleAs: 'headteacher',
  async run(context, { id, block, reason }) {
    const { tx, actor, clock, record } = context
    const proposal = await tx
      .selectFrom('block_proposal')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirstOrThrow()
    if (proposal.state === 'lapsed') {
      throw conflict('A strike was taken back meanwhile, so there is nothing to decide any more.')
    }
    if (proposal.state !== 'waiting') {
      throw conflict('Somebody was faster: this was decided already.', { at: proposal.decided_at })
    }
    const person = await personOfWriter(tx, proposal.writer_id)
    const { rules, decisions, strikes } = await soFar(context, person)
    // It may have waited longer than the window: what was reached on the day that it was proposed is still to be decided.
    const reached = strikes.reached || strikesOf(rules, decisions, proposal.proposed_at).reached
    if (!reached) throw conflict('One of these strikes no longer stands. Look at the history again.')
    const blocks = block
      ? await blockPerson(context, {
          schoolId: proposal.school_id,
          writers: person.writers,
          commentId: proposal.comment_id,
          proposalId: id,
          ground: 'strikes',
          reason,
        })
      : []
    await tx
      .updateTable('block_proposal')
      .set({ state: block ? 'blocked' : 'declined', reason })
      .set({ decided_by: personOf(actor).personId, decided_at: clock.now() })
      .where('id', '=', id)
      .execute()
    record({
      kind: 'block.decided',
      subject: { kind: 'block-proposal', id },
      audience: audienceOf(proposal.school_id),
      content: { block, reason, strikes: proposal.strikes, blocks },
    })
    return { id, blocks }
  },
})
