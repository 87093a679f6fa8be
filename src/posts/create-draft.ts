import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { accountFor } from '../channels/account.ts'
import { conflict } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import { operation } from '../platform/operations/operation.ts'
import { firstVisibility } from './first-visibility.ts'
import { titleOf } from './title-of.ts'
import { variantText } from './variant-input.ts'

export const createDraft = operation({
  name: 'posts.create-draft',
  about: 'Begins a post for one official account that you are authorised to draft for.',
  permission: 'post:draft',
  input: z.strictObject({
    accountId: z.uuid(),
    text: variantText.default(''),
    category: z.string().max(40).nullable().default(null),
  }),
  output: z.object({ postId: z.uuid(), variantId: z.uuid(), version: z.int() }),
  records: 'post.drafted',
  async target({ tx }, { accountId }) {
    const account = await accountFor(tx, accountId)
    return { schoolId: account.schoolId, accountId }
  },
  example: world => ({ accountId: world.account.id, text: 'Harvest assembly is on Friday at 9:15.' }),
  exampleAs: 'teacher',
  async run({ tx, actor, clock, record }, input) {
    const account = await accountFor(tx, input.accountId)
    if (account.state !== 'active') throw conflict('This account is not in use. Ask your headteacher.')
    const post = await tx
      .insertInto('post')
      .values({
        trust_id: actor.trustId,
        school_id: account.schoolId,
        author_id: personOf(actor).personId,
        title: titleOf(input.text),
        category: input.category,
        hash_key: randomBytes(32),
        created_at: clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    const variant = await tx
      .insertInto('variant')
      .values({
        trust_id: actor.trustId,
        post_id: post.id,
        school_id: account.schoolId,
        account_id: account.id,
        text: input.text,
        visibility: await firstVisibility(tx, account.channel),
        updated_at: clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    record({
      kind: 'post.drafted',
      subject: { kind: 'variant', id: variant.id },
      audience: audienceOf(account.schoolId),
      content: { postId: post.id, accountId: account.id },
    })
    return { postId: post.id, variantId: variant.id, version: 1 }
  },
})
