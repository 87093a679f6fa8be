import { z } from 'zod'
import { conflict } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { untrackedPost, untrackedTarget } from './untracked-target.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** One that only a person can take down. */
    untrackedByHand: { id: string }
  }
}

export const untrackedGone = operation({
  name: 'posts.untracked-gone',
  about:
    'Says that you have taken down by hand a post that did not go through Copybook. The next look checks it.',
  permission: 'untracked:answer',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  records: 'account.untracked-removed',
  target: untrackedTarget,
  example: world => ({ id: world.untrackedByHand.id }),
  exampleAs: 'headteacher',
  async run({ tx, clock, record }, { id }) {
    const post = await untrackedPost(tx, id, { lock: true })
    if (post.removal !== 'by-hand' && post.removal !== 'given-up') {
      throw conflict('Nothing waits to be done by hand here.')
    }
    await tx
      .updateTable('untracked_post')
      .set({ removal: 'done', removal_said: null, gone_at: clock.now() })
      .where('id', '=', id)
      .execute()
    record({
      kind: 'account.untracked-removed',
      subject: { kind: 'account', id: post.account_id },
      audience: audienceOf(post.school_id),
      content: { untrackedId: id, how: 'by-hand' },
    })
    return { id }
  },
})
