import { describe, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { importSchools } from './import-schools.ts'
import { listSchools } from './list-schools.ts'
import { saveSchool } from './save-school.ts'

const app = appForFile()
const school = {
  key: 'reed-bank',
  name: 'Reed Bank School',
  phase: 'primary',
  ageFrom: 4,
  ageTo: 11,
  contacts: { phones: ['01632 960222'], emails: [], websites: [], address: 'Reed Road' },
}

describe('saving a school', () => {
  test('adds one, and changes it for the faster of two', async () => {
    const { run, world } = app()
    const { ceo, trustAdministrator } = world.people
    const { id, version } = await run(saveSchool, ceo, school)
    await run(saveSchool, ceo, { ...school, id, version, name: 'Reed Bank Academy' })
    await expect(run(saveSchool, trustAdministrator, { ...school, id, version })).rejects.toMatchObject({
      code: 'conflict',
    })
    const { schools } = await run(listSchools, ceo, {})
    expect(schools).toContainEqual(expect.objectContaining({ id, name: 'Reed Bank Academy', version: 2 }))
  })
  test('says which field is wrong', async () => {
    const { run, world } = app()
    const save = (but: object) => run(saveSchool, world.people.ceo, { ...school, ...but })
    await expect(save({ key: world.school.key })).rejects.toMatchObject({ fields: [{ field: 'key' }] })
    await expect(save({ key: 'Big Letters' })).rejects.toMatchObject({ fields: [{ field: 'key' }] })
    await expect(save({ key: 'new', ageFrom: 12 })).rejects.toMatchObject({ fields: [{ field: 'ageTo' }] })
  })
})

test('a teacher sees the own school only', async () => {
  const { run, world } = app()
  const { schools } = await run(listSchools, world.people.teacher, {})
  expect(schools.map(one => one.key)).toEqual(['heron-lane'])
})

describe('a schools.json', () => {
  const take = (schools: unknown[]) => {
    const { run, world } = app()
    return run(importSchools, world.people.trustAdministrator, { file: JSON.stringify({ schools }) })
  }
  test('adds, changes, and changes nothing the second time', async () => {
    const file = [
      { id: 'heron-lane', name: 'Heron Lane Primary', contacts: { phones: ['01632 960118'] } },
      {
        id: 'fen-end',
        name: 'Fen End',
        phase: 'secondary',
        age_range: [11, 16],
        related_businesses: ['Fen Coaches'],
      },
    ]
    expect(await take(file)).toEqual({ added: 1, changed: 1, unchanged: 0 })
    expect(await take(file)).toEqual({ added: 0, changed: 0, unchanged: 2 })
    const { run, world } = app()
    const { schools } = await run(listSchools, world.people.ceo, {})
    expect(schools.find(one => one.key === 'heron-lane')).toMatchObject({
      phase: 'primary',
      ageFrom: 4,
      ageTo: 11,
    })
    expect(schools.find(one => one.key === 'fen-end')?.relatedBusinesses).toEqual(['Fen Coaches'])
  })
  test('with anything wrong in it takes nothing over, and says where', async () => {
    await expect(
      take([
        { id: 'good-one', name: 'Good', phase: 'primary', age_range: [4, 11] },
        { id: 'no-ages', name: 'X' },
      ]),
    ).rejects.toMatchObject({ fields: [{ field: 'schools[1]' }] })
    await expect(take([{ id: 'bad', name: 'Bad', contacts: { phones: [7] } }])).rejects.toMatchObject({
      fields: [{ field: 'schools[0].contacts.phones[0]' }],
    })
    const { run, world } = app()
    const { schools } = await run(listSchools, world.people.ceo, {})
    expect(schools.map(one => one.key)).not.toContain('good-one')
  })
})
