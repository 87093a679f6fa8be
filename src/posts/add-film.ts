import { z } from 'zod'
import { invalid, notFound } from '../platform/errors.ts'
import type { ReceivedFile } from '../platform/file-store.ts'
import { personOf } from '../platform/operations/actor.ts'
import { audienceOf } from '../platform/operations/entry.ts'
import type { Context } from '../platform/operations/operation.ts'
import { operation } from '../platform/operations/operation.ts'
import { bumpVariants } from './bump-variants.ts'
import { UnreadableFilm } from './film/box.ts'
import type { CleanFilm } from './film/clean-film.ts'
import { cleanFilm } from './film/clean-film.ts'
import { awaitFilmReading } from './pictures/await-reading.ts'
import { bytesOfUpload, markTaken, wholeUpload } from './uploads/take-in.ts'
import { postTarget } from './variant-target.ts'

export const addFilm = operation({
  name: 'posts.add-film',
  about:
    'Adds a film to a post. Whatever the file tells besides pictures and sound is taken out of it first.',
  permission: 'post:illustrate',
  upload: 'large',
  input: z.strictObject({
    postId: z.uuid(),
    /** What was sent in parts; the body is empty then. */
    uploadId: z.uuid().optional(),
  }),
  output: z.object({ id: z.uuid(), width: z.int(), height: z.int() }),
  records: 'film.added',
  target: postTarget,
  example: world => ({ postId: world.submitted.postId }),
  exampleAs: 'teacher',
  async run(context, { postId, uploadId }) {
    if (!uploadId) return addReceived(context, postId, context.file)
    const upload = await wholeUpload(context, uploadId, { postId, kind: 'film' })
    const file = await context.services.files.receive(bytesOfUpload(context, upload), upload.size)
    try {
      const film = await addReceived(context, postId, file)
      await markTaken(context, uploadId, film.id)
      return film
    } finally {
      await file.discard()
    }
  },
})

async function addReceived(context: Context, postId: string, file: ReceivedFile | null) {
  const { tx, record } = context
  const post = await tx.selectFrom('post').select('school_id').where('id', '=', postId).executeTakeFirst()
  if (!post) throw notFound('post')
  if (!file) throw invalid('film', 'Choose a film.')
  // Before anything is locked: cleaning a film takes its time.
  const clean = await cleaned(file.path)
  await bumpVariants(context, postId)
  await assertAlone(context, postId)
  const film = await storeFilm(context, file, clean, { schoolId: post.school_id, postId })
  await awaitFilmReading(context, { id: film.id, schoolId: post.school_id })
  record({
    kind: 'film.added',
    subject: { kind: 'media', id: film.id },
    audience: audienceOf(post.school_id),
    content: { postId, width: film.width, height: film.height },
  })
  return film
}

async function cleaned(path: string): Promise<CleanFilm> {
  return cleanFilm(path).catch((error: unknown) => {
    if (!(error instanceof UnreadableFilm)) throw error
    throw invalid('film', error.message)
  })
}

/** No network shows both in one post, and what one post shows is decided as one. */
async function assertAlone({ tx }: Context, postId: string): Promise<void> {
  const there = await tx
    .selectFrom('media')
    .select('kind')
    .where('post_id', '=', postId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!there) return
  const message =
    there.kind === 'film'
      ? 'This post has a film already. Take it out first.'
      : 'A film goes alone. Take the pictures out first, or make another post.'
  throw invalid('film', message)
}

/** Keeps the bytes and writes their row. Bytes without a row are removed, unless it is the commit that fails. */
async function storeFilm(
  { tx, actor, clock, services }: Context,
  file: ReceivedFile,
  { type, width, height }: CleanFilm,
  { schoolId, postId }: { schoolId: string | null; postId: string },
): Promise<{ id: string; width: number; height: number }> {
  const { key, sha256, size } = await services.files.keep(actor.trustId, file)
  try {
    const { id } = await tx
      .insertInto('media')
      .values({
        trust_id: actor.trustId,
        kind: 'film',
        school_id: schoolId,
        post_id: postId,
        uploaded_by: personOf(actor).personId,
        file_key: key,
        type,
        width,
        height,
        bytes: size,
        sha256,
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
