import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { accountFor } from './account.ts'
import { openCredential } from './credential.ts'
import { disconnectAccount } from './disconnect-account.ts'
import { listAccounts } from './list-accounts.ts'

const app = appForFile()

test('a disconnected account has no key, keeps its page, and says how to take our access back', async () => {
  const { run, world, runner, services, clock } = app()
  const { headteacher } = world.people
  const done = await run(disconnectAccount, headteacher, { accountId: world.account.id })
  expect(done.takeBack).toBe('Take Copybook out of the list of apps there.')
  const { token, remoteId } = await runner.runSystem(world.trustId, 'test', async ({ tx }) => ({
    ...(await openCredential(tx, services, world.account.id, clock.now())),
    remoteId: (await accountFor(tx, world.account.id)).remoteId,
  }))
  expect({ token, remoteId }).toEqual({ token: null, remoteId: '1000001' })
  const { accounts } = await run(listAccounts, headteacher, {})
  expect(accounts.find(({ id }) => id === world.account.id)).toMatchObject({ key: null, connectedAt: null })
  expect(await entriesOf(app(), 'account.disconnected')).toHaveLength(1)
  await expect(run(disconnectAccount, headteacher, { accountId: world.account.id })).rejects.toMatchObject({
    code: 'conflict',
  })
})
