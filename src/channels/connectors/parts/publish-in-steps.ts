import { setTimeout as sleep } from 'node:timers/promises'
import type { Published, PublishRequest } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'

/** How a network publishes, cut at the one call that cannot be undone. */
export interface PublishSteps<Staged> {
  /** Puts on the network what nobody sees yet. Clears up after itself when it fails. */
  begin(request: PublishRequest): Promise<Staged>
  /** Left out where the network takes at once what is staged. */
  readonly wait?: {
    /** What people call the network, for the sentence when it is never ready. */
    readonly network: string
    /** Whether the network has worked through what was staged. Throws what the network has against it. */
    poll(request: PublishRequest, staged: Staged): Promise<'processing' | 'ready'>
  }
  /** The one irreversible call. */
  commit(request: PublishRequest, staged: Staged): Promise<Published>
  /** Clears away what was staged. Never throws: what stays behind is unseen, and the first failure counts. */
  abandon(request: PublishRequest, staged: Staged): Promise<void>
}

/** How often and how long the network is asked whether it is ready. */
export interface Patience {
  everyMs: number
  forMs: number
}

const twoMinutes: Patience = { everyMs: 2000, forMs: 120_000 }

/**
 * The order that keeps a post from standing twice or standing against a last-second no: stage, wait until it is ready,
 * ask `beforeCommit`, commit once. After an ambiguous commit nothing is cleared away: the post may be using it.
 */
export async function publishInSteps<Staged>(
  steps: PublishSteps<Staged>,
  request: PublishRequest,
  patience: Patience = twoMinutes,
): Promise<Published> {
  const staged = await steps.begin(request)
  try {
    if (steps.wait) await untilReady(() => steps.wait!.poll(request, staged), steps.wait.network, patience)
    await request.beforeCommit?.()
    return await steps.commit(request, staged)
  } catch (error) {
    const ambiguous = error instanceof ConnectorFailure && error.kind === 'ambiguous'
    if (!ambiguous) await steps.abandon(request, staged)
    throw error
  }
}

async function untilReady(
  poll: () => Promise<'processing' | 'ready'>,
  network: string,
  { everyMs, forMs }: Patience,
): Promise<void> {
  for (let waited = 0; (await poll()) === 'processing'; waited += everyMs) {
    // Nothing is public, and what was staged dies by itself: the next attempt begins anew.
    if (waited >= forMs) throw new ConnectorFailure('unavailable', network)
    await sleep(everyMs)
  }
}
