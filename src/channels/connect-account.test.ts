import { describe, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { addAccount } from './add-account.ts'
import { connectAccount } from './connect-account.ts'
import { openCredential } from './credential.ts'
import { disconnectAccount } from './disconnect-account.ts'
import { grantAuthorisation } from './grant-authorisation.ts'
import { listAccounts } from './list-accounts.ts'

const app = appForFile()
const SECRET = 'EAAG-the-secret-of-the-network'
const connect = (input: object = {}, who = app().world.people.headteacher) =>
  app().run(connectAccount, who, {
    accountId: app().world.account.id,
    remoteId: '4242',
    token: SECRET,
    ...input,
  })
const open = (accountId: string) => {
  const { runner, world, services, clock } = app()
  return runner.runSystem(world.trustId, 'test', ({ tx }) =>
    openCredential(tx, services, accountId, clock.now()),
  )
}

describe('the key', () => {
  test('is opened for a connector, with the page’s id', async () => {
    await connect()
    expect(await open(app().world.account.id)).toEqual({
      remoteId: '4242',
      name: 'Heron Lane on Facebook',
      token: SECRET,
    })
  })

  test('is replaced by the next one', async () => {
    await connect({ token: 'the-next-secret' })
    expect((await open(app().world.account.id)).token).toBe('the-next-secret')
  })

  test('is in no answer, no entry and no row in clear', async () => {
    const answer = await connect()
    const { accounts } = await app().run(listAccounts, app().world.people.headteacher, {})
    const { rows } = await app().database.admin.query('select * from account_credential')
    const all = JSON.stringify([answer, accounts, await entriesOf(app(), 'account.connected')])
    expect(all).not.toContain(SECRET)
    expect(rows.every(row => !(row as { sealed: Buffer }).sealed.includes(SECRET))).toBe(true)
  })

  test('moved to another account does not open', async () => {
    await connect()
    const { database, world } = app()
    await database.admin.query(
      `insert into account_credential (trust_id, account_id, sealed, stored_at)
       select trust_id, $1, sealed, stored_at from account_credential where account_id = $2`,
      [world.otherAccount.id, world.account.id],
    )
    await expect(open(world.otherAccount.id)).rejects.toMatchObject({ code: 'defect' })
  })

  test('that has expired is not used, and one that is past already is not taken', async () => {
    await connect({ expiresAt: '2026-11-23T10:00:01.000Z' })
    app().clock.advance({ seconds: 1 })
    await expect(open(app().world.account.id)).rejects.toMatchObject({ code: 'conflict' })
    await expect(connect({ expiresAt: '2026-11-23T10:00:01.000Z' })).rejects.toMatchObject({
      fields: [{ field: 'expiresAt' }],
    })
  })
})

test('a page that another account is connected with is refused, as it is on the way by the network itself', async () => {
  await connect()
  const { run, world } = app()
  const { id: accountId } = await run(addAccount, world.people.headteacher, {
    schoolId: world.school.id,
    channel: 'facebook',
    name: 'Heron Lane once more',
  })
  await expect(connect({ accountId })).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('connected to another account'),
  })
  // Of another trust as well, and without a word of whose it is.
  const { otherAccount, elsewhere } = world
  await expect(connect({ accountId: otherAccount.id }, elsewhere.headteacher)).rejects.toMatchObject({
    code: 'conflict',
  })
  await run(disconnectAccount, world.people.headteacher, { accountId: world.account.id })
  await expect(connect({ accountId })).resolves.toMatchObject({ id: accountId })
  await run(disconnectAccount, world.people.headteacher, { accountId })
})

test('an account without a key opens without one: closed networks need none', async () => {
  const { trustAccount } = app().world
  expect(await open(trustAccount.id)).toMatchObject({ token: null, remoteId: trustAccount.id })
})

describe('who', () => {
  test('nobody who may only draft and publish [2-unauthorised-must-not-access]', async () => {
    await expect(connect({}, app().world.people.teacher)).rejects.toMatchObject({ code: 'not-permitted' })
  })

  test('nobody without any authorisation, on the trust’s account either [2-unauthorised-must-not-access]', async () => {
    const { people, trustAccount } = app().world
    await expect(connect({}, people.office)).rejects.toMatchObject({ code: 'not-permitted' })
    await expect(connect({ accountId: trustAccount.id }, people.office)).rejects.toMatchObject({
      code: 'not-permitted',
    })
  })

  test('somebody who is authorised to administer it', async () => {
    const { run, world } = app()
    await run(grantAuthorisation, world.people.headteacher, {
      accountId: world.account.id,
      personId: world.people.dsl.personId,
      capabilities: ['administer'],
    })
    await expect(connect({}, world.people.dsl)).resolves.toMatchObject({ id: world.account.id })
  })
})
