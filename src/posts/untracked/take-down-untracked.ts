import { z } from 'zod'
import { conflict } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { standingQueue } from './queue.ts'
import { untrackedPost, untrackedTarget } from './untracked-target.ts'

export const takeDownUntracked = operation({
  name: 'posts.take-down-untracked',
  about: 'Takes down a post that did not go through Copybook. Where only a person can, they get the task.',
  permission: 'untracked:answer',
  input: z.strictObject({
    id: z.uuid(),
    reason: z.string().trim().min(1, 'Write why it comes down.').max(1000),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'account.untracked-take-down',
  target: untrackedTarget,
  example: world => ({ id: world.untracked.id, reason: 'It names a pupil.' }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record, enqueue }, { id, reason }) {
    const post = await untrackedPost(tx, id, { lock: true })
    if (post.gone_at !== null) throw conflict('This post is gone already.')
    if (post.removal === 'waiting' || post.removal === 'by-hand') {
      throw conflict('Somebody is taking this post down already.')
    }
    await tx
      .updateTable('untracked_post')
      .set({
        removal: 'waiting',
        removal_why: reason,
        removal_by: personOf(actor).personId,
        removal_due_at: clock.now(),
        removal_attempts: 0,
        removal_said: null,
      })
      .where('id', '=', id)
      .execute()
    enqueue({ queue: standingQueue.name, data: { untrackedId: id }, singletonKey: id })
    record({
      kind: 'account.untracked-take-down',
      subject: { kind: 'account', id: post.account_id },
      audience: audienceOf(post.school_id),
      content: { untrackedId: id, remoteId: post.remote_id },
    })
    return { id }
  },
})
