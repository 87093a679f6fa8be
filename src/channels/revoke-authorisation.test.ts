import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { connectAccount } from './connect-account.ts'
import { grantAuthorisation } from './grant-authorisation.ts'
import { revokeAuthorisation } from './revoke-authorisation.ts'

const app = appForFile()

/** Lets the DSL administer the account, and answers with the id of that authorisation. */
async function administering(): Promise<string> {
  const { run, world } = app()
  const { authorisations } = await run(grantAuthorisation, world.people.headteacher, {
    accountId: world.account.id,
    personId: world.people.dsl.personId,
    capabilities: ['administer'],
  })
  return authorisations[0]!.id
}
const connect = () => {
  const { run, world } = app()
  const input = { accountId: world.account.id, remoteId: '5', token: 'a-key-of-the-dsl' }
  return run(connectAccount, world.people.dsl, input)
}
const revoke = (id: string, who = app().world.people.headteacher) =>
  app().run(revokeAuthorisation, who, { id, reason: 'Moves to another year group.' })

test('whoever was let in is out with the very next request [2-unauthorised-must-not-access]', async () => {
  const id = await administering()
  await expect(connect()).resolves.toBeDefined()
  await revoke(id)
  await expect(connect()).rejects.toMatchObject({ code: 'not-permitted' })
})

test('only whoever may authorise may revoke [2-authorised-by-headteacher-or-ceo]', async () => {
  const id = await administering()
  const { people, elsewhere } = app().world
  await expect(revoke(id, people.manager)).rejects.toMatchObject({ code: 'not-permitted' })
  await expect(revoke(id, elsewhere.headteacher)).rejects.toMatchObject({ code: 'not-found' })
  await expect(revoke(id, people.standIn)).resolves.toEqual({ id })
})

test('a second time is a conflict', async () => {
  const id = await administering()
  await revoke(id)
  await expect(revoke(id)).rejects.toMatchObject({ code: 'conflict' })
})

test('the record says whose it was, and keeps the reason to itself', async () => {
  const id = await administering()
  await revoke(id)
  const entries = await entriesOf(app(), 'authorisation.revoked')
  expect(entries.find(({ content }) => content['authorisationId'] === id)?.content).toEqual({
    authorisationId: id,
    personId: app().world.people.dsl.personId,
    capability: 'administer',
  })
})
