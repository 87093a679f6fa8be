import type { Published } from '../../channels/connectors/connector.ts'
import { stopVariant } from '../stop-variant.ts'
import type { Call } from './call.ts'
import { accountOf, settle, settleError } from './call.ts'
import { contentToSend } from './content-to-send.ts'
import { handOver } from './hand-over.ts'
import { keepingLease } from './keep-lease.ts'
import { packToKeep } from './kept-pack.ts'
import type { Obstacle } from './may-go-out.ts'

/** Thrown through a connector when the last look says no; nothing is public then. */
class Stopped extends Error {
  readonly obstacle: Exclude<Obstacle, null>

  constructor(obstacle: Exclude<Obstacle, null>) {
    super('stopped at the last second')
    this.obstacle = obstacle
  }
}

/** Thrown through a connector when another worker has taken over; what it does counts, and this does not. */
class Overtaken extends Error {}

/** Publishes once, and writes down what came of it. */
export async function publishRow(call: Call): Promise<void> {
  const { parts, connector, row, variant } = call
  try {
    const account = await accountOf(call)
    const content = await contentToSend(parts.services, variant)
    if (!content) throw new Stopped({ why: 'A picture is damaged or gone. Add it again.', clause: null })
    const request = {
      account,
      content,
      idempotencyKey: row.id,
      ...(row.staged !== null && { staged: { remoteId: row.staged, checked: row.staged_checked } }),
      beforeCommit: () => lookOnceMore(call),
    }
    const published = await keepingLease(call, () => connector.publish(request))
    parts.onStep?.('after-call')
    await settleAnswer(call, published)
  } catch (error) {
    if (error instanceof Overtaken) return
    if (!(error instanceof Stopped)) return settleError(call, error)
    await settle(call, ['sending'], context => stopVariant(context, variant, error.obstacle))
  }
}

/** Pictures took a while to go up: what was yes then may be no now, and the lease may be over. */
async function lookOnceMore(call: Call): Promise<void> {
  const { parts, steps, trustId, row, variant } = call
  const answer = await steps.lookOnceMore(trustId, { row, variant })
  if (answer === 'overtaken') throw new Overtaken()
  if (answer) throw new Stopped(answer)
  parts.onStep?.('before-call')
}

async function settleAnswer(call: Call, published: Published): Promise<void> {
  const { connector, row, steps, trustId, variant } = call
  if (published.kind === 'assisted') {
    const pack = packToKeep(connector, published.pack)
    const { staged } = published
    await settle(call, ['sending'], context => handOver(context, row, variant, { pack, staged }))
    return
  }
  const { remoteId, permalink, network } = published
  await steps.settlePublished(trustId, {
    row,
    variant,
    found: { remoteId, permalink },
    forRecord: { remoteId, status: network.status },
  })
}
