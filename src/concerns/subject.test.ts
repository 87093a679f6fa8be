import { describe, expect, test } from 'vitest'
import { exportRecord } from '../evidence/export-record.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { operationNamed } from '../testing/test-app.ts'
import type { World } from '../platform/operations/world.ts'
import { addMember } from './add-member.ts'
import { addNote } from './add-note.ts'
import { listCases } from './list-cases.ts'
import { nameSubject } from './name-subject.ts'
import { readCase } from './read-case.ts'
import { caseWorld } from './testing/case-world.ts'

const app = appForFile()
const { person, report, lettersAbout, wait } = caseWorld(app)
type Person = keyof World['people']

/** Everything that somebody could come by. */
async function seesNothing(who: Person, caseId: string): Promise<void> {
  const { run, world } = app()
  const me = person(who)
  for (const closed of [false, true]) {
    const { cases } = await run(listCases, me, { closed })
    expect(cases.map(({ id }) => id)).not.toContain(caseId)
  }
  for (const attempt of [
    () => run(readCase, me, { id: caseId }),
    () => run(addNote, me, { id: caseId, text: 'x' }),
    () => run(addMember, me, { id: caseId, personId: me.personId }),
  ]) {
    await expect(attempt()).rejects.toMatchObject({ code: 'not-found' })
  }
  expect(JSON.stringify(await run(operationNamed('oversight.what-waits'), me, {}))).not.toContain(caseId)
  const { rows } = await app().database.admin.query<{ id: string }>(
    'select id from letter where person_id = $1 and path = $2',
    [me.personId, `/concerns/${caseId}`],
  )
  expect(rows).toEqual([])
  // A deputy may not download the record at all.
  if (who === 'deputyDsl') return
  const { body } = await run(exportRecord, me, { schoolId: world.school.id })
  expect(body.toString().includes(caseId)).toBe(false)
}

describe('whom a case is about is never told and never reads', () => {
  test('the safeguarding lead', async () => {
    const id = await report({ aboutId: person('dsl').personId })
    expect(await lettersAbout(id)).toEqual(['case.opened deputyDsl'])
    await wait(60)
    await seesNothing('dsl', id)
    expect((await app().run(readCase, person('deputyDsl'), { id })).subjects).toEqual([
      { id: person('dsl').personId, name: 'The dsl' },
    ])
  })

  test('the headteacher: nobody stands in for them either, and it goes to the chief executive', async () => {
    const id = await report({ aboutId: person('headteacher').personId })
    await wait(15)
    await wait(15)
    const letters = (await lettersAbout(id)).slice(2).toSorted()
    expect(letters).toEqual(['case.escalated ceo', 'case.escalated deputyDsl', 'case.escalated other ceo'])
    await seesNothing('headteacher', id)
    await seesNothing('standIn', id)
  })

  test('the chief executive', async () => {
    const id = await report({ aboutId: person('ceo').personId })
    for (let step = 0; step < 4; step += 1) await wait(15)
    await seesNothing('ceo', id)
    expect((await lettersAbout(id)).at(-1)).toMatch(/headteacher|standIn/)
  })

  test('whoever reports about themselves', async () => {
    const id = await report({ aboutId: person('deputyDsl').personId }, 'deputyDsl')
    await seesNothing('deputyDsl', id)
    expect(await lettersAbout(id)).toEqual(['case.opened dsl'])
  })

  test('somebody who read it until it was said: from then on they do not, and cannot be let in', async () => {
    const id = await report()
    const { run } = app()
    const { personId } = person('seniorLeader')
    await run(addMember, person('dsl'), { id, personId })
    expect((await run(readCase, person('seniorLeader'), { id })).id).toBe(id)
    await run(nameSubject, person('dsl'), { id, personId })
    await expect(run(readCase, person('seniorLeader'), { id })).rejects.toMatchObject({ code: 'not-found' })
    await expect(run(addMember, person('dsl'), { id, personId })).rejects.toMatchObject({
      code: 'invalid-input',
    })
    await run(nameSubject, person('dsl'), { id, personId: person('deputyDsl').personId })
    await expect(run(readCase, person('deputyDsl'), { id })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('nobody says it of themselves to be rid of a case', async () => {
    const id = await report()
    const { personId } = person('dsl')
    await expect(app().run(nameSubject, person('dsl'), { id, personId })).rejects.toMatchObject({
      code: 'invalid-input',
    })
  })
})
