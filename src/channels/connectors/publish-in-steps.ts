import type { Published, PublishRequest } from './connector.ts'
import { ConnectorFailure } from './failure.ts'

/** How a network publishes, cut at the one call that cannot be undone. */
export interface PublishSteps<Staged> {
  /** Puts on the network what nobody sees yet. Clears up after itself when it fails. */
  begin(request: PublishRequest): Promise<Staged>
  /** The one irreversible call. */
  commit(request: PublishRequest, staged: Staged): Promise<Published>
  /** Clears away what was staged. Never throws: what stays behind is unseen, and the first failure counts. */
  abandon(request: PublishRequest, staged: Staged): Promise<void>
}

/**
 * The order that keeps a post from standing twice or standing against a last-second no: stage, ask
 * `beforeCommit`, commit once. After an ambiguous commit nothing is cleared away: the post may be using it.
 */
export async function publishInSteps<Staged>(
  steps: PublishSteps<Staged>,
  request: PublishRequest,
): Promise<Published> {
  const staged = await steps.begin(request)
  try {
    await request.beforeCommit?.()
    return await steps.commit(request, staged)
  } catch (error) {
    const ambiguous = error instanceof ConnectorFailure && error.kind === 'ambiguous'
    if (!ambiguous) await steps.abandon(request, staged)
    throw error
  }
}
