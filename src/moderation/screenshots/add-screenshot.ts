import { z } from 'zod'
import { assertNotClosed } from '../../channels/account.ts'
import { notFound } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import { operation } from '../../platform/operations/operation.ts'
import { madeAnew, uploadedPicture } from '../../posts/pictures/made-anew.ts'
import { commentTarget, enteredComment } from '../entered-comment.ts'
import './tables.ts'

/** Pixels: what a telephone shows stays readable. */
const LONGEST_SIDE = 2048

export const addScreenshot = operation({
  name: 'moderation.add-screenshot',
  about:
    'Adds a screenshot to a comment that was entered by hand, or puts another in its place. It is made anew without its metadata. Never of a picture that may be an indecent image of a child.',
  permission: 'comment:by-hand',
  upload: true,
  input: z.strictObject({ id: z.uuid() }),
  output: z.object({ width: z.int(), height: z.int() }),
  records: 'comment.screenshot-added',
  target: commentTarget,
  example: world => ({ id: world.enteredComment.id }),
  exampleAs: 'headteacher',
  async run(context, { id }) {
    const { tx, actor, clock, services, record } = context
    const { account } = await enteredComment(tx, services, id)
    assertNotClosed(account)
    // Before anything is locked: making a picture anew takes its time.
    const picture = await madeAnew(context, uploadedPicture(context.upload), LONGEST_SIDE)
    const comment = await tx
      .selectFrom('comment')
      .select('school_id as schoolId')
      .where('id', '=', id)
      // What has become a case meanwhile is its people's, as it came to them.
      .where('case_id', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!comment) throw notFound('comment')
    const before = await tx
      .deleteFrom('comment_screenshot')
      .where('comment_id', '=', id)
      .returning('file_key as key')
      .executeTakeFirst()
    const { key, sha256 } = await services.files.put(actor.trustId, picture.bytes)
    const { type, width, height } = picture
    try {
      await tx
        .insertInto('comment_screenshot')
        .values({
          trust_id: actor.trustId,
          comment_id: id,
          school_id: comment.schoolId,
          case_id: null,
          file_key: key,
          type,
          width,
          height,
          added_by: personOf(actor).personId,
          added_at: clock.now(),
        })
        .execute()
    } catch (error) {
      await services.files.remove(key)
      throw error
    }
    if (before) await services.files.remove(before.key)
    record({
      kind: 'comment.screenshot-added',
      subject: { kind: 'comment', id },
      audience: audienceOf(comment.schoolId),
      content: { width, height, sha256: sha256.toString('hex'), replaces: before !== undefined },
    })
    return { width, height }
  },
})
