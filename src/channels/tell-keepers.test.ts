import { beforeEach, expect, test } from 'vitest'
import { reactions } from '../app.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { grantAuthorisation } from './grant-authorisation.ts'
import { letters } from './letters.ts'
import { tellKeepers } from './tell-keepers.ts'

const app = appForFile()
beforeEach(() => app().database.admin.query('truncate letter'))

const tell = (kind = 'account.key-dead') => {
  const { runner, world } = app()
  return runner.runSystem(world.trustId, 'test', context =>
    tellKeepers.run(context, { kind, subject: { kind: 'account', id: world.account.id } }),
  )
}
const told = async () => {
  const { rows } = await app().database.admin.query<{ person_id: string; kind: string; path: string }>(
    'select person_id, kind, path from letter order by kind',
  )
  return rows
}
const setOwner = (owner: string | null) =>
  app().database.admin.query('update account set owner_id = $2, second_holder_id = null where id = $1', [
    app().world.account.id,
    owner,
  ])

test('an account that nobody looks after is for the headteacher and their stand-in to mend', async () => {
  await setOwner(null)
  await tell()
  const { headteacher, standIn } = app().world.people
  const letter = { kind: 'account.key-dead', path: '/accounts' }
  const rows = await told()
  expect(rows).toHaveLength(2)
  for (const { personId } of [headteacher, standIn]) {
    expect(rows).toContainEqual({ ...letter, person_id: personId })
  }
})

test('its owner and who administers it are told, and nobody else', async () => {
  const { world, run } = app()
  const { manager, office, headteacher } = world.people
  await setOwner(manager.personId)
  await run(grantAuthorisation, headteacher, {
    accountId: world.account.id,
    personId: office.personId,
    capabilities: ['administer'],
  })
  await tell('account.key-ending')
  expect(new Set((await told()).map(row => row.person_id))).toEqual(
    new Set([manager.personId, office.personId]),
  )
})

test('once a day about one thing, however often it is found', async () => {
  await setOwner(app().world.people.manager.personId)
  await tell()
  await tell()
  const before = (await told()).length
  app().clock.advance({ hours: 24 })
  await tell()
  expect((await told()).length).toBe(before * 2)
})

test('it hears of everything that has a letter', () => {
  expect(reactions).toContain(tellKeepers)
  expect(tellKeepers.on).toEqual(letters.map(({ kind }) => kind))
})
