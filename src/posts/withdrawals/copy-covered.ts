import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { accountFor } from '../../channels/account.ts'
import { conflict } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'
import { firstVisibility } from '../first-visibility.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { loadVariant } from '../loaded-variant.ts'
import { changeCovers } from '../pictures/change-covers.ts'
import { facesWithoutYes } from '../pictures/cover-without-yes.ts'
import { postPictures } from '../pictures/post-pictures.ts'
import { titleOf } from '../title-of.ts'
import { variantTarget } from '../variant-target.ts'
import { copyPictures } from './copy-pictures.ts'

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A post that came down because somebody in its picture has no yes any more. */
    takenDown: { variantId: string }
  }
}

export const copyCovered = operation({
  name: 'posts.copy-covered',
  about:
    'Makes a draft of a post that came down because somebody in it may not be shown any more, with everybody covered who has no yes on that channel. It is checked, decided and sent like any other draft.',
  permission: 'post:draft',
  input: z.strictObject({ variantId: z.uuid() }),
  output: z.object({ postId: z.uuid(), variantId: z.uuid(), version: z.int() }),
  records: ['post.drafted', 'picture.covered'],
  target: variantTarget,
  example: world => ({ variantId: world.takenDown.variantId }),
  exampleAs: 'teacher',
  async run(context, { variantId: from }) {
    const { tx, record } = context
    // Held, so that of two people who press the button at once the second sees the first's copy.
    const source = await loadVariant(tx, from, { lock: true })
    await assertToBeCopied(context, source)
    const { pictures } = await postPictures(tx, source.postId)
    const to = await draftLike(context, source)
    const keys = await copyPictures(context, pictures, { from, to })
    try {
      await changeCovers(context, to.postId, async post => ({
        add: await facesWithoutYes(context, post, 'blur'),
        remove: [],
      }))
    } catch (error) {
      for (const key of keys) await context.services.files.remove(key)
      throw error
    }
    const audience = audienceOf(source.schoolId)
    record({
      kind: 'post.drafted',
      subject: { kind: 'variant', id: to.variantId },
      audience,
      content: { postId: to.postId, accountId: source.accountId, copyOf: from },
    })
    record({
      kind: 'picture.covered',
      subject: { kind: 'post', id: to.postId },
      audience,
      content: { postId: to.postId, variantId: to.variantId, how: 'blur', withoutYes: true },
    })
    const { version } = await loadVariant(tx, to.variantId)
    return { ...to, version }
  },
})

/** @throws AppError `conflict` */
async function assertToBeCopied({ tx }: Context, source: LoadedVariant): Promise<void> {
  const item = await tx
    .selectFrom('withdrawal_item')
    .select('source_id')
    .where('kind', '=', 'variant')
    .where('source_id', '=', source.id)
    .executeTakeFirst()
  const isDown = source.state === 'removing' || source.state === 'removed'
  if (!item || !isDown) throw conflict('Only a post that came down for a withdrawal is sent again covered.')
  if (source.pictures.length === 0) throw conflict('It has no picture in which somebody could be covered.')
  const copy = await tx
    .selectFrom('post')
    .innerJoin('variant', 'variant.post_id', 'post.id')
    .select('post.id')
    .where('post.copy_of', '=', source.id)
    .where('variant.state', 'not in', ['stopped', 'removing', 'removed'])
    .executeTakeFirst()
  if (copy) throw conflict('There is a covered copy of it already.', { postId: copy.id })
}

async function draftLike({ tx, actor, clock }: Context, source: LoadedVariant) {
  const account = await accountFor(tx, source.accountId)
  if (account.state !== 'active') throw conflict('This account is not in use. Ask your headteacher.')
  const { id: postId } = await tx
    .insertInto('post')
    .values({
      trust_id: actor.trustId,
      school_id: account.schoolId,
      author_id: personOf(actor).personId,
      title: titleOf(source.text),
      category: source.category,
      hash_key: randomBytes(32),
      copy_of: source.id,
      created_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const { id: variantId } = await tx
    .insertInto('variant')
    .values({
      trust_id: actor.trustId,
      post_id: postId,
      school_id: account.schoolId,
      account_id: account.id,
      text: source.text,
      link: source.link,
      category: source.category,
      visibility: await firstVisibility(tx, account.channel),
      updated_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { postId, variantId }
}
