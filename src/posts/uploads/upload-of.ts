import { AppError, notFound } from '../../platform/errors.ts'
import { personOf } from '../../platform/operations/actor.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Target } from '../../platform/operations/permission.ts'

/** How long an upload that nobody goes on with is kept. */
const KEPT_MS = 24 * 3_600_000

export const dueAfter = (now: Date): Date => new Date(now.getTime() + KEPT_MS)

export interface UploadUnderWay {
  id: string
  postId: string
  kind: 'picture' | 'film'
  /** Bytes: of the whole, and of what is here. */
  size: number
  received: number
  sha256: Buffer | null
  /** The picture or film that it has become. */
  mediaId: string | null
}

/** What an operation on an upload touches: its sender's own. */
export async function uploadTarget({ tx }: Pick<Context, 'tx'>, { id }: { id: string }): Promise<Target> {
  const upload = await tx
    .selectFrom('upload')
    .select(['school_id', 'person_id'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!upload) throw notFound('upload')
  return { schoolId: upload.school_id, ownerId: upload.person_id }
}

/**
 * An upload of the actor, held until the commit where asked: of two parts at once one waits.
 * @throws AppError `not-found` for somebody else's too.
 */
export async function uploadOf(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  id: string,
  { lock = false } = {},
): Promise<UploadUnderWay> {
  const row = await tx
    .selectFrom('upload')
    .select(['id', 'post_id as postId', 'kind', 'size', 'received', 'sha256', 'media_id as mediaId'])
    .where('id', '=', id)
    .where('person_id', '=', personOf(actor).personId)
    .$if(lock, query => query.forUpdate())
    .executeTakeFirst()
  if (!row) throw notFound('upload')
  return { ...row, size: Number(row.size), received: Number(row.received) }
}

/** The client is somewhere else than we are; `received` in the details says where to go on. */
export const elsewhere = (received: number): AppError =>
  new AppError('conflict', 'This part does not follow what is here. Go on where it stands.', {
    details: { received },
  })
