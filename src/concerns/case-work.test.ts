import { describe, expect, test } from 'vitest'
import { inTenant } from '../platform/database/tenancy.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { acknowledgeCase } from './acknowledge-case.ts'
import { addMember } from './add-member.ts'
import { addNote } from './add-note.ts'
import { closeCase } from './close-case.ts'
import { endMember } from './end-member.ts'
import { listCases } from './list-cases.ts'
import { readCase } from './read-case.ts'
import { caseWorld } from './testing/case-world.ts'

const app = appForFile()
const { person, report, wait, lettersAbout } = caseWorld(app)
const notFound = { code: 'not-found' }
const entriesAbout = async (caseId: string) => {
  const { rows } = await app().database.admin.query<{ kind: string; audience: string; actor: string | null }>(
    `select kind, audience, actor_id as actor from evidence_payload where subject_kind = 'case' and subject_id = $1
     order by index`,
    [caseId],
  )
  return rows
}

test('every opening, reading, letting in, note and closing stands in the record, for the case’s people alone', async () => {
  const { run } = app()
  const id = await report()
  const { personId } = person('behaviourLead')
  await run(readCase, person('dsl'), { id })
  await run(acknowledgeCase, person('dsl'), { id })
  await run(addMember, person('dsl'), { id, personId })
  await run(readCase, person('behaviourLead'), { id })
  await run(addNote, person('behaviourLead'), { id, text: 'Spoke with the class.' })
  await run(endMember, person('dsl'), { id, personId })
  await run(closeCase, person('dsl'), {
    id,
    outcome: 'referred',
    followUp: 'Told social care.',
    reason: 'Harm.',
  })
  const entries = await entriesAbout(id)
  expect(entries.map(({ kind }) => kind)).toEqual([
    'case.opened',
    'case.read',
    'case.acknowledged',
    'case.member-added',
    'case.read',
    'case.noted',
    'case.member-ended',
    'case.closed',
  ])
  expect(new Set(entries.map(({ audience }) => audience))).toEqual(new Set(['case']))
  expect(entries[4]!.actor).toBe(personId)
})

describe('people of a case', () => {
  test('who is let in reads it until that ends, and at once no more; they can be let in again', async () => {
    const { run } = app()
    const id = await report()
    const who = person('office')
    await expect(run(readCase, who, { id })).rejects.toMatchObject(notFound)
    for (let time = 0; time < 2; time += 1) {
      await run(addMember, person('dsl'), { id, personId: who.personId })
      expect((await run(listCases, who, {})).cases.map(one => one.id)).toContain(id)
      expect((await run(readCase, who, { id })).people).toEqual(
        expect.arrayContaining([
          { id: person('dsl').personId, name: 'The dsl', how: 'office' },
          { id: who.personId, name: 'The office', how: 'member' },
        ]),
      )
      await run(endMember, person('dsl'), { id, personId: who.personId })
      await expect(run(readCase, who, { id })).rejects.toMatchObject(notFound)
      expect((await run(listCases, who, {})).cases.map(one => one.id)).not.toContain(id)
    }
    expect((await lettersAbout(id)).filter(letter => letter.endsWith('office'))).toHaveLength(1)
  })

  test('nobody of another school, nobody who left, and nobody twice', async () => {
    const { run, world, database } = app()
    const id = await report()
    const add = (personId: string) => run(addMember, person('dsl'), { id, personId })
    await expect(add(world.elsewhere.teacher.personId)).rejects.toMatchObject({ code: 'invalid-input' })
    await database.admin.query("update person set left_on = '2026-10-01' where id = $1", [
      person('governor').personId,
    ])
    await expect(add(person('governor').personId)).rejects.toMatchObject({ code: 'invalid-input' })
    await add(person('manager').personId)
    await expect(add(person('manager').personId)).rejects.toMatchObject({ code: 'conflict' })
  })

  test('who reads it by office is ended by the end of their office', async () => {
    const id = await report()
    const { personId } = person('deputyDsl')
    await expect(app().run(endMember, person('dsl'), { id, personId })).rejects.toMatchObject({
      code: 'conflict',
    })
  })
})

test('a note is written once: neither changed nor removed, not even past the operations', async () => {
  const { run, database, world } = app()
  const id = await report()
  await run(addNote, person('dsl'), { id, text: 'First.' })
  const eyes = {
    trustId: world.trustId,
    actorId: person('dsl').personId,
    schoolIds: [world.school.id],
    trustWide: false,
    leads: { schoolIds: [world.school.id], trustWide: false },
  }
  const changed = inTenant(database.db, eyes, tx => tx.updateTable('case_note').set({ text: 'x' }).execute())
  await expect(changed).rejects.toThrow(/permission denied/)
  const removed = inTenant(database.db, eyes, tx => tx.deleteFrom('case_note').execute())
  await expect(removed).rejects.toThrow(/permission denied/)
  expect((await run(readCase, person('dsl'), { id })).notes).toMatchObject([
    { text: 'First.', by: 'The dsl' },
  ])
})

describe('closing', () => {
  const how = { outcome: 'handled-in-school', followUp: 'We spoke.', reason: 'No harm.', reference: 'C-12' }

  test('stops its clock and says what became of it; its people go on reading it and may add a note', async () => {
    const { run } = app()
    const id = await report()
    await run(closeCase, person('dsl'), { id, ...how })
    await wait(60)
    expect(await lettersAbout(id)).toHaveLength(2)
    expect(await run(readCase, person('deputyDsl'), { id })).toMatchObject({
      closed: { outcome: 'handled-in-school', by: 'The dsl' },
      followUp: 'We spoke.',
      reason: 'No harm.',
      reference: 'C-12',
    })
    await run(addNote, person('deputyDsl'), { id, text: 'The mother rang again.' })
    await expect(run(closeCase, person('dsl'), { id, ...how })).rejects.toMatchObject({ code: 'conflict' })
    await expect(run(acknowledgeCase, person('dsl'), { id })).rejects.toMatchObject({ code: 'conflict' })
    const { cases } = await run(listCases, person('dsl'), { closed: true })
    expect(cases.map(one => one.id)).toContain(id)
  })

  test.each(['outcome', 'followUp', 'reason'])('not without its %s', async field => {
    const id = await report()
    await expect(app().run(closeCase, person('dsl'), { id, ...how, [field]: '' })).rejects.toMatchObject({
      fields: [{ field }],
    })
  })
})

test('two at once take a case up: one has it', async () => {
  const id = await report()
  const outcomes = await Promise.allSettled(
    [person('dsl'), person('deputyDsl')].map(who => app().run(acknowledgeCase, who, { id })),
  )
  expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
  expect(
    (await entriesOf(app(), 'case.acknowledged')).filter(({ subject }) => subject.id === id),
  ).toHaveLength(1)
})

test('without a second step at the sign-in nobody reads a case', async () => {
  const id = await report()
  const alone = {
    ...person('dsl'),
    kind: 'person' as const,
    trustId: app().world.trustId,
    secondFactor: false,
  }
  await expect(app().run(readCase, alone, { id })).rejects.toMatchObject({ code: 'second-factor-needed' })
})
