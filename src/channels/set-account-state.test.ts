import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { addAccount } from './add-account.ts'
import { connectAccount } from './connect-account.ts'
import { grantAuthorisation } from './grant-authorisation.ts'
import { holdsAuthorisation } from './holds-authorisation.ts'
import { setAccountState } from './set-account-state.ts'
import { updateAccount } from './update-account.ts'

const app = appForFile()
const headteacher = () => app().world.people.headteacher

/** A connected account on which the teacher may publish. */
async function inUse(name: string) {
  const { run, world } = app()
  const { id } = await run(addAccount, headteacher(), { schoolId: world.school.id, channel: 'x', name })
  const { personId } = world.people.teacher
  await run(grantAuthorisation, headteacher(), { accountId: id, personId, capabilities: ['publish'] })
  return run(connectAccount, headteacher(), { accountId: id, remoteId: `77-${name}`, token: 'a-key-to-lose' })
}
const set = (account: { id: string; version: number }, state: string, because = 'not-used') =>
  app().run(setAccountState, headteacher(), { ...account, state, because })
const mayPublish = (accountId: string) => {
  const { runner, world, clock } = app()
  return runner.runSystem(world.trustId, 'test', ({ tx }) =>
    holdsAuthorisation(tx, world.people.teacher.personId, { accountId, capability: 'publish' }, clock.now()),
  )
}
const keysOf = async (id: string) =>
  (await app().database.admin.query('select 1 from account_credential where account_id = $1', [id])).rowCount

test('while it is suspended nobody is authorised for it; then they are again [2-unauthorised-must-not-access]', async () => {
  const account = await inUse('Paused')
  expect(await mayPublish(account.id)).toBe(true)
  const suspended = await set(account, 'suspended')
  expect(await mayPublish(account.id)).toBe(false)
  await set(suspended, 'active', 'back-in-use')
  expect(await mayPublish(account.id)).toBe(true)
})

test('closed for good: the key is gone, nobody gets in, nothing can be changed [2-unauthorised-must-not-access]', async () => {
  const account = await inUse('Closed')
  expect(await keysOf(account.id)).toBe(1)
  const closed = await set(account, 'closed', 'replaced')
  expect(await keysOf(account.id)).toBe(0)
  expect(await mayPublish(account.id)).toBe(false)
  await expect(set(closed, 'active')).rejects.toMatchObject({ code: 'conflict' })
  await expect(app().run(updateAccount, headteacher(), { ...closed, name: 'Again' })).rejects.toMatchObject({
    code: 'conflict',
  })
  await expect(
    app().run(connectAccount, headteacher(), { accountId: account.id, remoteId: '78', token: 'another-key' }),
  ).rejects.toMatchObject({ code: 'conflict' })
})

test('the same state again, and an old version, are conflicts', async () => {
  const account = await inUse('Twice')
  await expect(set(account, 'active')).rejects.toMatchObject({ code: 'conflict' })
  await set(account, 'suspended')
  await expect(set(account, 'closed')).rejects.toMatchObject({
    code: 'conflict',
    details: { by: 'The headteacher' },
  })
})

test('the record says from what to what, and why', async () => {
  const account = await inUse('Noted')
  await set(account, 'suspended', 'security')
  const entries = await entriesOf(app(), 'account.state-set')
  expect(entries.find(({ subject }) => subject.id === account.id)?.content).toEqual({
    from: 'active',
    to: 'suspended',
    because: 'security',
  })
})
