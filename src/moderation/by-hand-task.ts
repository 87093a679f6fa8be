import { z } from 'zod'
import { byHandActs } from '../channels/connectors/incoming.ts'
import { query } from '../platform/operations/operation.ts'
import { commentTarget, enteredComment } from './entered-comment.ts'

export const byHandTask = query({
  name: 'moderation.by-hand-task',
  about:
    'What a person does about a comment on a network that Copybook cannot reach: the steps, and ready words.',
  permission: 'comment:by-hand',
  input: z.strictObject({
    id: z.uuid(),
    act: z.enum(byHandActs),
    /** What to answer. */
    text: z.string().trim().max(5000).default(''),
  }),
  output: z.object({
    text: z.string(),
    checklist: z.array(z.string()),
    openUrl: z.string().nullable(),
  }),
  // What is to be answered must not stand in an address.
  asksInBody: true,
  target: commentTarget,
  example: world => ({ id: world.enteredComment.id, act: 'delete' as const }),
  exampleAs: 'headteacher',
  async run({ tx, services }, { id, act, text }) {
    const { account, comment, connector } = await enteredComment(tx, services, id)
    const pack = connector.moderateByHand({ account, comment, act, text })
    return { text: pack.text, checklist: [...pack.checklist], openUrl: pack.openUrl }
  },
})
