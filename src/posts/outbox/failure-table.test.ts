import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { dojo } from '../../channels/connectors/closed/closed-networks.ts'
import type { ConnectorFailure, FailureKind } from '../../channels/connectors/failure.ts'
import { failureKinds } from '../../channels/connectors/failure.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { FAILING_AT, failingNetworks } from '../../channels/connectors/testing/failing-networks.ts'
import type { FailingNetwork } from '../../channels/connectors/testing/failing-networks.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { showPost } from '../show-post.ts'
import { postingFor } from '../testing/posting.ts'

/**
 * Every network and every kind of failure, as its stand-in brings it about, through the outbox: what becomes of the row
 * and of the post, when it is tried again, and what its author reads.
 */
const app = appForFile()
const { approved, as, deliverWhenDue, forgetDeliveries, rowOf, variantOf } = postingFor(app)

interface Outcome {
  row: 'waiting' | 'unknown' | 'stopped'
  variant: 'approved' | 'unknown' | 'stopped'
  /** Seconds until the next attempt, or the look, where the network names no time. Null: it is over. */
  again: number | null
  entry: string
}

const waits: Outcome = { row: 'waiting', variant: 'approved', again: 15, entry: 'post.delayed' }
const isLookedFor: Outcome = { row: 'unknown', variant: 'unknown', again: 0, entry: 'post.outcome-unknown' }
const isItsAuthors: Outcome = { row: 'stopped', variant: 'stopped', again: null, entry: 'post.stopped' }

const outcomes: Record<FailureKind, Outcome> = {
  expired: waits,
  revoked: waits,
  permission: waits,
  rate: waits,
  budget: waits,
  'not-sent': waits,
  unavailable: waits,
  ambiguous: isLookedFor,
  duplicate: isLookedFor,
  content: isItsAuthors,
  media: isItsAuthors,
}

/** Behind the network's own time, so that not all accounts come at once. */
const SPREAD_MS = 7_500

beforeEach(forgetDeliveries)

describe.each(Object.keys(failingNetworks))('%s', channel => {
  let network: FailingNetwork
  beforeAll(async () => void (network = await failingNetworks[channel]!()), 30_000)
  afterAll(() => network.stop?.())

  test.each(failureKinds)('%s', async kind => {
    const row = network.rows[kind]!
    if ('never' in row) return
    let failure: ConnectorFailure | undefined
    const connector = {
      ...dojo,
      channel: 'facebook',
      capabilities: network.connector.capabilities,
      publish: () =>
        row.meet().then(
          () => Promise.reject(new Error('it did not fail')),
          (error: ConnectorFailure) => Promise.reject((failure = error)),
        ),
    }
    const services = { ...app().services, connectors: connectorRegistry([connector]) }
    app().clock.set(new Date(FAILING_AT.getTime() - 10_000))
    // Words that no head takes for anything; each post has its own, or it would wait for its twin.
    const number = failureKinds.indexOf(kind) + 11 * Object.keys(failingNetworks).indexOf(channel) + 1
    const post = await approved(`Reminder: group ${number} is in the hall on Friday after school.`)
    await deliverWhenDue(post, 'publish', { services })

    const { again, entry, ...states } = outcomes[kind]
    const after = { row: await rowOf(post), variant: await variantOf(post) }
    expect({ row: after.row.state, variant: after.variant.state }).toEqual(states)
    if (again !== null) {
      const due = row.retryAt ? row.retryAt.getTime() + SPREAD_MS : FAILING_AT.getTime() + again * 1000
      expect(after.row.due_at).toEqual(new Date(due))
    }
    expect((await entriesOf(app(), entry)).at(-1)!.subject.id).toBe(post.variantId)
    const { variants } = await app().run(showPost, as('teacher'), { postId: post.postId })
    const { stoppedWhy, trouble } = variants.find(({ id }) => id === post.variantId)!
    expect(stoppedWhy ?? trouble).toBe(failure!.sentence)
  })
})
