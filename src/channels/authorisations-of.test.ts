import { afterEach, describe, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { WORLD_NOW } from '../testing/world.ts'
import { addAccount } from './add-account.ts'
import { authorisationsOf } from './authorisations-of.ts'
import { grantAuthorisation } from './grant-authorisation.ts'
import { holdsAuthorisation } from './holds-authorisation.ts'
import { listAccounts } from './list-accounts.ts'

const app = appForFile()
afterEach(() => app().clock.set(WORLD_NOW))

const teacherId = () => app().world.people.teacher.personId

/** Whether somebody may publish on an account at an instant: the teacher, on the school's. */
function mayPublish(
  at: string,
  personId = teacherId(),
  accountId = app().world.account.id,
): Promise<boolean> {
  const { runner, world } = app()
  const wanted = { accountId, capability: 'publish' } as const
  return runner.runSystem(world.trustId, 'test', ({ tx }) =>
    holdsAuthorisation(tx, personId, wanted, new Date(at)),
  )
}

describe('the teacher’s authorisation, from 1 September 2026 to 31 August 2027 in London', () => {
  test('begins with its first day, at 23:00 UTC of the day before [2-unauthorised-must-not-access]', async () => {
    expect(await mayPublish('2026-08-31T22:59:59Z')).toBe(false)
    expect(await mayPublish('2026-08-31T23:00:00Z')).toBe(true)
  })

  test('ends with its last day, an hour before UTC’s [2-unauthorised-must-not-access]', async () => {
    expect(await mayPublish('2027-08-31T22:59:59Z')).toBe(true)
    expect(await mayPublish('2027-08-31T23:00:00Z')).toBe(false)
  })

  test('holds in winter, when London’s midnight is UTC’s', async () => {
    expect(await mayPublish('2026-12-24T00:00:00Z')).toBe(true)
  })
})

describe('the last day ends with London’s clock', () => {
  test.each([
    ['in winter', '2026-11-30', '2026-11-30T23:59:59Z', '2026-12-01T00:00:00Z'],
    ['on the day that summer time begins', '2027-03-28', '2027-03-28T22:59:59Z', '2027-03-28T23:00:00Z'],
    ['on the day that summer time ends', '2027-10-31', '2027-10-31T23:59:59Z', '2027-11-01T00:00:00Z'],
  ])('%s [2-unauthorised-must-not-access]', async (_when, until, last, after) => {
    const { run, world } = app()
    const { id } = await run(addAccount, world.people.headteacher, {
      schoolId: world.school.id,
      channel: 'x',
      name: until,
    })
    const { personId } = world.people.dsl
    const capabilities = ['publish']
    await run(grantAuthorisation, world.people.headteacher, { accountId: id, personId, capabilities, until })
    expect([await mayPublish(last, personId, id), await mayPublish(after, personId, id)]).toEqual([
      true,
      false,
    ])
  })
})

test('somebody who left holds nothing from the day after their last [2-managed-by-allocated-staff]', async () => {
  const { database, run, world, clock } = app()
  const setLastDay = (day: string | null) =>
    database.admin.query('update person set left_on = $1 where id = $2', [day, teacherId()])
  await setLastDay('2026-12-18')
  expect(await mayPublish('2026-12-18T23:59:00Z')).toBe(true)
  expect(await mayPublish('2026-12-19T00:00:00Z')).toBe(false)
  clock.set('2026-12-19T09:00:00Z')
  const { accounts } = await run(listAccounts, world.people.headteacher, {})
  const account = accounts.find(({ id }) => id === world.account.id)
  expect(account?.managers.map(({ personId }) => personId)).not.toContain(teacherId())
  expect(account?.warnings.map(({ code }) => code)).toContain('one-manager')
  await setLastDay(null)
})

test('one’s authorisations are found before one’s schools are known', async () => {
  const { runner, world, clock } = app()
  const held = await runner.runSystem(world.trustId, 'test', ({ tx }) =>
    authorisationsOf(tx, teacherId(), clock.now()),
  )
  const here = held.filter(({ accountId }) => accountId === world.account.id)
  expect(here.toSorted((a, b) => a.capability.localeCompare(b.capability))).toEqual([
    { accountId: world.account.id, capability: 'draft' },
    { accountId: world.account.id, capability: 'publish' },
  ])
})
