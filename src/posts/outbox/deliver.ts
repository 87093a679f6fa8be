import { openCredential } from '../../channels/credential.ts'
import type { ConnectedAccount, Connector, Content } from '../../channels/connectors/connector.ts'
import { ConnectorFailure } from '../../channels/connectors/failure.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Runner } from '../../platform/operations/runner.ts'
import type { Services } from '../../platform/operations/services.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { loadVariant } from '../loaded-variant.ts'
import { stopVariant } from '../stop-variant.ts'
import { mayGoOut } from './may-go-out.ts'
import type { Obstacle } from './may-go-out.ts'
import type { OutboxRow } from './outbox-row.ts'
import { giveUp, handOver, later, settleFailure, settlePublished, settleRemoved } from './settle-row.ts'
import { takeRow } from './take-row.ts'

/** The moments between which a process may die; tests die at each of them. */
export type Step = 'before-call' | 'after-call' | 'before-commit'

export interface DeliveryParts {
  runner: Runner
  services: Services
  leaseMs?: number
  /** Told at each step; does nothing in a real installation. */
  onStep?: (step: Step) => void
  random?: () => number
}

const JOB = 'outbox'

/**
 * Carries out one row of the outbox: takes it, calls the network outside any transaction, and writes down
 * what came of it. May run any number of times, at once, and may die anywhere: a post goes out once.
 */
export async function deliver(parts: DeliveryParts, trustId: string, outboxId: string): Promise<void> {
  const { runner, services } = parts
  const inTrust = <T>(work: (context: Context) => Promise<T>): Promise<T> =>
    runner.runSystem(trustId, JOB, work)
  const taken = await inTrust(context => takeRow(context, outboxId, parts.leaseMs))
  if (taken.task === 'nothing') return
  const { row, variant } = taken
  const connector = services.connectors.get(variant.channel)
  if (!connector) {
    await inTrust(context =>
      giveUp(context, row, variant, 'This network is not connected in this installation.'),
    )
    return
  }
  const call: Call = { parts, inTrust, connector, row, variant }
  if (taken.task === 'reconcile') await reconcile(call)
  else if (row.act === 'publish') await publish(call)
  else await remove(call)
}

interface Call {
  parts: DeliveryParts
  inTrust<T>(work: (context: Context) => Promise<T>): Promise<T>
  connector: Connector
  row: OutboxRow
  variant: LoadedVariant
}

/** Thrown through a connector when the last look says no; nothing is public then. */
class Stopped extends Error {
  readonly obstacle: Exclude<Obstacle, null>

  constructor(obstacle: Exclude<Obstacle, null>) {
    super('stopped at the last second')
    this.obstacle = obstacle
  }
}

async function publish({ parts, inTrust, connector, row, variant }: Call): Promise<void> {
  const onStep = parts.onStep ?? (() => {})
  try {
    const request = {
      account: await accountOf(parts, inTrust, variant),
      content: await contentOf(parts.services, variant),
      idempotencyKey: row.id,
      async beforeCommit() {
        // Pictures took a while to go up; what was yes then may be no now.
        const obstacle = await inTrust(async context =>
          mayGoOut(context, await loadVariant(context.tx, variant.id), row.decision_id),
        )
        if (obstacle) throw new Stopped(obstacle)
        onStep('before-call')
      },
    }
    const published = await connector.publish(request)
    onStep('after-call')
    await inTrust(async context => {
      if (published.kind === 'assisted') await handOver(context, row, variant)
      else {
        const { remoteId, permalink, network } = published
        await settlePublished(context, row, variant, { remoteId, permalink, status: network.status })
      }
      onStep('before-commit')
    })
  } catch (error) {
    if (error instanceof Stopped) await inTrust(context => stopVariant(context, variant, error.obstacle))
    else await settleError(parts, inTrust, row, variant, error)
  }
}

async function remove({ parts, inTrust, connector, row, variant }: Call): Promise<void> {
  try {
    const remoteId = await inTrust(context => remoteIdOf(context, variant.id))
    const account = await accountOf(parts, inTrust, variant)
    const removal = await connector.remove({ account, remoteId: remoteId ?? '' })
    await inTrust(context =>
      removal.kind === 'assisted'
        ? handOver(context, row, variant)
        : settleRemoved(context, row, variant, { how: removal.kind, status: removal.network.status }),
    )
  } catch (error) {
    await settleError(parts, inTrust, row, variant, error)
  }
}

/** Looks; never sends. Only a certain "it is not there" lets the row wait to be sent again. */
async function reconcile({ parts, inTrust, connector, row, variant }: Call): Promise<void> {
  if (row.act === 'remove') {
    // Removing may be repeated after anything: what is gone counts as done.
    await inTrust(context =>
      later(context, row, variant, 'waiting', { dueAt: context.clock.now(), why: '', endedAt: null }),
    )
    return
  }
  const question = {
    account: await accountOf(parts, inTrust, variant),
    content: await contentOf(parts.services, variant),
    since: row.started_at!,
    endedAt: row.ended_at!,
    claimed: await inTrust(context => claimedIds(context, variant)),
  }
  const answer = await connector.reconcile(question)
  await inTrust(async context => {
    if (answer.kind === 'found') {
      const { remoteId, permalink } = answer
      await settlePublished(context, row, variant, { remoteId, permalink, status: null })
    } else if (answer.kind === 'absent') {
      const dueAt = context.clock.now()
      await later(context, row, variant, 'waiting', { dueAt, why: '', endedAt: null })
    } else if (answer.lookAgainAt) {
      const { why, lookAgainAt: dueAt } = answer
      await later(context, row, variant, 'unknown', { dueAt, why, endedAt: row.ended_at })
    } else await giveUp(context, row, variant, answer.why)
  })
}

async function settleError(
  parts: DeliveryParts,
  inTrust: Call['inTrust'],
  row: OutboxRow,
  variant: LoadedVariant,
  error: unknown,
): Promise<void> {
  if (!(error instanceof ConnectorFailure)) throw error
  const random = (parts.random ?? Math.random)()
  await inTrust(context => settleFailure(context, row, variant, error, random))
}

function accountOf(
  { services }: DeliveryParts,
  inTrust: Call['inTrust'],
  variant: LoadedVariant,
): Promise<ConnectedAccount> {
  return inTrust(({ tx, clock }) => openCredential(tx, services, variant.accountId, clock.now()))
}

async function contentOf({ files }: Services, { text, link, pictures }: LoadedVariant): Promise<Content> {
  return {
    text,
    link,
    pictures: await Promise.all(
      pictures.map(async ({ fileKey, altText }) => ({
        bytes: await files.get(fileKey),
        type: 'image/jpeg' as const,
        altText,
      })),
    ),
  }
}

async function remoteIdOf({ tx }: Context, variantId: string): Promise<string | null> {
  const publication = await tx
    .selectFrom('publication')
    .select('remote_id')
    .where('variant_id', '=', variantId)
    .executeTakeFirst()
  return publication?.remote_id ?? null
}

/** Posts on this account that are known to be others': two posts may rightly have the same words. */
async function claimedIds({ tx }: Context, variant: LoadedVariant): Promise<string[]> {
  const rows = await tx
    .selectFrom('publication')
    .select('remote_id')
    .where('account_id', '=', variant.accountId)
    .where('variant_id', '!=', variant.id)
    .where('remote_id', 'is not', null)
    .execute()
  return rows.map(row => row.remote_id!)
}
