import { ConnectorFailure } from '../../channels/connectors/failure.ts'
import type { Acted } from '../../channels/connectors/incoming.ts'
import { openFreshCredential } from '../../channels/keys/open-fresh-credential.ts'
import { AppError } from '../../platform/errors.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import type { Services } from '../../platform/operations/services.ts'
import { holdIntake } from '../intake/hold-intake.ts'
import { lookForReply } from './look-for-reply.ts'
import { settleByHand } from './settle-by-hand.ts'
import { settleDone } from './settle-done.ts'
import { settleFailed } from './settle-failed.ts'
import { settleTrouble } from './settle-trouble.ts'
import { LEASE_MS, takeAct, type TakenAct } from './take-act.ts'

export interface ActParts {
  runner: Runner
  services: Services
  leaseMs?: number
  /** Told at each step of an act, and may throw as a worker dies; does nothing in a real installation. */
  onActStep?: (step: 'taken' | 'asked' | 'settled') => void
  /** 0 to 1, for spreading attempts. */
  random?: () => number
}

type InTrust = <T>(work: (context: Context) => Promise<T>) => Promise<T>

/** Somebody else has a turn after so many; the sweep wakes the rest. */
const MOST_AT_ONCE = 200

/**
 * Does what is due about the comments of one account, one after the other, and writes down what the network said. May run
 * any number of times, at once, and may die anywhere: what may be repeated is asked again, and whether an answer went
 * through is looked for first.
 */
export async function carryActs(parts: ActParts, trustId: string, accountId: string): Promise<void> {
  const inTrust: InTrust = work => parts.runner.runSystem(trustId, 'comment-acts', work)
  for (let n = 0; n < MOST_AT_ONCE; n += 1) {
    const taken = await inTrust(context => takeAct(context, accountId, parts.leaseMs ?? LEASE_MS))
    if (taken === null) return
    if (taken === 'settled') continue
    parts.onActStep?.('taken')
    const outcome = await ask(parts, inTrust, taken)
    parts.onActStep?.('asked')
    await inTrust(context => settle(context, taken, outcome, (parts.random ?? Math.random)()))
    parts.onActStep?.('settled')
  }
}

type Outcome = Acted | { kind: 'failed'; failure: ConnectorFailure } | { kind: 'not-found' }

/** What came of asking the network; a failure of it is an outcome, anything else is a defect and thrown. */
async function ask(parts: ActParts, inTrust: InTrust, taken: TakenAct): Promise<Outcome> {
  const { row, comment, connector } = taken
  try {
    const account = await openFreshCredential({ services: parts.services, inTrust }, row.account_id).catch(
      (error: unknown) => {
        if (!(error instanceof AppError) || error.code !== 'conflict') throw error
        throw new ConnectorFailure('expired', connector.name, { cause: error })
      },
    )
    if (row.act === 'reply' && taken.isUnknown) {
      const isThere = await lookForReply(taken, account)
      return isThere ? { kind: 'already', network: { status: 200, body: null } } : { kind: 'not-found' }
    }
    return await connector.comments!.act({
      account,
      comment: {
        kind: comment.kind,
        remoteId: comment.remote_id ?? '',
        postRemoteId: comment.post_remote_id,
        author: {
          remoteId: comment.author_remote_id,
          name: comment.author ?? '',
          profileUrl: comment.author_url,
        },
        permalink: comment.permalink,
      },
      act: row.act,
      ...(row.text !== null && { text: row.text }),
    })
  } catch (error) {
    if (!(error instanceof ConnectorFailure)) throw error
    return { kind: 'failed', failure: error }
  }
}

const MOST_NOT_APPLIED = 3

async function settle(context: Context, taken: TakenAct, outcome: Outcome, random: number): Promise<void> {
  const { row, connector } = taken
  if (!(await isOurs(context, taken))) return
  switch (outcome.kind) {
    case 'done':
    case 'already':
      return settleDone(context, row, { said: outcome.kind, network: outcome.network })
    case 'assisted':
      return settleByHand(context, row, outcome.pack)
    case 'failed':
      return settleTrouble(context, taken, outcome.failure, random)
    case 'not-found': {
      const sentence = 'Nobody knows whether the answer was posted. Look at the page, then answer again.'
      return settleFailed(context, row, { kind: 'ambiguous', sentence })
    }
    case 'not-applied': {
      const sentence = `${connector.name} said yes, and nothing changed there. Look at the page.`
      const failure = new ConnectorFailure('unavailable', connector.name, { sentence })
      if (row.attempts >= MOST_NOT_APPLIED) return settleFailed(context, row, failure)
      return settleTrouble(context, taken, failure, random)
    }
  }
}

/** False where the lease has ended meanwhile and another worker has the act. Held until the commit. */
async function isOurs(context: Context, { row, lease }: TakenAct): Promise<boolean> {
  // Before the act, as everybody who takes in comments holds it first.
  await holdIntake(context, row.account_id)
  const held = await context.tx
    .selectFrom('comment_act')
    .select('lease')
    .where('id', '=', row.id)
    .where('state', '=', 'acting')
    .forUpdate()
    .executeTakeFirst()
  return held?.lease === lease
}
