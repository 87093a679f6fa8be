import { AppError } from '../platform/errors.ts'
import type { Context } from '../platform/operations/operation.ts'
import { wayTo } from '../platform/operations/permission.ts'
import { postTarget } from './variant-target.ts'

/**
 * What somebody had covered is seen bare by whoever may take the cover away, and by nobody else.
 * @throws AppError `not-permitted`
 */
export async function assertIllustrates(
  context: Context,
  medium: { postId: string },
  kind: 'picture' | 'film',
): Promise<void> {
  const { permissions, actor } = context
  if (wayTo(permissions, 'post:illustrate', actor, await postTarget(context, medium))) return
  throw new AppError(
    'not-permitted',
    `Look at this ${kind} as an account gets it: only who may change the post sees it bare.`,
  )
}
