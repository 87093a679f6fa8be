import { z } from 'zod'
import { query } from '../../platform/operations/operation.ts'
import { Situation } from '../../policy/pack/replies-schema.ts'
import { commentTarget } from '../entered-comment.ts'
import { commentToAnswer } from './comment-to-answer.ts'
import { readAnswer } from './read-answer.ts'

export const answerMark = z.object({
  rule: z.string(),
  clause: z.string(),
  gap: z.string().nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  text: z.string().nullable(),
  message: z.string(),
})

/** As they are typed, an answer's words are longer than any network takes; then the network says so. */
export const answerText = z
  .string()
  .trim()
  .min(1, 'Write the answer.')
  .max(2000, 'Write at most 2,000 characters.')

export const checkAnswer = query({
  name: 'moderation.check-answer',
  about: 'The marks on an answer before it goes out: names, a child, private details, where to complain.',
  permission: 'comment:answer',
  input: z.strictObject({ id: z.uuid(), situation: Situation, text: answerText }),
  output: z.object({ marks: z.array(answerMark) }),
  // What is to be answered must not stand in an address.
  asksInBody: true,
  target: commentTarget,
  example: world => ({ id: world.comment.id, situation: 'thanks' as const, text: 'Thank you.' }),
  exampleAs: 'headteacher',
  async run(context, { id, ...answer }) {
    return { marks: await readAnswer(context, await commentToAnswer(context.tx, id), answer) }
  },
})
