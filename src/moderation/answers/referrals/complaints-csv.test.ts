import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { grantAuthorisation } from '../../../channels/grant-authorisation.ts'
import type { Identity } from '../../../platform/operations/actor.ts'
import { appForFile } from '../../../testing/app-for-file.ts'
import { enterComment } from '../../enter-comment.ts'
import { handToDsl } from '../../to-safeguarding/hand-to-dsl.ts'
import { acknowledgeReferral } from './acknowledge-referral.ts'
import { complaintsCsv } from './complaints-csv.ts'
import { finishReferral } from './finish-referral.ts'
import { referComment } from './refer-comment.ts'

const app = appForFile()

async function refer(author: string, summary: string, fromParent: 'yes' | 'not-known' = 'yes') {
  const { run, world } = app()
  const { headteacher, seniorLeader } = world.people
  const { id } = await run(enterComment, headteacher, {
    accountId: world.dojoAccount.id,
    text: `${summary} I said so before.`,
    author,
    writtenAt: '2026-11-20T15:00:00Z',
    where: 'Under the story of Friday',
  })
  const referral = await run(referComment, seniorLeader, { id, summary, fromParent })
  return { commentId: id, ...referral }
}

async function logOf(who: Identity, input: { schoolId?: string } = { schoolId: app().world.school.id }) {
  const { body } = await app().run(complaintsCsv, who, input)
  return parse(String(body), { columns: true, record_delimiter: '\r\n' }) as unknown as Record<
    string,
    string
  >[]
}

test('the log says who complained of what, whether a parent, when it was acknowledged and by whom answered', async () => {
  const { run, world } = app()
  const { headteacher, seniorLeader } = world.people
  const open = await refer('Sam Larkin', 'Nobody answers the phone.')
  const done = await refer('=HYPERLINK("https://bad.example")', '@SUM(A1) is late.', 'not-known')
  await run(acknowledgeReferral, headteacher, { id: done.id, version: 1 })
  await run(finishReferral, seniorLeader, { id: done.id, version: 2, outcome: 'We called back.' })
  const log = await logOf(headteacher)
  expect(log.find(row => row['Who complains'] === 'Sam Larkin')).toMatchObject({
    'What about': 'Nobody answers the phone.',
    'Parent or carer of a pupil': 'yes',
    Stage: 'informal',
    'To be acknowledged by': open.acknowledgeBy,
    Acknowledged: '',
    Answered: '',
  })
  // What a spreadsheet would run is text.
  expect(log.find(row => row['What about'] === "'@SUM(A1) is late.")).toMatchObject({
    'Who complains': `'=HYPERLINK("https://bad.example")`,
    'Parent or carer of a pupil': 'not known',
    'Acknowledged by': 'The headteacher',
    Answered: app().clock.now().toISOString(),
    'What came of it': 'We called back.',
  })
  expect(log.every(row => row['Handed on by'] !== '')).toBe(true)
})

test('somebody without a part in it reads those of nobody else, and another school’s nobody', async () => {
  const { run, world } = app()
  const { teacher } = world.people
  await expect(run(complaintsCsv, teacher, { schoolId: world.school.id })).rejects.toMatchObject({
    code: 'not-permitted',
  })
  expect(await logOf(teacher, {})).toEqual([])
  await expect(
    run(complaintsCsv, world.elsewhere.headteacher, { schoolId: world.school.id }),
  ).rejects.toMatchObject({ code: 'not-found' })
})

test('what came to belong to a case is in no log', async () => {
  const { run, world } = app()
  await run(grantAuthorisation, world.people.headteacher, {
    accountId: world.dojoAccount.id,
    personId: world.people.manager.personId,
    capabilities: ['moderate'],
  })
  const { commentId } = await refer('Kit Moor', 'Says something of a child.')
  await run(handToDsl, world.people.manager, { commentId })
  for (const who of [world.people.headteacher, world.people.seniorLeader]) {
    expect(JSON.stringify(await logOf(who))).not.toContain('Kit Moor')
  }
})
