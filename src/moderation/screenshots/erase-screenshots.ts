import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import './tables.ts'

/** Erases the screenshots of some comments, bytes and row. Gives the ids of the comments that had one. */
export async function eraseScreenshots(
  { tx, services }: Pick<Context, 'tx' | 'services'>,
  commentIds: readonly string[],
): Promise<string[]> {
  const gone = await tx
    .deleteFrom('comment_screenshot')
    .where('comment_id', '=', sql<string>`any(${[...commentIds]}::uuid[])`)
    .returning(['comment_id as id', 'file_key as key'])
    .execute()
  for (const { key } of gone) await services.files.remove(key)
  return gone.map(({ id }) => id)
}
