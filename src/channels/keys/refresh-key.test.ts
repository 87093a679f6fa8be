import { beforeEach, describe, expect, test } from 'vitest'
import { appForFile } from '../../testing/app-for-file.ts'
import { entriesOf } from '../../testing/entries-of.ts'
import { ConnectorFailure } from '../connectors/failure.ts'
import { openFreshCredential } from './open-fresh-credential.ts'
import { refreshKey } from './refresh-key.ts'
import { keyBy } from './store-key.ts'
import { sweepKeys } from './sweep-keys.ts'
import { grantFor, keyWorldForFile } from './testing/key-world.ts'

const app = appForFile()
const { parts, answering, store, row } = keyWorldForFile(app)
const HOUR = 3_600_000

let asked: string[]
const id = () => app().world.account.id
const now = () => app().clock.now()
const failure = (kind: ConnectorFailure['kind'], retryAt: Date | null = null) =>
  new ConnectorFailure(kind, 'Facebook', { retryAt })
/** A network that renews, and takes each renewing key once. */
const renewing = (answer: () => Promise<unknown> = async () => {}) =>
  answering({
    connecting: {
      async refresh({ refreshToken }) {
        asked.push(refreshToken!)
        await answer()
        return grantFor(now(), `key-${asked.length + 1}`, 2 * HOUR)
      },
    },
    health: async () => ({ state: 'working', until: null }),
  })
const storeFirst = () => {
  const grant = grantFor(now(), 'key-1', 2 * HOUR)
  return store(keyBy(grant, grant))
}
const dead = async () => (await entriesOf(app(), 'account.key-dead')).length

beforeEach(async () => {
  asked = []
  renewing()
  await storeFirst()
})

describe('a key that can be renewed', () => {
  test('is renewed at two thirds of its life, with each key that it was answered with', async () => {
    app().clock.advance({ minutes: 79 })
    await sweepKeys(parts())
    expect(asked).toEqual([])
    app().clock.advance({ minutes: 1 })
    await sweepKeys(parts())
    app().clock.advance({ minutes: 80 })
    await sweepKeys(parts())
    expect(asked).toEqual(['renews-key-1', 'renews-key-2'])
    expect(await openFreshCredential(parts(), id())).toMatchObject({ token: 'key-3' })
  })

  test('that will not last for a call is renewed before the call', async () => {
    app().clock.advance({ minutes: 119 })
    expect(await openFreshCredential(parts(), id())).toMatchObject({ token: 'key-2' })
    expect(await openFreshCredential(parts(), id())).toMatchObject({ token: 'key-2' })
    expect(asked).toHaveLength(1)
  })

  test('that has died meanwhile is renewed before the call too', async () => {
    app().clock.advance({ hours: 9 })
    expect(await openFreshCredential(parts(), id())).toMatchObject({ token: 'key-2' })
  })

  test('is renewed by one of many who want it at once', async () => {
    app().clock.advance({ minutes: 119 })
    await Promise.all(Array.from({ length: 6 }, () => openFreshCredential(parts(), id())))
    expect(asked).toEqual(['renews-key-1'])
  })

  test('is taken over from a worker that died, a minute later', async () => {
    app().clock.advance({ minutes: 80 })
    renewing(() => Promise.reject(new Error('the worker dies')))
    await expect(refreshKey(parts(), id(), 'due')).rejects.toThrow('the worker dies')
    renewing()
    expect(await refreshKey(parts(), id(), 'due')).toBe('nothing')
    app().clock.advance({ minutes: 1 })
    expect(await refreshKey(parts(), id(), 'due')).toBe('renewed')
  })

  test('is not overwritten by a late answer once somebody has connected the account anew', async () => {
    app().clock.advance({ minutes: 80 })
    renewing(async () => {
      const anew = grantFor(now(), 'key-of-a-person', 2 * HOUR)
      await store(keyBy(anew, anew))
    })
    await refreshKey(parts(), id(), 'due')
    expect(await openFreshCredential(parts(), id())).toMatchObject({ token: 'key-of-a-person' })
  })
})

describe('a renewal that fails', () => {
  beforeEach(() => app().clock.advance({ minutes: 80 }))

  test.each(['unavailable', 'not-sent', 'rate', 'content'] as const)(
    'with %s is tried again later',
    async kind => {
      renewing(() => Promise.reject(failure(kind, kind === 'rate' ? new Date(now().getTime() + HOUR) : null)))
      expect(await refreshKey(parts(), id(), 'due')).toBe('failed')
      const { refresh_at, refresh_attempts, dead_at } = await row()
      expect(dead_at).toBeNull()
      expect(refresh_attempts).toBe(1)
      expect((refresh_at as Date).getTime() - now().getTime()).toBe(kind === 'rate' ? HOUR : 60_000)
      // The key that it has still works meanwhile.
      expect(await openFreshCredential(parts(), id())).toMatchObject({ token: 'key-1' })
    },
  )

  test.each(['expired', 'revoked', 'permission'] as const)(
    'with %s waits for a person, and is on record once',
    async kind => {
      const before = await dead()
      renewing(() => Promise.reject(failure(kind)))
      await sweepKeys(parts())
      await sweepKeys(parts())
      expect(asked).toHaveLength(1)
      expect(await dead()).toBe(before + 1)
      expect(await row()).toMatchObject({ dead_by: 'renewal', dead_why: failure(kind).sentence })
    },
  )

  test('after an answer that was lost says so, for the network may have used the key up', async () => {
    renewing(() => Promise.reject(failure('unavailable')))
    await refreshKey(parts(), id(), 'due')
    renewing(() => Promise.reject(failure('revoked')))
    app().clock.advance({ minutes: 1 })
    await refreshKey(parts(), id(), 'due')
    expect(await row()).toMatchObject({
      dead_why: 'Facebook gave us a new key, and its answer was lost on the way. Connect the account again.',
    })
  })

  test('that never left us is no lost answer', async () => {
    renewing(() => Promise.reject(failure('not-sent')))
    await refreshKey(parts(), id(), 'due')
    renewing(() => Promise.reject(failure('revoked')))
    app().clock.advance({ minutes: 1 })
    await refreshKey(parts(), id(), 'due')
    expect(await row()).toMatchObject({ dead_why: failure('revoked').sentence })
  })

  test('is over when somebody connects the account again', async () => {
    renewing(() => Promise.reject(failure('revoked')))
    await refreshKey(parts(), id(), 'due')
    renewing()
    await storeFirst()
    expect(await row()).toMatchObject({ dead_at: null, dead_by: null, dead_why: null, told_days: null })
  })
})
