import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { connectAccount } from '../../channels/connect-account.ts'
import { addAccount } from '../../channels/add-account.ts'
import { adoptPolicy } from '../../governance/adopt-policy.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { hashOfAllTables } from '../../testing/table-hash.ts'
import { listComments } from '../list-comments.ts'
import { showComment } from '../show-comment.ts'
import { incoming } from '../testing/incoming.ts'
import { intakeFor, REMOTE_ID } from '../testing/intake-for.ts'
import { pushOf, sign } from '../testing/network.ts'
import { intakeQueue } from './intake-queue.ts'

const app = appForFile()
const { push, pushBytes, stored, cursorRow } = intakeFor(app)
const counted = (outcome: 'taken' | 'refused' | 'replayed' | 'stranger') =>
  app().services.pushes.of('facebook', outcome)

describe('what is not the network’s', () => {
  test.each([
    ['forged', pushOf(REMOTE_ID, [incoming({ remoteId: 'x1' })]), 'f'.repeat(64), 401],
    ['signed with another secret', pushOf(REMOTE_ID, []), sign(pushOf(REMOTE_ID, []), 'guess'), 401],
    ['without a signature', pushOf(REMOTE_ID, []), '', 401],
    ['unreadable', 'not json', sign('not json'), 400],
  ])('%s is refused, counted, and nothing of it is kept', async (_what, bytes, signature, status) => {
    const before = await hashOfAllTables(app().database.admin)
    const refused = counted('refused')
    expect((await pushBytes(bytes, signature)).status).toBe(status)
    expect(counted('refused')).toBe(refused + 1)
    expect(await hashOfAllTables(app().database.admin)).toBe(before)
  })
})

test('the same bytes again do nothing, are counted, and are answered like the first', async () => {
  const bytes = pushOf(REMOTE_ID, [incoming({ remoteId: 'y1' })])
  expect((await pushBytes(bytes)).status).toBe(200)
  await app().database.admin.query("update comment set text = 'changed since' where remote_id = 'y1'")
  const before = await hashOfAllTables(app().database.admin)
  const replayed = counted('replayed')
  const answers = await Promise.all([pushBytes(bytes), pushBytes(bytes)])
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(counted('replayed')).toBe(replayed + 2)
  expect(await hashOfAllTables(app().database.admin)).toBe(before)
})

test('about an account that nobody has here nothing is stored', async () => {
  const strangers = counted('stranger')
  expect((await push([incoming({ remoteId: 'z1' })], { to: '999' })).status).toBe(200)
  expect(counted('stranger')).toBe(strangers + 1)
  expect(await stored('z1')).toEqual([])
})

test('news that there is more brings a look at once', async () => {
  await push([incoming({ remoteId: 'l1' })])
  await app().database.admin.query("update intake_cursor set due_at = '2027-01-01'")
  const jobs = app().jobs.length
  await push([], { look: [REMOTE_ID] })
  expect((await cursorRow()).due_at).toEqual(app().clock.now())
  expect(app().jobs.slice(jobs)).toMatchObject([
    { queue: intakeQueue.name, data: { accountId: app().world.account.id } },
  ])
})

test('an account that is suspended takes nothing in', async () => {
  const set = (state: string) =>
    app().database.admin.query('update account set state = $1 where id = $2', [state, app().world.account.id])
  await set('suspended')
  await push([incoming({ remoteId: 's1' })])
  expect(await stored('s1')).toEqual([])
  await set('active')
})

describe('two trusts with the same page', () => {
  beforeAll(async () => {
    const { run, world, database } = app()
    const { headteacher, ceo } = world.foreign
    await run(adoptPolicy, ceo, { label: 'In force', bundled: 'dlpt-2025-11.yaml' })
    const { rows } = await database.admin.query<{ id: string }>(
      'select id from school where trust_id <> $1',
      [world.trustId],
    )
    const { id: accountId } = await run(addAccount, headteacher, {
      schoolId: rows[0]!.id,
      channel: 'facebook',
      name: 'Hilltop',
    })
    const remoteId = 'its-own-page'
    await run(connectAccount, headteacher, { accountId, remoteId, token: 'another-dummy-key' })
    // Nobody can connect a page twice; two that were connected before that was refused stay two.
    await database.admin.query('update account set remote_id = $1 where id = $2', [REMOTE_ID, accountId])
  })

  test('each get what is pushed as their own, and never see the other’s', async () => {
    await push([incoming({ remoteId: 't1' })])
    const { rows } = await app().database.admin.query<{ id: string; trust_id: string }>(
      "select id, trust_id from comment where remote_id = 't1'",
    )
    const { people, foreign, trustId } = app().world
    expect(new Set(rows.map(row => row.trust_id)).size).toBe(2)
    const theirs = rows.find(row => row.trust_id !== trustId)!.id
    const ours = rows.find(row => row.trust_id === trustId)!.id
    const { run } = app()
    await expect(run(showComment, people.headteacher, { id: theirs })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(run(showComment, foreign.headteacher, { id: ours })).rejects.toMatchObject({
      code: 'not-found',
    })
    await expect(run(showComment, people.headteacher, { id: randomUUID() })).rejects.toMatchObject({
      code: 'not-found',
    })
    const list = await run(listComments, people.ceo, { accountId: app().world.account.id, limit: 200 })
    expect(list.comments.map(({ id }) => id)).toContain(ours)
    expect(list.comments.map(({ id }) => id)).not.toContain(theirs)
  })

  test('the server itself finds the ids of whose an account is, and nothing else', async () => {
    const { app: pool } = app().database
    const { rows } = await pool.query("select * from accounts_on_network('facebook', $1)", [[REMOTE_ID]])
    expect(rows).toHaveLength(2)
    expect(Object.keys(rows[0] as object).toSorted()).toEqual(['account_id', 'remote_id', 'trust_id'])
    expect((await pool.query('select * from account')).rows).toEqual([])
  })
})
