import { z } from 'zod'
import { conflict } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { following, followingTarget } from './following-target.ts'

export const endFollowing = operation({
  name: 'following.end',
  about: 'Says that the like was taken back, or the page is not followed any more, and why.',
  permission: 'following:request',
  input: z.strictObject({
    id: z.uuid(),
    why: z.string().trim().min(1, 'Write why it ended.').max(1000),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'following.ended',
  target: followingTarget,
  example: world => ({ id: world.following.approved.id, why: 'It sells tickets for others now.' }),
  exampleAs: 'teacher',
  async run({ tx, actor, clock, record }, { id, why }) {
    const stands = await following(tx, id, { lock: true })
    if (stands.state !== 'approved' && stands.state !== 'requested') {
      throw conflict('This has ended already.', { state: stands.state })
    }
    await tx
      .updateTable('following')
      .set({ state: 'ended', ended_by: personOf(actor).personId, ended_at: clock.now(), ended_why: why })
      .where('id', '=', id)
      .execute()
    record({
      kind: 'following.ended',
      subject: { kind: 'account', id: stands.account_id },
      audience: audienceOf(stands.school_id),
      content: { followingId: id, act: stands.act, was: stands.state },
    })
    return { id }
  },
})
