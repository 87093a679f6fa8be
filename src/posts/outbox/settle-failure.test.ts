import { beforeEach, expect, test } from 'vitest'
import { dojo } from '../../channels/connectors/closed/closed-networks.ts'
import type { Connector } from '../../channels/connectors/connector.ts'
import { ConnectorFailure, failureKinds } from '../../channels/connectors/failure.ts'
import type { FailureKind } from '../../channels/connectors/failure.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { goOnWhenConnected } from './go-on-when-connected.ts'
import { MOST_ATTEMPTS } from './outbox-row.ts'
import { postingFor } from '../testing/posting.ts'

const app = appForFile()
const { approved, deliverWhenDue, forgetDeliveries, rowOf, variantOf } = postingFor(app)
beforeEach(async () => {
  app().clock.set(WORLD_NOW)
  await forgetDeliveries()
})

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

const servicesWith = (more: Partial<Connector>) => ({
  ...app().services,
  connectors: connectorRegistry([{ ...dojo, channel: 'facebook', ...more }]),
})

/** A post whose outcome is lost, and how it is looked for. */
async function lost(reconcile: Connector['reconcile']) {
  const publish = () => Promise.reject(new ConnectorFailure('ambiguous', 'Facebook'))
  const post = await approved()
  const look = () => deliverWhenDue(post, 'publish', { services: servicesWith({ publish, reconcile }) })
  await look()
  return { post, look }
}

async function failWith(failure: ConnectorFailure) {
  const services = servicesWith({ publish: () => Promise.reject(failure) })
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
  expect(row.due_at).toEqual(new Date(retryAt.getTime() + 7_500))
})

test('a time that the network puts off for years is no silence: a day is the longest', async () => {
  const retryAt = new Date('2100-01-01T00:00:00Z')
  const { dueInMinutes } = await failWith(new ConnectorFailure('rate', 'Facebook', { retryAt }))
  expect(dueInMinutes).toBe(24 * 60)
})

test('a look that is put off for years is no silence either', async () => {
  const lookAgainAt = new Date('2100-01-01T00:00:00Z')
  const { post, look } = await lost(async () => ({ kind: 'unsure', why: 'Later.', lookAgainAt }))
  await look()
  const due = (await rowOf(post)).due_at.getTime() - app().clock.now().getTime()
  expect(due).toBe(24 * 3_600_000)
})

test('a look that fails by a defect of ours is tried for a day, then a person is told', async () => {
  const { post, look } = await lost(() => Promise.reject(new RangeError('a defect')))
  await expect(look()).rejects.toThrow('a defect')
  expect((await rowOf(post)).state).toBe('unknown')
  app().clock.advance({ hours: 25 })
  await look()
  expect(await rowOf(post)).toMatchObject({
    state: 'given-up',
    last_error: 'Copybook cannot look whether this went out.',
  })
  expect((await variantOf(post)).state).toBe('unknown')
})

test('a time that is none is passed over', async () => {
  const { row } = await failWith(new ConnectorFailure('rate', 'Facebook', { retryAt: new Date(Number.NaN) }))
  expect(row.state).toBe('waiting')
})

test.each(['revoked', 'permission'] as const)('%s has the account’s key asked about at once', async kind => {
  const due = async () =>
    (
      await app().database.admin.query<{ due: Date }>(
        'select health_due_at as due from account_credential where account_id = $1',
        [app().world.account.id],
      )
    ).rows[0]!.due
  const later = new Date(app().clock.now().getTime() + 86_400_000)
  await app().database.admin.query('update account_credential set health_due_at = $1', [later])
  await failWith(new ConnectorFailure('unavailable', 'Facebook'))
  expect(await due()).toEqual(later)
  await failWith(new ConnectorFailure(kind, 'Facebook'))
  expect(await due()).toEqual(app().clock.now())
})

test('what waited for a key is tried as soon as the account is connected again, and nothing else', async () => {
  const services = servicesWith({
    publish: () => Promise.reject(new ConnectorFailure('expired', 'Facebook')),
  })
  const post = await approved()
  const untried = await approved()
  await deliverWhenDue(post, 'publish', { services })
  const before = (await rowOf(untried)).due_at
  expect((await rowOf(post)).due_at > app().clock.now()).toBe(true)
  await app().runner.runSystem(app().world.trustId, 'test', context =>
    goOnWhenConnected.run(context, {
      kind: 'account.connected',
      subject: { kind: 'account', id: app().world.account.id },
    }),
  )
  expect((await rowOf(post)).due_at).toEqual(app().clock.now())
  expect((await rowOf(untried)).due_at).toEqual(before)
})

test('the wait for a dead key counts neither as time nor as attempts: it goes out when the key is there again', async () => {
  const failing = (kind: FailureKind) =>
    servicesWith({ publish: () => Promise.reject(new ConnectorFailure(kind, 'Facebook')) })
  const said = (dead: Date | null) =>
    app().database.admin.query(
      "update account_credential set dead_at = $1, dead_by = case when $1::timestamptz is not null then 'time' end",
      [dead],
    )
  const post = await approved()
  await deliverWhenDue(post, 'publish', { services: failing('revoked') })
  await said(app().clock.now())
  app().clock.advance({ hours: 24 * 9 })
  for (let turn = 0; turn < 2 * MOST_ATTEMPTS; turn += 1)
    await deliverWhenDue(post, 'publish', { services: failing('revoked') })
  expect(await rowOf(post)).toMatchObject({ state: 'waiting', attempts: 2 * MOST_ATTEMPTS + 1 })
  await said(null)
  await app().runner.runSystem(app().world.trustId, 'test', context =>
    goOnWhenConnected.run(context, {
      kind: 'account.connected',
      subject: { kind: 'account', id: app().world.account.id },
    }),
  )
  for (const kind of ['unavailable', 'rate'] as const) {
    await deliverWhenDue(post, 'publish', { services: failing(kind) })
    expect(await rowOf(post)).toMatchObject({ state: 'waiting' })
  }
})
