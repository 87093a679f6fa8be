import { z } from 'zod'
import { anyOf } from '../../platform/database/any-of.ts'
import { conflict, notFound } from '../../platform/errors.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'
import { isEditable } from '../assert-editable.ts'
import { eraseMedium } from '../erase-medium.ts'
import { forgetResolutions } from '../forget-resolutions.ts'
import type { VariantState } from '../tables.ts'

/** A post in one of these states needs its pictures, or stands somewhere with them. */
const IN_USE: readonly VariantState[] = ['approved', 'sending', 'unknown', 'published', 'removing']

declare module '../../platform/operations/world.ts' {
  interface World {
    /** A picture that no post on its way or out has. */
    storedPicture: { id: string }
  }
}

export const erasePicture = operation({
  name: 'posts.erase-picture',
  about:
    'Erases a picture or a film for good, everywhere in Copybook. What stands on a network is taken down first.',
  permission: 'media:erase',
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ id: z.uuid() }),
  records: 'picture.erased',
  target: async (context, { id }) => ({ schoolId: (await stored(context, id)).schoolId }),
  example: world => ({ id: world.storedPicture.id }),
  exampleAs: 'headteacher',
  async run(context, { id }) {
    const { tx, record } = context
    const medium = await stored(context, id)
    const { postId } = medium
    if (postId !== null) await takeOut(context, postId)
    await eraseMedium(context, { id, fileKey: medium.fileKey })
    await tx
      .updateTable('withdrawal_item')
      .set({ ended_as: 'erased' })
      .where('kind', '=', 'media')
      .where('source_id', '=', id)
      .execute()
    record({
      kind: 'picture.erased',
      subject: { kind: 'media', id },
      audience: audienceOf(medium.schoolId),
      content: { postId },
    })
    return { id }
  },
})

/** The post's drafts are other posts without it. @throws AppError `conflict` */
async function takeOut({ tx, clock }: Context, postId: string): Promise<void> {
  const variants = await tx
    .selectFrom('variant')
    .select(['id', 'state'])
    .where('post_id', '=', postId)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (variants.some(({ state }) => IN_USE.includes(state))) {
    throw conflict('A post with this picture is out or on its way. Take it down first.')
  }
  const editable = variants.filter(isEditable).map(({ id }) => id)
  await tx
    .updateTable('variant')
    .set(eb => ({ version: eb('version', '+', 1), updated_at: clock.now() }))
    .where('id', '=', anyOf(editable))
    .execute()
  await tx
    .updateTable('variant')
    .set({ state: 'draft', submitted_by: null, submitted_at: null })
    .where('id', '=', anyOf(editable))
    .where('state', '=', 'submitted')
    .execute()
  await forgetResolutions(tx, editable)
}

async function stored({ tx }: Pick<Context, 'tx'>, id: string) {
  const medium = await tx
    .selectFrom('media')
    .select(['post_id as postId', 'school_id as schoolId', 'file_key as fileKey'])
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!medium) throw notFound('picture')
  return medium
}
