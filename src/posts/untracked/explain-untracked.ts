import { z } from 'zod'
import { conflict } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { EXPLANATIONS } from './tables.ts'
import { untrackedPost, untrackedTarget } from './untracked-target.ts'

export const explainUntracked = operation({
  name: 'posts.explain-untracked',
  about:
    'Says what a post is that stands on an account and did not go through Copybook, and why it is there.',
  permission: 'untracked:answer',
  input: z.strictObject({
    id: z.uuid(),
    /** Somebody of the school, the network itself, another tool, or nobody knows. */
    what: z.enum(EXPLANATIONS, 'Say who put it there.'),
    reason: z.string().trim().min(1, 'Write why it is there.').max(1000),
  }),
  output: z.object({ id: z.uuid() }),
  records: 'account.untracked-explained',
  target: untrackedTarget,
  example: world => ({
    id: world.untracked.id,
    what: 'staff' as const,
    reason: 'Posted from the trip, by phone.',
  }),
  exampleAs: 'headteacher',
  async run({ tx, actor, clock, record }, { id, what, reason }) {
    const post = await untrackedPost(tx, id, { lock: true })
    if (post.removal === 'done') throw conflict('This post is gone. There is nothing left to explain.')
    await tx
      .updateTable('untracked_post')
      .set({
        explained_as: what,
        explained_why: reason,
        explained_by: personOf(actor).personId,
        explained_at: clock.now(),
      })
      .where('id', '=', id)
      .execute()
    record({
      kind: 'account.untracked-explained',
      subject: { kind: 'account', id: post.account_id },
      audience: audienceOf(post.school_id),
      // The words stay off the record: a reason may hold a name.
      content: { untrackedId: id, remoteId: post.remote_id, what },
    })
    return { id }
  },
})
