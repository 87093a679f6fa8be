import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { EDGE_MS } from './settle-look.ts'
import type { Seen } from './settle-look.ts'

/** A list may lag behind what was published a moment ago. */
const SETTLE_MS = 15 * 60_000

/**
 * The other way round: what Copybook published and is no longer there, or no longer for all to see. Somebody took it away
 * at the network; the record says so once, and once more when it is back.
 */
export async function followOurs(
  { tx, record }: Context,
  accountId: string,
  { posts, since, at }: Seen,
): Promise<void> {
  const published = await tx
    .selectFrom('publication')
    .innerJoin('variant', 'variant.id', 'publication.variant_id')
    .select(['publication.id', 'publication.variant_id as variantId', 'publication.school_id as schoolId'])
    .select(['publication.remote_id as remoteId', 'publication.missing_since as missingSince'])
    .where('publication.account_id', '=', accountId)
    .where('publication.remote_id', 'is not', null)
    .where('publication.removed_at', 'is', null)
    .where('publication.published_at', '>', new Date(since.getTime() + EDGE_MS))
    .where('publication.published_at', '<', new Date(at.getTime() - SETTLE_MS))
    .where('variant.state', '=', 'published')
    .execute()
  const standing = new Set(posts.filter(one => one.visibility !== 'private').map(one => one.remoteId))
  for (const { id, variantId, schoolId, remoteId, missingSince } of published) {
    const isThere = standing.has(remoteId!)
    if (isThere === (missingSince === null)) continue
    await tx
      .updateTable('publication')
      .set({ missing_since: isThere ? null : at })
      .where('id', '=', id)
      .execute()
    record({
      kind: isThere ? 'post.back' : 'post.missing',
      subject: { kind: 'variant', id: variantId },
      audience: audienceOf(schoolId),
      content: { publicationId: id, remoteId },
    })
  }
}
