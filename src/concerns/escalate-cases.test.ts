import { afterEach, describe, expect, test } from 'vitest'
import { entriesOf } from '../testing/entries-of.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { acknowledgeCase } from './acknowledge-case.ts'
import { listCases } from './list-cases.ts'
import { readCase } from './read-case.ts'
import { caseWorld } from './testing/case-world.ts'

const app = appForFile()
const { person, report, lettersAbout, wait, sweep, endRoleOf } = caseWorld(app)
const CLAUSE = '[3-report-safeguarding-issues]'
afterEach(async () => {
  await app().database.admin.query('update role_grant set until_date = null')
})

const newest = async (caseId: string, since: number) => (await lettersAbout(caseId)).slice(since).toSorted()

test(`nobody says that they have it: the deputy, then the headteacher, then the chief executive is told and reads it ${CLAUSE}`, async () => {
  const id = await report()
  const readers = async () => {
    const may = []
    for (const one of ['deputyDsl', 'headteacher', 'ceo'] as const) {
      const { cases } = await app().run(listCases, person(one), {})
      if (cases.some(found => found.id === id)) may.push(one)
    }
    return may
  }
  await wait(14)
  expect(await newest(id, 2)).toEqual([])
  await wait(1)
  expect(await newest(id, 2)).toEqual(['case.escalated deputyDsl'])
  expect(await readers()).toEqual(['deputyDsl'])
  await wait(15)
  expect(await newest(id, 3)).toEqual(['case.escalated headteacher', 'case.escalated standIn'])
  expect(await readers()).toEqual(['deputyDsl', 'headteacher'])
  await wait(15)
  expect(await newest(id, 5)).toEqual(['case.escalated ceo', 'case.escalated other ceo'])
  expect(await readers()).toEqual(['deputyDsl', 'headteacher', 'ceo'])
  await wait(15)
  await wait(600)
  expect(await newest(id, 7)).toEqual([])
  const steps = (await entriesOf(app(), 'case.escalated')).filter(({ subject }) => subject.id === id)
  expect(steps.map(({ content }) => content['step'])).toEqual([1, 2, 3, null])
  expect((await app().run(readCase, person('dsl'), { id })).dueAt).toBeNull()
})

test('somebody says that they have it: nobody else is told, and only one can say so', async () => {
  const id = await report()
  await app().run(acknowledgeCase, person('deputyDsl'), { id })
  await wait(60)
  expect(await newest(id, 2)).toEqual([])
  await expect(app().run(acknowledgeCase, person('dsl'), { id })).rejects.toMatchObject({ code: 'conflict' })
  expect((await app().run(readCase, person('dsl'), { id })).acknowledged).toMatchObject({
    by: 'The deputyDsl',
  })
})

test('several servers at once tell the next in line once', async () => {
  const id = await report()
  app().clock.advance({ minutes: 15 })
  await Promise.all([sweep(), sweep(), sweep(), sweep()])
  expect(await newest(id, 2)).toEqual(['case.escalated deputyDsl'])
})

describe('it never waits for nobody', () => {
  test('no safeguarding lead and no deputy today: the headteacher has it at once', async () => {
    await endRoleOf('dsl')
    await endRoleOf('deputyDsl')
    const id = await report()
    expect((await lettersAbout(id)).toSorted()).toEqual(['case.opened headteacher', 'case.opened standIn'])
    expect((await app().run(readCase, person('headteacher'), { id })).id).toBe(id)
    await wait(15)
    expect(await newest(id, 2)).toEqual(['case.escalated ceo', 'case.escalated other ceo'])
  })

  test('no deputy: the next is the headteacher, without another wait', async () => {
    await endRoleOf('deputyDsl')
    const id = await report()
    await wait(15)
    expect(await newest(id, 1)).toEqual(['case.escalated headteacher', 'case.escalated standIn'])
  })

  test('nobody of the line at all: the governors, of whom the chair is one', async () => {
    for (const one of ['dsl', 'deputyDsl', 'headteacher', 'standIn', 'ceo'] as const) await endRoleOf(one)
    const id = await report()
    expect(await lettersAbout(id)).toEqual(['case.opened governor'])
    expect((await app().run(readCase, person('governor'), { id })).id).toBe(id)
  })
})
