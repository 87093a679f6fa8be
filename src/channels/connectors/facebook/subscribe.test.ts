import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../../platform/clock.ts'
import { createHttpOut } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'
import type { StandInFacebook } from '../testing/stand-in-facebook.ts'
import { startStandInFacebook } from '../testing/stand-in-facebook.ts'
import { facebook } from './facebook.ts'

let standIn: StandInFacebook
let page: ConnectedAccount

beforeAll(async () => {
  standIn = await startStandInFacebook()
  page = await standIn.makePage({ name: 'Oakfield', slug: 'oakfield' })
}, 30_000)
afterAll(() => standIn.stop())
afterEach(() => standIn.clearFaults())

const subscribe = (account = page) => {
  const { origin } = standIn
  const { webhook } = facebook({ http: createHttpOut({ allow: [origin] }), clock: systemClock, origin })
  return webhook!.subscribe!({
    account,
    callbackUrl: 'https://copybook.example/hooks/facebook',
    verifyToken: 'our word',
  })
}

test('a Page is subscribed to the app, and may be again', async () => {
  await subscribe()
  await subscribe()
  expect((await standIn.calls()).slice(-2)).toEqual(['POST moderate 200', 'POST moderate 200'])
})

test.each([
  ['permission', 'permission'],
  ['500', 'unavailable'],
])('a network that answers %s says so', async (kind, failure) => {
  await standIn.fault({ kind, on: 'moderate' })
  await expect(subscribe()).rejects.toMatchObject({ kind: failure })
})

test('a Page of another key is refused', async () => {
  await expect(subscribe({ ...page, token: 'EAAnobody' })).rejects.toMatchObject({ name: 'ConnectorFailure' })
})
