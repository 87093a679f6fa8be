import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { holdersToday, inOrder } from './holders-today.ts'
import type { Role } from './roles.ts'

const app = appForFile()
const TODAY = '2026-11-23'
const school = () => app().world.school.id
const names = async (roles: Role[], schoolId: string | null = school()) => {
  const { runner, world } = app()
  const holders = await runner.runSystem(world.trustId, 'test', ({ tx }) =>
    holdersToday(tx, roles, [schoolId, null], TODAY),
  )
  return inOrder(holders, roles, schoolId).map(({ id }) => id)
}
const grant = (personId: string, set: string) =>
  app().database.admin.query(`update role_grant set ${set} where person_id = $1`, [personId])

test('the headteacher comes before who stands in for them, whatever their numbers are', async () => {
  const { headteacher, standIn } = app().world.people
  for (const [head, other] of [
    [headteacher, standIn],
    [standIn, headteacher],
  ] as const) {
    await grant(head.personId, 'stands_in_for = null')
    await grant(other.personId, `stands_in_for = '${head.personId}', from_date = '2020-01-01'`)
    expect(await names(['headteacher'])).toEqual([head.personId, other.personId])
  }
})

test('who stands in hears of it where the headteacher does not hold the role today', async () => {
  const { headteacher, standIn } = app().world.people
  await grant(headteacher.personId, `stands_in_for = null, until_date = '2026-11-22'`)
  await grant(standIn.personId, `stands_in_for = '${headteacher.personId}'`)
  expect(await names(['headteacher'])).toEqual([standIn.personId])
  await grant(headteacher.personId, 'until_date = null')
})

test('role by role, the school’s own before the trust’s, and of another school nobody', async () => {
  const { people, elsewhere } = app().world
  const [dsl, deputy, ceo] = [people.dsl, people.deputyDsl, people.ceo].map(({ personId }) => personId)
  const found = await names(['dsl', 'deputy-dsl', 'trust-ceo'])
  expect(found.filter(id => id === dsl || id === deputy || id === ceo)).toEqual([dsl, deputy, ceo])
  expect(found).not.toContain(elsewhere.dsl.personId)
  expect(await names(['dsl', 'trust-ceo'], null)).not.toContain(dsl)
})
