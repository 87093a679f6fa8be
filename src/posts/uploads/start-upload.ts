import { sql } from 'kysely'
import { z } from 'zod'
import { AppError, invalid, notFound } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { operation } from '../../platform/operations/operation.ts'
import { LARGEST_FILM, LARGEST_PART, LARGEST_UPLOAD } from '../../platform/upload-limits.ts'
import { postTarget } from '../variant-target.ts'
import { dueAfter } from './upload-of.ts'

const LARGEST = { picture: LARGEST_UPLOAD, film: LARGEST_FILM }
/** What one person may have on its way at once: a film, and the pictures of a trip. */
const MOST_OF_A_PERSON = { bytes: LARGEST_FILM + 20 * LARGEST_UPLOAD, uploads: 40 }
/** What a trust may have on its way at once: some of its schools at one time. */
const MOST_OF_A_TRUST = 10 * LARGEST_FILM

/**
 * The first of four steps, after the resumable uploads of https://tus.io/protocols/resumable-upload 1.0: start, send
 * parts where it stands, ask where that is, and have a post take it in (`posts.add-picture`, `posts.add-film`).
 */
export const startUpload = operation({
  name: 'posts.start-upload',
  about: 'Announces a picture or film that is sent in parts, so that a broken line costs one part.',
  permission: 'post:illustrate',
  input: z.strictObject({
    postId: z.uuid(),
    kind: z.enum(['picture', 'film']),
    size: z.int().min(1),
    /** Of the whole file, in hexadecimal digits. */
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .optional(),
  }),
  output: z.object({ id: z.uuid(), received: z.int(), partSize: z.int() }),
  records: [],
  target: postTarget,
  example: world => ({ postId: world.draft.postId, kind: 'picture' as const, size: 100_000 }),
  exampleAs: 'teacher',
  async run(context, { postId, kind, size, sha256 }) {
    const { tx, actor, clock } = context
    const post = await tx.selectFrom('post').select('school_id').where('id', '=', postId).executeTakeFirst()
    if (!post) throw notFound('post')
    const limit = LARGEST[kind]
    if (size > limit) throw invalid(kind, `This is too large. The limit is ${limit / 1024 / 1024} MB.`)
    await assertRoom(context, size)
    const { id } = await tx
      .insertInto('upload')
      .values({
        trust_id: actor.trustId,
        school_id: post.school_id,
        post_id: postId,
        person_id: personOf(actor).personId,
        kind,
        size,
        sha256: sha256 === undefined ? null : Buffer.from(sha256, 'hex'),
        due_at: dueAfter(clock.now()),
      })
      .returning('id')
      .executeTakeFirstOrThrow()
    return { id, received: 0, partSize: LARGEST_PART }
  },
})

/** @throws AppError `too-many-requests`: what is under way goes first. */
async function assertRoom({ tx, actor }: Context, size: number): Promise<void> {
  // Of two that start at once the second counts the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`uploads/${actor.trustId}`}, 0))`.execute(tx)
  const mine = await tx
    .selectFrom('upload')
    .select(eb => [eb.fn.countAll<string>().as('count'), eb.fn.sum<string | null>('size').as('bytes')])
    .where('person_id', '=', personOf(actor).personId)
    .where('media_id', 'is', null)
    .executeTakeFirstOrThrow()
  const { rows } = await sql<{ bytes: string }>`select uploads_under_way() as bytes`.execute(tx)
  const isFull =
    Number(mine.count) >= MOST_OF_A_PERSON.uploads ||
    Number(mine.bytes ?? 0) + size > MOST_OF_A_PERSON.bytes ||
    Number(rows[0]!.bytes) + size > MOST_OF_A_TRUST
  if (isFull) {
    throw new AppError(
      'too-many-requests',
      'Much is on its way here already. Try again when some of it is there.',
    )
  }
}
