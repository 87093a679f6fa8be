import { beforeEach, expect, test } from 'vitest'
import { dojo } from '../../channels/connectors/closed-networks.ts'
import { ConnectorFailure, failureKinds } from '../../channels/connectors/failure.ts'
import type { FailureKind } from '../../channels/connectors/failure.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { postingFor } from '../testing/posting.ts'

const app = appForFile()
const { approved, deliverWhenDue, rowOf, variantOf } = postingFor(app)
beforeEach(() => app().clock.set(WORLD_NOW))

/** What becomes of a post whose network says so, whatever the network: no kind ends in silence. */
const outcomes: Record<FailureKind, { row: string; variant: string }> = {
  expired: { row: 'waiting', variant: 'approved' },
  revoked: { row: 'waiting', variant: 'approved' },
  permission: { row: 'waiting', variant: 'approved' },
  budget: { row: 'waiting', variant: 'approved' },
  rate: { row: 'waiting', variant: 'approved' },
  'not-sent': { row: 'waiting', variant: 'approved' },
  unavailable: { row: 'waiting', variant: 'approved' },
  // Looked for, never sent again blindly.
  ambiguous: { row: 'unknown', variant: 'unknown' },
  duplicate: { row: 'unknown', variant: 'unknown' },
  // Its author’s again, with the reason.
  content: { row: 'stopped', variant: 'stopped' },
  media: { row: 'stopped', variant: 'stopped' },
}

async function failWith(failure: ConnectorFailure) {
  const fails = { ...dojo, channel: 'facebook', publish: () => Promise.reject(failure) }
  const services = { ...app().services, connectors: connectorRegistry([fails]) }
  const post = await approved()
  await deliverWhenDue(post, 'publish', { services })
  const due = (await rowOf(post)).due_at.getTime() - app().clock.now().getTime()
  return { row: await rowOf(post), variant: await variantOf(post), dueInMinutes: due / 60_000 }
}

test.each(failureKinds)('%s', async kind => {
  const failure = new ConnectorFailure(kind, 'Facebook')
  const { row, variant } = await failWith(failure)
  expect({ row: row.state, variant: variant.state }).toEqual(outcomes[kind])
  expect(variant.stopped_why ?? row.last_error).toBe(failure.sentence)
})

test.each(['rate', 'budget', 'unavailable'] as const)('%s waits for the network’s own time', async kind => {
  const retryAt = new Date(app().clock.now().getTime() + 3 * 3_600_000)
  const { row } = await failWith(new ConnectorFailure(kind, 'Facebook', { retryAt }))
  expect(row.due_at).toEqual(retryAt)
})

test('a time that the network puts off for years is no silence: a day is the longest', async () => {
  const retryAt = new Date('2100-01-01T00:00:00Z')
  const { dueInMinutes } = await failWith(new ConnectorFailure('rate', 'Facebook', { retryAt }))
  expect(dueInMinutes).toBe(24 * 60)
})

test('a time that is none is passed over', async () => {
  const { row } = await failWith(new ConnectorFailure('rate', 'Facebook', { retryAt: new Date(Number.NaN) }))
  expect(row.state).toBe('waiting')
})
