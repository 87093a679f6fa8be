import { z } from 'zod'
import { accountFor } from '../channels/account.ts'
import { conflict, invalid, notFound } from '../platform/errors.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { firstVisibility } from './first-visibility.ts'
import { showPicturesOn } from './pictures/show-pictures-on.ts'

declare module '../platform/operations/world.ts' {
  interface World {
    /** A post of the manager, accepted from a suggestion, without a variant yet. */
    emptyPost: { id: string }
  }
}

export const addVariant = operation({
  name: 'posts.add-variant',
  about: 'Adds an account to a post: its own words there, and its own decision.',
  permission: 'post:draft',
  input: z.strictObject({ postId: z.uuid(), accountId: z.uuid() }),
  output: z.object({ variantId: z.uuid(), version: z.int() }),
  records: 'post.drafted',
  async target({ tx }, { postId, accountId }) {
    const post = await tx.selectFrom('post').select('school_id').where('id', '=', postId).executeTakeFirst()
    if (!post) throw notFound('post')
    const account = await accountFor(tx, accountId)
    return { schoolId: account.schoolId, accountId }
  },
  example: world => ({ postId: world.emptyPost.id, accountId: world.account.id }),
  exampleAs: 'manager',
  async run(context, { postId, accountId }) {
    const { tx, actor, clock, record } = context
    const account = await accountFor(tx, accountId)
    if (account.state !== 'active') throw conflict('This account is not in use. Ask your headteacher.')
    const post = await tx.selectFrom('post').selectAll().where('id', '=', postId).executeTakeFirstOrThrow()
    if (post.school_id !== account.schoolId) {
      throw invalid('accountId', 'Choose an account of the school that this post belongs to.')
    }
    const { id: variantId } = await tx
      .insertInto('variant')
      .values({
        trust_id: actor.trustId,
        post_id: postId,
        school_id: account.schoolId,
        account_id: accountId,
        text: await textToStartFrom(tx, post),
        visibility: await firstVisibility(tx, account.channel),
        updated_at: clock.now(),
      })
      .onConflict(clash => clash.columns(['trust_id', 'post_id', 'account_id']).doNothing())
      .returning('id')
      .executeTakeFirstOrThrow(() => conflict('This post has a version for that account already.'))
    await showPicturesOn(context, postId, variantId)
    record({
      kind: 'post.drafted',
      subject: { kind: 'variant', id: variantId },
      audience: audienceOf(account.schoolId),
      content: { postId, accountId },
    })
    return { variantId, version: 1 }
  },
})

/** The words of the first variant, or of the suggestion that the post came from. */
async function textToStartFrom(
  tx: Parameters<typeof accountFor>[0],
  post: { id: string; suggestion_id: string | null },
): Promise<string> {
  const first = await tx
    .selectFrom('variant')
    .select('text')
    .where('post_id', '=', post.id)
    .orderBy('updated_at')
    .executeTakeFirst()
  if (first) return first.text
  if (!post.suggestion_id) return ''
  const suggestion = await tx
    .selectFrom('suggestion')
    .select('text')
    .where('id', '=', post.suggestion_id)
    .executeTakeFirst()
  return suggestion?.text ?? ''
}
