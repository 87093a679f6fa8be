import { invalid, notFound } from '../platform/errors.ts'
import { reachOf } from '../platform/operations/actor.ts'
import type { Context } from '../platform/operations/operation.ts'
import type { Target } from '../platform/operations/permission.ts'

/**
 * For which school somebody reads the record. The tree is the trust's; whose payloads are open is for row-level
 * security to say. Without `schoolId` it is the reader's only school, or the trust for those who see all of it.
 * Throws not-found for a school out of reach, and invalid-input when the reader has several.
 */
export async function readerTarget(
  { tx, actor }: Pick<Context, 'tx' | 'actor'>,
  schoolId: string | undefined,
): Promise<Target> {
  if (schoolId !== undefined) {
    const school = await tx.selectFrom('school').select('id').where('id', '=', schoolId).executeTakeFirst()
    if (!school) throw notFound('school')
    return { schoolId }
  }
  const { schoolIds, trustWide } = reachOf(actor)
  if (trustWide) return { schoolId: null }
  const [only = null, ...others] = schoolIds
  if (others.length > 0) throw invalid('schoolId', 'You work in several schools. Say for which one you read.')
  return { schoolId: only }
}
