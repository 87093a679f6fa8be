import type { Tx } from '../platform/database/tables.ts'
import { notFound } from '../platform/errors.ts'
import type { VariantState } from './tables.ts'

/** A picture of a post with the people whom somebody tagged in it. */
export interface LoadedPicture {
  id: string
  fileKey: string
  type: string
  width: number
  height: number
  sha256: Buffer
  altText: string
  peopleAnswer: 'unanswered' | 'nobody' | 'tagged'
  people: string[]
}

/** A variant with all that a check, a decision or a publication of it depends on. */
export interface LoadedVariant {
  id: string
  postId: string
  schoolId: string | null
  accountId: string
  channel: string
  accountName: string
  text: string
  link: string | null
  visibility: 'public' | 'private'
  category: string | null
  version: number
  state: VariantState
  scheduledFor: Date | null
  submittedBy: string | null
  authorId: string
  hashKey: Buffer | null
  pictures: LoadedPicture[]
}

/**
 * The variant of an id. `lock` keeps others from changing it until this transaction ends.
 * @throws AppError `not-found`
 */
export async function loadVariant(tx: Tx, id: string, { lock = false } = {}): Promise<LoadedVariant> {
  const row = await tx
    .selectFrom('variant')
    .innerJoin('post', 'post.id', 'variant.post_id')
    .innerJoin('account', 'account.id', 'variant.account_id')
    .select(['variant.id', 'variant.post_id as postId', 'variant.school_id as schoolId'])
    .select(['variant.account_id as accountId', 'account.channel', 'account.name as accountName'])
    .select(['variant.text', 'variant.link', 'variant.visibility', 'variant.version', 'variant.state'])
    .select(['variant.scheduled_for as scheduledFor', 'variant.submitted_by as submittedBy'])
    .select(['post.author_id as authorId', 'post.hash_key as hashKey'])
    .select(eb => eb.fn.coalesce('variant.category', 'post.category').as('category'))
    .where('variant.id', '=', id)
    .$if(lock, query => query.forUpdate('variant'))
    .executeTakeFirst()
  if (!row) throw notFound('post')
  return { ...row, pictures: await picturesOf(tx, row.postId) }
}

/** The pictures of a post in the order shown, erased ones left out. */
export async function picturesOf(tx: Tx, postId: string): Promise<LoadedPicture[]> {
  const rows = await tx
    .selectFrom('media')
    .select(['id', 'file_key as fileKey', 'type', 'width', 'height', 'sha256', 'alt_text as altText'])
    .select('people_answer as peopleAnswer')
    .where('post_id', '=', postId)
    .where('erased_at', 'is', null)
    .orderBy('position')
    .orderBy('created_at')
    .execute()
  if (rows.length === 0) return []
  const tags = await tx
    .selectFrom('media_person')
    .select(['media_id', 'person_id'])
    .where(
      'media_id',
      'in',
      rows.map(row => row.id),
    )
    .orderBy('person_id')
    .execute()
  return rows.map(row => ({
    ...row,
    people: tags.filter(tag => tag.media_id === row.id).map(tag => tag.person_id),
  }))
}
