import { beforeAll, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { addPerson } from './add-person.ts'
import { endPerson } from './end-person.ts'
import { findPeople } from './find-people.ts'

const app = appForFile()
const find = async (words: string) => {
  const { run, world } = app()
  const { people } = await run(findPeople, world.people.teacher, { schoolId: world.school.id, words })
  return people.map(person => person.name)
}

beforeAll(async () => {
  const { run, world } = app()
  const { office } = world.people
  const add = (name: string, more: object = {}) =>
    run(addPerson, office, { schoolId: world.school.id, kind: 'pupil', name, class: 'Willow', ...more })
  await add('Zoë O’Hare', { knownAs: 'Zo' })
  await add('Ellie-Mae Cooper')
  const { id } = await add('Ellie Gone')
  await run(endPerson, office, { id, lastDay: '2026-11-20' })
  await run(addPerson, world.elsewhere.office, {
    schoolId: world.otherSchool.id,
    kind: 'pupil',
    name: 'Ellie Elsewhere',
  })
})

test('a word finds whoever has a name that begins so, without accents and in small letters', async () => {
  expect(await find('zoe')).toEqual(['Zoë O’Hare'])
  expect(await find('ZOË oh')).toEqual([])
  expect(await find('Zoë O’H')).toEqual(['Zoë O’Hare'])
  expect(await find('mae')).toEqual(['Ellie-Mae Cooper'])
  expect(await find('oop')).toEqual([])
})

test('a class finds all of it, and several words narrow', async () => {
  expect(await find('willow')).toEqual(['Ellie-Mae Cooper', 'Zoë O’Hare'])
  expect(await find('willow cooper')).toEqual(['Ellie-Mae Cooper'])
})

test('nobody who has left and nobody of another school is found', async () => {
  expect(await find('ellie')).toEqual(['Ellie-Mae Cooper'])
})

test('signs that mean something to a database are only signs', async () => {
  for (const words of ['%', '_', "'; drop table person; --", '\\'])
    await expect(find(words)).resolves.toBeDefined()
  expect(await find('%llie')).toEqual([])
})

test('at most twenty are named', async () => {
  const { run, world } = app()
  for (let n = 0; n < 22; n++) {
    await run(addPerson, world.people.office, {
      schoolId: world.school.id,
      kind: 'visitor',
      name: `Quentin Number ${n}`,
    })
  }
  expect(await find('quentin')).toHaveLength(20)
})
