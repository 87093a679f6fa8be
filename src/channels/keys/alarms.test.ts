import { describe, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { operationNamed } from '../../testing/test-app.ts'
import type { Health } from '../connectors/connector.ts'
import { ConnectorFailure } from '../connectors/failure.ts'
import { listAccounts } from '../list-accounts.ts'
import { DAY } from './key-life.ts'
import { openFreshCredential } from './open-fresh-credential.ts'
import { sweepKeys } from './sweep-keys.ts'
import { keyWorldForFile } from './testing/key-world.ts'

const app = appForFile()
const { parts, answering, store, row } = keyWorldForFile(app)
const id = () => app().world.account.id
const inDays = (days: number) => new Date(app().clock.now().getTime() + days * DAY)
const health = (answer: Health) => answering({ health: async () => answer })
const working = { state: 'working', until: null } as const

/** The warnings on record for this key so far, as days before its end. */
async function told(): Promise<unknown[]> {
  return (await entriesOf(app(), 'account.key-ending')).map(({ content }) => content['daysBefore'])
}
async function shown() {
  const { accounts } = await app().run(listAccounts, app().world.people.headteacher, {})
  return accounts.find(one => one.id === id())!
}
async function onHomePage(person: 'headteacher' | 'teacher' | 'ceo'): Promise<string[]> {
  const waiting = await app().run(operationNamed('oversight.what-waits'), app().world.people[person], {})
  const { items } = waiting as { items: { kind: string; title: string }[] }
  return items.filter(({ kind }) => kind === 'account-key').map(({ title }) => title)
}

describe('a key that nothing renews', () => {
  test('is warned of 14, 7 and 1 days before it dies, once each, and then it is dead', async () => {
    health(working)
    const before = (await told()).length
    const dead = (await entriesOf(app(), 'account.key-dead')).length
    await store({ expiresAt: inDays(60) })
    const steps = [45, 0.9, 0.2, 6.5, 0.5, 6, 0.5]
    const seen: unknown[] = []
    for (const days of steps) {
      app().clock.advance({ hours: days * 24 })
      await sweepKeys(parts())
      await sweepKeys(parts())
      seen.push((await told()).slice(before).join())
    }
    expect(seen).toEqual(['', '', '14', '14', '14,7', '14,7,1', '14,7,1'])
    expect(await openFreshCredential(parts(), id())).toMatchObject({ token: 'first' })
    app().clock.advance({ days: 1 })
    await sweepKeys(parts())
    await sweepKeys(parts())
    expect(await row()).toMatchObject({ dead_by: 'time' })
    expect((await entriesOf(app(), 'account.key-dead')).length).toBe(dead + 1)
    await expect(openFreshCredential(parts(), id())).rejects.toMatchObject({ code: 'conflict' })
  })

  test('is a warning on the accounts page, and on the home page of who can connect it', async () => {
    health(working)
    await store({ expiresAt: inDays(10) })
    await sweepKeys(parts())
    const says = 'The key ends on 3 December. Connect the account again before then, or posts will wait.'
    expect(await shown()).toMatchObject({
      key: { state: 'ending', says },
      warnings: [{ code: 'key-ends', says }],
    })
    expect(await onHomePage('headteacher')).toEqual([says])
    expect(await onHomePage('ceo')).toEqual([says])
    expect(await onHomePage('teacher')).toEqual([])
  })

  test('is warned of anew once the account is connected again', async () => {
    health(working)
    await store({ expiresAt: inDays(10) })
    await sweepKeys(parts())
    const before = (await told()).length
    await store({ expiresAt: inDays(12) })
    await sweepKeys(parts())
    expect(await told()).toHaveLength(before + 1)
  })
})

describe('what the network says of a key', () => {
  test('that it works is shown with how long it lasts', async () => {
    health({ ...working, until: inDays(62) })
    await store({})
    await sweepKeys(parts())
    expect((await shown()).key).toMatchObject({
      state: 'working',
      says: 'Working. The key lasts until 24 January 2027.',
    })
  })

  test('is asked once a day', async () => {
    let looks = 0
    answering({
      async health() {
        looks += 1
        return working
      },
    })
    await store({})
    for (let hour = 0; hour < 49; hour += 1) {
      await sweepKeys(parts())
      app().clock.advance({ hours: 1 })
    }
    expect(looks).toBe(3)
  })

  test.each(['expired', 'revoked', 'permission'] as const)(
    '%s: posts wait, it is said at once and on record once; a key that works again is told of too',
    async kind => {
      const failure = new ConnectorFailure(kind, 'Facebook')
      const count = async (entry: string) => (await entriesOf(app(), entry)).length
      const [dead, alive] = [await count('account.key-dead'), await count('account.key-working')]
      health({ state: 'failing', failure })
      await store({})
      await sweepKeys(parts())
      app().clock.advance({ days: 1 })
      await sweepKeys(parts())
      expect(await count('account.key-dead')).toBe(dead + 1)
      const says = `${failure.sentence} Posts wait until somebody connects it again.`
      expect(await shown()).toMatchObject({
        key: { state: 'dead', says },
        warnings: [{ code: 'key-dead', says }],
      })
      expect(await onHomePage('headteacher')).toEqual([says])
      await expect(openFreshCredential(parts(), id())).rejects.toMatchObject({ code: 'conflict' })
      health(working)
      app().clock.advance({ days: 1 })
      await sweepKeys(parts())
      expect(await count('account.key-working')).toBe(alive + 1)
      expect((await shown()).key).toMatchObject({ state: 'working' })
    },
  )

  test('nothing, because it is down: no alarm, and it is asked again soon', async () => {
    health({ state: 'failing', failure: new ConnectorFailure('unavailable', 'Facebook') })
    await store({})
    await sweepKeys(parts())
    expect((await shown()).key).toMatchObject({ state: 'failing' })
    expect((await shown()).warnings.map(({ code }) => code)).not.toContain('key-dead')
    health(working)
    app().clock.advance({ minutes: 15 })
    await sweepKeys(parts())
    expect((await shown()).key).toMatchObject({ state: 'working' })
  })
})

describe('being told of new comments', () => {
  const asked: string[] = []
  const network = (refuse: boolean) =>
    answering({
      health: async () => working,
      webhook: {
        challenge: () => null,
        read: () => ({ comments: [], look: [], skipped: 0 }),
        async subscribe({ callbackUrl }) {
          asked.push(callbackUrl)
          if (refuse) throw new ConnectorFailure('permission', 'Facebook')
        },
      },
    })
  const installed = async (more: object, refuse: boolean) => {
    network(refuse)
    const networkApps = new Map([['facebook', { clientId: '1', clientSecret: 's', verifyToken: 'v' }]])
    const services = { ...app().services, networkApps, ...more }
    asked.length = 0
    await store({})
    await sweepKeys({ ...parts(), services })
    return (await row())['news']
  }
  const https = { publicUrl: 'https://copybook.example' }

  test('is asked for at our address, and again every day', async () => {
    expect(await installed(https, false)).toBe('pushed')
    expect(asked).toEqual(['https://copybook.example/hooks/facebook'])
  })

  test('is a warning and no more where the network refuses it', async () => {
    expect(await installed(https, true)).toBe('looked-for')
    expect(await shown()).toMatchObject({
      key: { state: 'working' },
      warnings: [{ code: 'not-pushed', says: expect.stringContaining('every few minutes') as string }],
    })
  })

  test('is not asked for where no network could reach us, but in a demo', async () => {
    expect(await installed({}, false)).toBeNull()
    expect(asked).toEqual([])
    expect(await installed({ demo: true }, false)).toBe('pushed')
  })
})
