import { z } from 'zod'
import { byHandActs } from '../channels/connectors/incoming.ts'
import { conflict } from '../platform/errors.ts'
import { operation } from '../platform/operations/operation.ts'
import { commentTarget, enteredComment } from './entered-comment.ts'
import { takeIn } from './intake/take-in.ts'
import { audienceFor } from './intake/tell-of-comments.ts'

export const byHandDone = operation({
  name: 'moderation.by-hand-done',
  about: 'Says that you have done by hand what had to be done about a comment, and why.',
  permission: 'comment:by-hand',
  input: z.strictObject({
    id: z.uuid(),
    act: z.enum(byHandActs),
    reason: z.string().trim().min(1, 'Write why, in a few words.').max(1000),
  }),
  output: z.object({ id: z.uuid() }),
  records: ['comment.by-hand', 'comment.gone'],
  target: commentTarget,
  example: world => ({ id: world.enteredComment.id, act: 'delete' as const, reason: 'It sells things.' }),
  exampleAs: 'headteacher',
  async run(context, { id, act, reason }) {
    const { tx, clock, services, record } = context
    const { account, row } = await enteredComment(tx, services, id)
    if (act === 'delete') {
      if (row.state === 'gone') throw conflict('This comment is gone already.')
      const place = { ...account, remoteId: account.remoteId ?? account.id, retention: null }
      const gone = {
        kind: row.kind,
        remoteId: row.remote_id!,
        postRemoteId: row.post_remote_id,
        parentRemoteId: row.parent_remote_id,
        author: { remoteId: row.author_remote_id, name: row.author ?? '', profileUrl: row.author_url },
        text: row.text ?? '',
        attachments: row.attachments,
        writtenAt: row.at,
        permalink: row.permalink,
        state: 'gone' as const,
      }
      await takeIn(context, place, [gone], { from: 'person', askedAt: clock.now() })
    }
    // What the desk had asked for is done with it.
    await tx
      .updateTable('comment_act')
      .set({ state: 'done', done_at: clock.now() })
      .where('comment_id', '=', id)
      .where('act', '=', act)
      .where('state', '=', 'by-hand')
      .execute()
    record({
      kind: 'comment.by-hand',
      subject: { kind: 'comment', id },
      audience: audienceFor(row.school_id, row.case_id),
      content: { accountId: account.id, act, reason, how: 'by-hand' },
    })
    return { id }
  },
})
