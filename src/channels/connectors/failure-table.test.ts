import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { FixedClock } from '../../platform/clock.ts'
import { createConnectors } from './create-connectors.ts'
import { ConnectorFailure, failureKinds } from './failure.ts'
import { FAILING_AT, failingNetworks } from './testing/failing-networks.ts'
import type { FailingNetwork } from './testing/failing-networks.ts'

const publicMedia = () => Promise.reject(new Error('nothing is posted here'))
const channels = [
  ...createConnectors({ clock: new FixedClock(FAILING_AT), demo: false, standIns: {}, publicMedia }).keys(),
]

test('every network of the installation has its table', () => {
  expect(Object.keys(failingNetworks)).toEqual(expect.arrayContaining(channels))
})

describe.each(Object.keys(failingNetworks))('%s', channel => {
  let network: FailingNetwork
  beforeAll(async () => void (network = await failingNetworks[channel]!()), 30_000)
  afterAll(() => network.stop?.())

  test.each(failureKinds)('%s', async kind => {
    const row = network.rows[kind]
    if (row === undefined) throw new Error(`${channel} has no row for ${kind}`)
    if ('never' in row) {
      expect(row.never).toMatch(/^[A-Z].*\.$/)
      return
    }
    const error = await row.meet().then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(ConnectorFailure)
    const failure = error as ConnectorFailure
    expect(failure.kind).toBe(kind)
    expect(failure.sentence).toMatch(/^[A-Z].*\.$/)
    expect(failure.sentence).toMatch(new RegExp(`\\b${network.connector.name}\\b`))
    expect(failure.retryAt).toEqual(row.retryAt ?? null)
    const told = inspect(failure, { depth: 20, showHidden: true })
    for (const secret of ['Bearer ', ...network.secrets]) expect(told).not.toContain(secret)
  })
})
