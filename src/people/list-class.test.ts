import { beforeAll, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { addPerson } from './add-person.ts'
import { endPerson } from './end-person.ts'
import { listClass } from './list-class.ts'
import { listClasses } from './list-classes.ts'

const app = appForFile()

beforeAll(async () => {
  const { run, world } = app()
  const { office } = world.people
  const add = (name: string, of: string, kind: 'pupil' | 'visitor' = 'pupil') =>
    run(addPerson, office, { schoolId: world.school.id, kind, name, class: of })
  await add('Zofia Nowak', 'Rowan 2')
  await add('Adam Ali', 'Rowan 2')
  await add('Bea Holt', 'Rowan 10')
  const { id } = await add('Cara Gone', 'Rowan 2')
  await run(endPerson, office, { id, lastDay: '2026-11-20' })
  await run(addPerson, world.elsewhere.office, {
    schoolId: world.otherSchool.id,
    kind: 'pupil',
    name: 'Dina Elsewhere',
    class: 'Rowan 2',
  })
})

test('a class is all of its pupils who are there today, by name, and of this school only', async () => {
  const { run, world } = app()
  const { people } = await run(listClass, world.people.teacher, {
    schoolId: world.school.id,
    class: 'Rowan 2',
  })
  expect(people.map(({ name }) => name)).toEqual(['Adam Ali', 'Zofia Nowak'])
})

test('the classes of a school are in the order that a person counts', async () => {
  const { run, world } = app()
  const { classes } = await run(listClasses, world.people.teacher, { schoolId: world.school.id })
  const rowans = classes.filter(name => name.startsWith('Rowan'))
  expect(rowans).toEqual(['Rowan 2', 'Rowan 10'])
})
