import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ConnectorFailure } from '../../channels/connectors/failure.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { listIntake } from '../list-intake.ts'
import { incoming } from '../testing/incoming.ts'
import { intakeFor, REMOTE_ID } from '../testing/intake-for.ts'
import { intakeQueue } from './intake-queue.ts'
import { poll } from './poll.ts'
import { sweepIntake } from './sweep.ts'

const app = appForFile()
const { network, push, look, stored, cursorRow, makeDue } = intakeFor(app)
const MINUTE = 60_000
const again = (leaseMs?: number) =>
  poll(
    { runner: app().runner, services: app().services, random: () => 0.5, ...(leaseMs && { leaseMs }) },
    app().world.trustId,
    app().world.account.id,
  )
const inMinutes = (minutes: number): Date => new Date(app().clock.now().getTime() + minutes * MINUTE)
const intake = async () => {
  const { accounts } = await app().run(listIntake, app().world.people.teacher, {})
  return accounts.find(({ accountId }) => accountId === app().world.account.id)!
}

beforeEach(() => {
  network.asked.length = 0
})
afterEach(() => network.during(async () => {}))

test('a look reads on from where the last one ended, page by page, and the next is after the network’s interval', async () => {
  const page = (id: string, cursor: string, more: boolean) =>
    network.page([incoming({ remoteId: id })], cursor, more)
  await look(page('a1', 'one', true), page('a2', 'two', false))
  expect(network.asked.map(({ cursor }) => cursor)).toEqual([null, 'one'])
  expect(await stored('a2')).toHaveLength(1)
  expect(await cursorRow()).toMatchObject({ cursor: 'two', due_at: inMinutes(5), leased_until: null })
  await look()
  expect(network.asked.at(-1)!.cursor).toBe('two')
})

test('the network gets the account with its key, and our publications there, newest first', async () => {
  await app().database.admin.query(
    "update publication set remote_id = '1_9' where account_id = $1 and remote_id is null",
    [app().world.account.id],
  )
  const { rows } = await app().database.admin.query<{ remote_id: string }>(
    'select remote_id from publication where account_id = $1 and removed_at is null order by published_at desc',
    [app().world.account.id],
  )
  await look()
  const { account, posts } = network.asked[0]!
  expect(account).toMatchObject({ remoteId: REMOTE_ID, token: 'a-dummy-key-of-the-test-world' })
  expect(posts).toEqual(rows.map(row => row.remote_id))
})

test('before it is due nobody asks', async () => {
  await look()
  network.asked.length = 0
  await again()
  expect(network.asked).toEqual([])
})

test('two workers never ask for one account at once', async () => {
  network.during(async () => {
    network.during(async () => {})
    await again()
  })
  await look()
  expect(network.asked).toHaveLength(1)
})

test('a worker that died is followed by another when its lease ends, from the same place', async () => {
  const { cursor } = await cursorRow()
  await makeDue()
  network.during(() => Promise.reject(new Error('killed')))
  await expect(again(MINUTE)).rejects.toThrow('killed')
  network.during(async () => {})
  network.asked.length = 0
  await again()
  expect(network.asked).toEqual([])
  app().clock.advance({ minutes: 2 })
  await again()
  expect(network.asked[0]!.cursor).toBe(cursor)
})

test('whoever lost the lease stores nothing any more', async () => {
  network.during(async () => {
    network.during(async () => {})
    await app().database.admin.query('update intake_cursor set lease = gen_random_uuid()')
  })
  await look(network.page([incoming({ remoteId: 'late' })], 'late'))
  expect(await stored('late')).toEqual([])
  expect((await cursorRow()).cursor).not.toBe('late')
})

test('a look that was asked for while one was under way is due when that ends, and not before', async () => {
  network.during(async () => {
    network.during(async () => {})
    await push([], { look: [REMOTE_ID] })
    await again()
  })
  await look()
  expect(network.asked).toHaveLength(1)
  expect((await cursorRow()).due_at).toEqual(app().clock.now())
})

describe('when the network fails', () => {
  test('the account says so in a sentence, and is asked again after a growing time', async () => {
    await look(new ConnectorFailure('unavailable', 'Made-up'))
    expect(await intake()).toMatchObject({
      failure: { says: 'Made-up is not working at the moment. Copybook tries again by itself.', times: 1 },
    })
    expect((await cursorRow()).due_at).toEqual(inMinutes(0.75))
    await look(new ConnectorFailure('unavailable', 'Made-up'))
    expect(await cursorRow()).toMatchObject({ failures: 2, due_at: inMinutes(1.5) })
    await look()
    expect((await intake()).failure).toBeNull()
  })

  test('the network’s own time is kept, but not beyond a day', async () => {
    await look(new ConnectorFailure('rate', 'Made-up', { retryAt: inMinutes(45) }))
    expect((await cursorRow()).due_at).toEqual(inMinutes(45))
    await look(new ConnectorFailure('rate', 'Made-up', { retryAt: inMinutes(60 * 24 * 400) }))
    expect((await cursorRow()).due_at).toEqual(inMinutes(60 * 24))
  })

  test.each(['expired', 'revoked', 'permission', 'budget'] as const)(
    'with %s it waits for people, and looks at once when the account is connected again',
    async kind => {
      await look(new ConnectorFailure(kind, 'Made-up'))
      expect((await cursorRow()).due_at).toEqual(inMinutes(60))
      app().clock.advance({ minutes: 1 })
      network.asked.length = 0
      await again()
      expect(network.asked).toEqual([])
      await app().database.admin.query('update account set connected_at = $1 where id = $2', [
        app().clock.now(),
        app().world.account.id,
      ])
      await again()
      expect(network.asked).toHaveLength(1)
    },
  )

  test('what was read before stays, and the rest is read from there', async () => {
    const page = network.page([incoming({ remoteId: 'half' })], 'half-way', true)
    await look(page, new ConnectorFailure('not-sent', 'Made-up'))
    expect(await stored('half')).toHaveLength(1)
    expect((await cursorRow()).cursor).toBe('half-way')
  })
})

test('the sweep asks for a look at what is due and readable, and at nothing else', async () => {
  const asked = async () => {
    const before = app().jobs.length
    await sweepIntake(app().runner, app().world.trustId)
    return app()
      .jobs.slice(before)
      .filter(({ queue }) => queue === intakeQueue.name)
      .map(({ data }) => data['accountId'])
  }
  await makeDue()
  expect(await asked()).toEqual([app().world.account.id])
  await look()
  expect(await asked()).toEqual([])
  await makeDue()
  await app().database.admin.query("update account set state = 'suspended' where id = $1", [
    app().world.account.id,
  ])
  expect(await asked()).toEqual([])
})
