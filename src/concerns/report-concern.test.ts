import { expect, test } from 'vitest'
import { entriesOf } from '../testing/entries-of.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { operationNamed } from '../testing/test-app.ts'
import { listCases } from './list-cases.ts'
import { readCase } from './read-case.ts'
import { reportConcern } from './report-concern.ts'
import { caseWorld } from './testing/case-world.ts'

const app = appForFile()
const { person, report, lettersAbout } = caseWorld(app)
const CLAUSE = '[3-report-safeguarding-issues]'

test.each(['teacher', 'governor', 'office', 'manager'] as const)(
  `the %s reports a concern, and by the same commit the safeguarding lead and the deputy are told and read it ${CLAUSE}`,
  async who => {
    const id = await report({}, who)
    expect((await lettersAbout(id)).toSorted()).toEqual(['case.opened deputyDsl', 'case.opened dsl'])
    for (const one of ['dsl', 'deputyDsl'] as const) {
      const { cases } = await app().run(listCases, person(one), {})
      expect(cases.map(found => found.id)).toContain(id)
      const waits = await app().run(operationNamed('oversight.what-waits'), person(one), {})
      expect(JSON.stringify(waits)).toContain(`"kind":"case","id":"${id}"`)
      expect(await app().run(readCase, person(one), { id })).toMatchObject({
        what: 'A stranger writes to a pupil.',
        where: 'In the corridor',
        reportedBy: `The ${who}`,
      })
    }
  },
)

test('who reported it has a receipt, and reads no more than anybody else', async () => {
  const receipt = await app().run(reportConcern, person('teacher'), {
    schoolId: app().world.school.id,
    what: 'x',
    where: 'y',
    seenAt: app().clock.now().toISOString(),
  })
  expect(receipt).toEqual({ id: expect.any(String), receivedAt: app().clock.now().toISOString() })
  await expect(app().run(readCase, person('teacher'), { id: receipt.id })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('what a concern says stands in no mail: a path with a number is all there is', async () => {
  const id = await report({ what: 'Zoltan Quirke was hurt' })
  const { rows } = await app().database.admin.query<{ letter: object }>(
    'select to_jsonb(l) as letter from letter l where path = $1',
    [`/concerns/${id}`],
  )
  expect(rows).toHaveLength(2)
  expect(JSON.stringify(rows)).not.toContain('Quirke')
})

test('of a suspected indecent image there is the link and the time; the form takes no file', async () => {
  expect(reportConcern.upload).toBeUndefined()
  const id = await report({ suspectedImage: true, link: 'https://chat.example/g/77' })
  const seenAt = app().clock.now().toISOString()
  expect(await app().run(readCase, person('dsl'), { id })).toMatchObject({
    suspectedImage: true,
    link: 'https://chat.example/g/77',
    seenAt,
  })
  expect((await entriesOf(app(), 'case.opened')).at(-1)!.content).toMatchObject({ suspectedImage: true })
})

test.each([
  ['what', { what: ' ' }],
  ['where', { where: '' }],
  ['seenAt', { seenAt: 'yesterday' }],
  ['seenAt', { seenAt: '2031-01-01T00:00:00Z' }],
  ['link', { link: 'javascript:alert(1)' }],
  ['aboutId', { aboutId: '00000000-0000-4000-8000-000000000000' }],
])('a wrong %s is named, and nothing is opened', async (field, wrong) => {
  const count = async () =>
    (await app().database.admin.query<{ n: number }>('select count(*)::int as n from case_file')).rows[0]!.n
  const before = await count()
  await expect(report(wrong)).rejects.toMatchObject({ fields: [{ field }] })
  expect(await count()).toBe(before)
})

test('a pupil is no member of staff: whom a concern names as such would never read it', async () => {
  await expect(report({ aboutId: app().world.pupil.id })).rejects.toMatchObject({ code: 'invalid-input' })
})
