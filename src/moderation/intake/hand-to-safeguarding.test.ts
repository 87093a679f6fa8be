import { expect, test } from 'vitest'
import { entry } from '../../evidence/entry.ts'
import { listEntries } from '../../evidence/list-entries.ts'
import { endRole } from '../../people/end-role.ts'
import { addPerson } from '../../people/add-person.ts'
import { endPerson } from '../../people/end-person.ts'
import { appForFile } from '../../testing/app-for-file.ts'
import { acknowledgeCase } from '../../concerns/acknowledge-case.ts'
import { closeCase } from '../../concerns/close-case.ts'
import { readCase } from '../../concerns/read-case.ts'
import { AppError } from '../../platform/errors.ts'
import type { Identity } from '../../platform/operations/actor.ts'
import type { WorldPerson } from '../../platform/operations/world.ts'
import { listComments } from '../list-comments.ts'
import { showComment } from '../show-comment.ts'
import { commentsOfCase } from '../to-safeguarding/comments-of-case.ts'
import { incoming } from '../testing/incoming.ts'
import { intakeFor } from '../testing/intake-for.ts'

const app = appForFile()
const { push, stored, isWhole } = intakeFor(app)

const by = (name: string, remoteId: string = name) => ({ author: { remoteId, name, profileUrl: null } })
const message = (more: Parameters<typeof incoming>[0]) =>
  incoming({ kind: 'direct-message', postRemoteId: null, ...more })
/** Through the case, which is where it is read: who is not on it finds none. */
const seenBy = async (identity: Identity, remoteId: string): Promise<boolean> => {
  const [row] = await stored(remoteId)
  const found = await app()
    .run(commentsOfCase, identity, { caseId: row!.case_id })
    .catch((error: unknown) => {
      if (error instanceof AppError && error.code === 'not-found') return { comments: [] }
      throw error
    })
  return found.comments.some(({ id }) => id === row!.id)
}
const CLAUSES = '[3-report-safeguarding-issues] [3-report-current-pupil-contact-immediately]'

test(`a message from a pupil goes to the safeguarding lead ${CLAUSES}`, async () => {
  await push([message({ remoteId: 'm1', text: 'Hello miss', ...by('Rowan Ellery') })])
  const [row] = await stored('m1')
  expect(row).toMatchObject({ route: 'safeguarding' })
  expect(row!.case_id).not.toBeNull()
  const { people } = app().world
  for (const person of ['dsl', 'deputyDsl'] as const)
    expect(await seenBy(people[person], 'm1'), person).toBe(true)
})

