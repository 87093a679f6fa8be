import { beforeEach, expect, test } from 'vitest'
import { dojo } from '../../channels/connectors/closed/closed-networks.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { WORLD_NOW } from '../../testing/world.ts'
import { postingFor } from '../testing/posting.ts'
import { deliver } from './deliver.ts'

/** The nights on which London changes its clocks, through the outbox: once each, and at the right instant. */
const app = appForFile()
const { approved, claim, forgetDeliveries, partsWith, rowOf } = postingFor(app)
let sent: string[] = []

beforeEach(async () => {
  sent = []
  app().clock.set(WORLD_NOW)
  await forgetDeliveries()
  // Whoever sends it is authorised for as long as it waits.
  await app().database.admin.query("update account_authorisation set until_date = '2028-08-31'")
})

function parts() {
  const connector = {
    ...dojo,
    channel: 'facebook',
    capabilities: { ...dojo.capabilities, assisted: false, publishText: true },
    publish: async () => {
      sent.push(app().clock.now().toISOString())
      const network = { status: 200, body: {} }
      return { kind: 'published' as const, remoteId: `1_${sent.length}`, permalink: null, network }
    },
  }
  return partsWith({ services: { ...app().services, connectors: connectorRegistry([connector]) } })
}

test.each([
  ['the last minute of winter', '2027-03-28T00:59', '2027-03-28T00:59:00.000Z'],
  ['an hour that there is not in March', '2027-03-28T01:30', '2027-03-28T01:30:00.000Z'],
  ['the first minute of summer', '2027-03-28T02:00', '2027-03-28T01:00:00.000Z'],
  ['an hour that comes twice in October', '2027-10-31T01:30', '2027-10-31T00:30:00.000Z'],
  ['the hour after it', '2027-10-31T02:00', '2027-10-31T02:00:00.000Z'],
])('%s', async (_which, local, instant) => {
  const post = await approved(undefined, { scheduledFor: local })
  const { id } = await rowOf(post)
  const through = async (from: number, to: number): Promise<void> => {
    for (let minutes = from; minutes <= to; minutes += 15) {
      app().clock.set(new Date(Date.parse(instant) + minutes * 60_000))
      for (const row of await claim()) await deliver(parts(), app().world.trustId, row)
    }
  }
  await through(-150, -15)
  app().clock.set(new Date(Date.parse(instant) - 1))
  expect(await claim()).not.toContain(id)
  expect(sent).toEqual([])
  await through(0, 150)
  expect(sent).toEqual([instant])
})
