import { z } from 'zod'
import { invalid, notFound } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import type { Context } from '../platform/operations/operation.ts'
import { operation } from '../platform/operations/operation.ts'
import type { Rendition } from '../media/rendition.ts'
import { bumpVariants } from './bump-variants.ts'
import { awaitReading } from './pictures/await-reading.ts'
import { longestSideOf } from './pictures/longest-side.ts'
import { madeAnew, uploadedPicture } from './pictures/made-anew.ts'
import { bytesOfUpload, markTaken, wholeUpload } from './uploads/take-in.ts'
import { postTarget } from './variant-target.ts'

const MOST_PICTURES = 10

export const addPicture = operation({
  name: 'posts.add-picture',
  about: 'Adds a picture to a post. It is made anew without its metadata; the file that came is not kept.',
  permission: 'post:illustrate',
  upload: true,
  input: z.strictObject({
    postId: z.uuid(),
    /** What was sent in parts; the body is empty then. */
    uploadId: z.uuid().optional(),
  }),
  output: z.object({ id: z.uuid(), width: z.int(), height: z.int() }),
  records: 'picture.added',
  target: postTarget,
  example: world => ({ postId: world.draft.postId }),
  exampleAs: 'teacher',
  async run(context, { postId, uploadId }) {
    const { tx, record } = context
    const post = await tx.selectFrom('post').select('school_id').where('id', '=', postId).executeTakeFirst()
    if (!post) throw notFound('post')
    // Before anything is locked: making a picture anew takes its time.
    const upload = uploadId ? await wholeUpload(context, uploadId, { postId, kind: 'picture' }) : null
    const original = upload ? await inMemory(bytesOfUpload(context, upload)) : uploadedPicture(context.upload)
    const rendition = await madeAnew(context, original, await longestSideOf(tx, postId))
    await bumpVariants(context, postId)
    const position = await nextPosition(context, postId)
    const picture = await storePicture(context, rendition, { schoolId: post.school_id, postId, position })
    await awaitReading(context, { id: picture.id, schoolId: post.school_id })
    if (upload) await markTaken(context, upload.id, picture.id)
    record({
      kind: 'picture.added',
      subject: { kind: 'media', id: picture.id },
      audience: audienceOf(post.school_id),
      content: { postId, width: picture.width, height: picture.height },
    })
    return picture
  },
})

async function nextPosition({ tx }: Context, postId: string): Promise<number> {
  const { count, last, films } = await tx
    .selectFrom('media')
    .select(eb => [eb.fn.countAll<number>().as('count'), eb.fn.max('position').as('last')])
    .select(eb => eb.fn.countAll<number>().filterWhere('kind', '=', 'film').as('films'))
    .where('post_id', '=', postId)
    .where('erased_at', 'is', null)
    .executeTakeFirstOrThrow()
  if (films > 0) throw invalid('picture', 'A film goes alone. Take it out first, or make another post.')
  if (count >= MOST_PICTURES) throw invalid('picture', `A post has at most ${MOST_PICTURES} pictures.`)
  return (last ?? -1) + 1
}

async function inMemory(parts: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const part of parts) all.push(part)
  return Buffer.concat(all)
}

/** Stores the bytes and writes their row. Bytes without a row are removed, unless it is the commit that fails. */
async function storePicture(
  { tx, actor, clock, services }: Context,
  { bytes, type, width, height }: Rendition,
  { schoolId, postId, position }: { schoolId: string | null; postId: string; position: number },
): Promise<{ id: string; width: number; height: number }> {
  const { key, sha256 } = await services.files.put(actor.trustId, bytes)
  try {
    const { id } = await tx
      .insertInto('media')
      .values({
        trust_id: actor.trustId,
        school_id: schoolId,
        post_id: postId,
        uploaded_by: personOf(actor).personId,
        file_key: key,
        type,
        width,
        height,
        bytes: bytes.length,
        sha256,
        position,
        created_at: clock.now(),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, width, height }
  } catch (error) {
    await services.files.remove(key)
    throw error
  }
}
