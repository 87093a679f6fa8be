import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { conflict, invalid, notFound } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { operation } from '../platform/operations/operation.ts'
import { titleOf } from './title-of.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** The teacher's suggestion to the manager. */
    suggestion: { id: string }
  }
}

export const answerSuggestion = operation({
  name: 'posts.answer-suggestion',
  about: 'Accepts a suggestion into a draft of yours, or declines it with a reason that its maker reads.',
  permission: 'suggestion:own',
  input: z.strictObject({
    id: z.uuid(),
    version: z.int(),
    answer: z.enum(['accept', 'decline']),
    reason: z.string().trim().max(1000).default(''),
  }),
  output: z.object({ id: z.uuid(), postId: z.uuid().nullable() }),
  records: ['suggestion.accepted', 'suggestion.declined'],
  async target({ tx }, { id }) {
    const suggestion = await tx
      .selectFrom('suggestion')
      .select(['school_id', 'suggested_to'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!suggestion) throw notFound('suggestion')
    return { schoolId: suggestion.school_id, ownerId: suggestion.suggested_to }
  },
  example: world => ({ id: world.suggestion.id, version: 1, answer: 'accept' as const }),
  exampleAs: 'manager',
  async run({ tx, actor, clock, record }, input) {
    if (input.answer === 'decline' && !input.reason) {
      throw invalid('reason', 'Say why, so that whoever suggested it knows.')
    }
    const { personId } = personOf(actor)
    const accepted = input.answer === 'accept'
    const suggestion = await tx
      .updateTable('suggestion')
      .set(eb => ({
        state: accepted ? 'accepted' : 'declined',
        answered_by: personId,
        answered_at: clock.now(),
        reason: input.reason || null,
        version: eb('version', '+', 1),
      }))
      .where('id', '=', input.id)
      .where('version', '=', input.version)
      .where('state', '=', 'open')
      .returning(['text', 'school_id', 'category'])
      .executeTakeFirst()
    if (!suggestion) throw conflict('Somebody was faster: this suggestion was answered.')
    let postId: string | null = null
    if (accepted) {
      const post = await tx
        .insertInto('post')
        .values({
          trust_id: actor.trustId,
          school_id: suggestion.school_id,
          author_id: personId,
          suggestion_id: input.id,
          title: titleOf(suggestion.text),
          category: suggestion.category,
          hash_key: randomBytes(32),
          created_at: clock.now(),
        })
        .returning('id')
        .executeTakeFirstOrThrow()
      postId = post.id
      await tx.updateTable('suggestion').set({ post_id: postId }).where('id', '=', input.id).execute()
      await tx.updateTable('media').set({ post_id: postId }).where('suggestion_id', '=', input.id).execute()
    }
    record({
      kind: accepted ? 'suggestion.accepted' : 'suggestion.declined',
      subject: { kind: 'suggestion', id: input.id },
      audience: { kind: 'school', schoolId: suggestion.school_id },
      content: { postId },
    })
    return { id: input.id, postId }
  },
})