test(`nobody else can open it, by no id and in no list ${CLAUSES}`, async () => {
  const { world, run, database } = app()
  const { people, elsewhere, foreign } = world
  for (const one of [people.seniorLeader, people.headteacher, people.ceo, elsewhere.dsl, foreign.dsl])
    expect(await seenBy(one, 'm1')).toBe(false)
  await database.admin.query(
    "update account_authorisation set capability = 'moderate' where person_id = $1 and capability = 'draft'",
    [world.people.manager.personId],
  )
  const [row] = await stored('m1')
  const { manager } = world.people
  const { comments } = await run(listComments, manager, { accountId: world.account.id })
  expect(comments.map(({ id }) => id)).not.toContain(row!.id)
  expect(comments.map(({ id }) => id)).toContain(world.comment.id)
  await expect(run(showComment, manager, { id: row!.id })).rejects.toMatchObject({ code: 'not-found' })
  await expect(run(showComment, world.elsewhere.dsl, { id: row!.id })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(run(showComment, world.foreign.dsl, { id: row!.id })).rejects.toMatchObject({
    code: 'not-found',
  })
})

test('the record tells it to them alone, and is whole', async () => {
  const { world, run, database } = app()
  const { rows } = await database.admin.query<{ index: number }>(
    "select index from evidence_payload where audience = 'case' and kind = 'comment.taken-in' order by index desc limit 1",
  )
  const { index } = rows[0]!
  const read = async (person: WorldPerson) =>
    (await run(entry, world.people[person], { schoolId: world.school.id, index })).content
  expect(await read('governor')).toBeNull()
  expect(await read('headteacher')).toBeNull()
  expect(JSON.stringify(await read('dsl'))).toContain('Hello miss')
  const { entries } = await run(listEntries, world.people.governor, { schoolId: world.school.id, limit: 20 })
  expect(JSON.stringify(entries)).not.toContain('Hello miss')
  expect(await isWhole()).toBe(true)
})

const told = async (caseId: string): Promise<string[]> => {
  const { rows } = await app().database.admin.query<{ id: string }>(
    "select person_id as id from letter where kind = 'case.opened' and path = $1 order by made_at",
    [`/concerns/${caseId}`],
  )
  return rows.map(({ id }) => id)
}

test('whoever leads safeguarding today is told by mail, once about one writer', async () => {
  await push([message({ remoteId: 'm2', text: 'Are you there?', ...by('Rowan Ellery') })])
  const { dsl, deputyDsl } = app().world.people
  const caseId = (await stored('m1'))[0]!.case_id!
  expect((await told(caseId)).toSorted()).toEqual([dsl.personId, deputyDsl.personId].toSorted())
  expect((await stored('m2'))[0]!.case_id).toBe(caseId)
})

test('once somebody has it, what the child writes next rings again; once it is closed, it is a case of its own', async () => {
  const { run, world } = app()
  const { dsl } = world.people
  const caseId = (await stored('m1'))[0]!.case_id!
  await run(acknowledgeCase, dsl, { id: caseId })
  await push([message({ remoteId: 'm3', text: 'My dad hits me', ...by('Rowan Ellery') })])
  expect(await told(caseId)).toHaveLength(4)
  expect((await run(readCase, dsl, { id: caseId })).acknowledged).toBeNull()
  await run(closeCase, dsl, {
    id: caseId,
    outcome: 'referred',
    followUp: 'Told social care.',
    reason: 'Harm.',
  })
  await push([message({ remoteId: 'm4', text: 'Thank you', ...by('Rowan Ellery') })])
  const next = (await stored('m4'))[0]!.case_id!
  expect(next).not.toBe(caseId)
  expect(await told(next)).toHaveLength(2)
})

test.each([
  ['under a post', incoming({ remoteId: 'n1', ...by('rowan ellery') })],
  ['with a handle', incoming({ remoteId: 'n2', ...by('@rowanellery_09', 'h2') })],
  ['surname first', incoming({ remoteId: 'n3', ...by('elleryrowan', 'h3') })],
  ['saying so', incoming({ remoteId: 'n4', text: 'im in year 5 and i lost my coat', ...by('Bunny', 'h4') })],
])(
  'what a pupil writes %s is handed on [3-report-current-pupil-contact-immediately]',
  async (_how, comment) => {
    await push([comment])
    expect((await stored(comment.remoteId))[0]!.route).toBe('safeguarding')
  },
)

test('what tells of danger in private is handed on, whoever wrote it [3-report-safeguarding-issues]', async () => {
  await push([message({ remoteId: 'n5', text: 'my dad hits me please help me', ...by('B', 'h5') })])
  expect((await stored('n5'))[0]!.route).toBe('safeguarding')
})

test.each([
  ['a parent', incoming({ remoteId: 'o1', ...by('Dana Ellery') })],
  ['somebody of a first name', incoming({ remoteId: 'o2', ...by('Rowan') })],
  ['a parent about a child', incoming({ remoteId: 'o3', text: 'My son is in Year 5', ...by('P') })],
  ['a name with more in it', incoming({ remoteId: 'o4', ...by('Rowan Ellery Plumbing') })],
])('%s is not', async (_who, comment) => {
  await push([comment])
  expect((await stored(comment.remoteId))[0]!.route).toBe('none')
})

test('a pupil who has left is none, and one who came this morning is', async () => {
  const { run, world, clock } = app()
  const { office } = world.people
  const { id } = await run(addPerson, office, {
    schoolId: world.school.id,
    kind: 'pupil',
    name: 'Ottoline Brack',
    class: 'Year 4',
    externalId: 'W-77',
  })
  await push([incoming({ remoteId: 'p1', ...by('Ottoline Brack', 'k1') })])
  expect((await stored('p1'))[0]!.route).toBe('safeguarding')
  await run(endPerson, office, { id, lastDay: '2026-11-23' })
  clock.advance({ hours: 24 })
  await push([incoming({ remoteId: 'p2', ...by('Ottoline Brack', 'k2') })])
  expect((await stored('p2'))[0]!.route).toBe('none')
})

test('an edit of it is followed, though the system itself belongs to no case', async () => {
  await push([message({ remoteId: 'm1', text: 'Hello miss, it is me', ...by('Rowan Ellery') })])
  expect((await stored('m1'))[0]).toMatchObject({ version: 2, route: 'safeguarding' })
})

test('whoever stops leading safeguarding reads it no more, though they moderate the account', async () => {
  const { run, world, database } = app()
  const { deputyDsl, headteacher } = world.people
  expect(await seenBy(deputyDsl, 'm1')).toBe(true)
  const of = [deputyDsl.personId]
  const { rows } = await database.admin.query<{ id: string }>(
    'select id from role_grant where person_id = $1',
    of,
  )
  await database.admin.query(
    `insert into role_grant (trust_id, person_id, role, school_id, from_date)
     select trust_id, person_id, 'staff', school_id, from_date from role_grant where person_id = $1`,
    of,
  )
  await database.admin.query(
    `insert into account_authorisation (trust_id, account_id, school_id, person_id, capability, from_date, until_date,
       granted_by) select trust_id, account_id, school_id, $1, 'moderate', from_date, until_date, granted_by
     from account_authorisation limit 1`,
    of,
  )
  await run(endRole, headteacher, { id: rows[0]!.id })
  const { comments } = await run(listComments, deputyDsl, { accountId: world.account.id, limit: 200 })
  expect(comments.map(({ id }) => id)).toContain(world.comment.id)
  expect(await seenBy(deputyDsl, 'm1')).toBe(false)
})
