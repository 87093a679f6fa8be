import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import './tables.ts'

/** Which of these comments have a screenshot that this actor may see. */
export async function withScreenshot(tx: Tx, commentIds: readonly string[]): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('comment_screenshot')
    .select('comment_id as id')
    .where('comment_id', '=', sql<string>`any(${[...commentIds]}::uuid[])`)
    .execute()
  return new Set(rows.map(({ id }) => id))
}
