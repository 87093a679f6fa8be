import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'

/** The titles of our own posts that these publications are; what the actor may not see is left out. */
export async function titlesOf(
  tx: Tx,
  publicationIds: readonly (string | null)[],
): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(publicationIds)].filter(id => id !== null)
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('publication')
    .innerJoin('variant', join =>
      join
        .onRef('variant.trust_id', '=', 'publication.trust_id')
        .onRef('variant.id', '=', 'publication.variant_id'),
    )
    .innerJoin('post', join =>
      join.onRef('post.trust_id', '=', 'variant.trust_id').onRef('post.id', '=', 'variant.post_id'),
    )
    .select(['publication.id', 'post.title'])
    .where('publication.id', '=', sql<string>`any(${ids}::uuid[])`)
    .execute()
  return new Map(rows.map(({ id, title }) => [id, title]))
}
