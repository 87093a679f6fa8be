import { z } from 'zod'
import { notFound } from '../../platform/errors.ts'
import { download, query } from '../../platform/operations/operation.ts'
import { itemTarget } from '../queue/item-target.ts'
import { recordReading } from '../to-safeguarding/record-reading.ts'
import './tables.ts'

export const showScreenshot = query({
  name: 'moderation.screenshot',
  about: 'The screenshot that somebody added to a comment which they entered by hand.',
  permission: 'comment:moderate',
  download: true,
  input: z.strictObject({ id: z.uuid() }),
  output: download,
  records: ['case.comments-read'],
  target: itemTarget,
  example: world => ({ id: world.enteredComment.id }),
  exampleAs: 'headteacher',
  async run(context, { id }) {
    const { tx, services } = context
    const shot = await tx
      .selectFrom('comment_screenshot')
      .select(['file_key as key', 'type', 'case_id as caseId'])
      .where('comment_id', '=', id)
      .executeTakeFirst()
    if (!shot) throw notFound('screenshot')
    const body = await services.files.get(shot.key)
    if (shot.caseId !== null) recordReading(context, shot.caseId, [id])
    return { filename: `${id}.jpg`, type: shot.type, body }
  },
})
