import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '../people/add-person.ts'
import { endPerson } from '../people/end-person.ts'
import { londonDate } from '../platform/clock.ts'
import { inTenant } from '../platform/database/tenancy.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { consentsOf } from './consents-of.ts'
import { matrix } from './matrix.ts'
import { person } from './person.ts'
import { recordAnswer } from './record-answer.ts'
import { setProtection } from './set-protection.ts'
import { withdraw } from './withdraw.ts'

const app = appForFile()
let pupil = ''
let father = ''
let count = 0

beforeEach(async () => {
  const { run, world, clock } = app()
  clock.set('2026-11-23T10:00:00Z')
  const add = (kind: 'pupil' | 'parent', name: string) =>
    run(addPerson, world.people.office, { schoolId: world.school.id, kind, name, class: 'Willow' })
  pupil = (await add('pupil', `Pupil ${++count}`)).id
  father = (await add('parent', `Father ${count}`)).id
})

const guardian = (giverId: string | null) => ({ personId: pupil, relation: 'guardian' as const, giverId })
const say = (
  answer: 'given' | 'refused',
  giverId: string | null = app().world.parent.id,
  more: object = {},
) => {
  const { run, world } = app()
  return run(recordAnswer, world.people.office, {
    ...guardian(giverId),
    wording: 'Form of 2026',
    answers: [{ channel: 'facebook', element: 'photo', answer }],
    ...more,
  })
}
/** As posts reads it: in a transaction with somebody's eyes. */
const consent = (
  personIds: string[] = [pupil],
  eyes: { schoolIds: string[]; trustWide: boolean } | null = null,
) => {
  const { database, world, clock } = app()
  const context = eyes ?? { schoolIds: [world.school.id], trustWide: false }
  return inTenant(database.db, { trustId: world.trustId, actorId: null, ...context }, tx =>
    consentsOf(tx, personIds, 'facebook', londonDate(clock.now())),
  )
}
const photo = async () => (await consent())(pupil, 'photo')

describe('an answer that the office writes down', () => {
  test('counts at once, for its channel and element', async () => {
    expect(await photo()).toBe('unknown')
    await say('given')
    expect(await photo()).toBe('given')
    expect((await consent())(pupil, 'name')).toBe('unknown')
  })
  test('is a no when either parent says no, whoever comes last', async () => {
    await say('refused', father)
    await say('given')
    expect(await photo()).toBe('refused')
    await say('given', father)
    expect(await photo()).toBe('given')
  })
  test('runs out after its last day', async () => {
    await say('given', null, { until: '2026-11-30' })
    app().clock.set('2026-11-30T23:30:00Z')
    expect(await photo()).toBe('given')
    app().clock.set('2026-12-01T00:30:00Z')
    expect(await photo()).toBe('unknown')
  })
  test('is refused with the field named, and nothing is written', async () => {
    const twice = [
      { channel: 'facebook', element: 'photo', answer: 'given' },
      { channel: 'facebook', element: 'photo', answer: 'refused' },
    ]
    for (const [field, more] of [
      ['from', { from: '2026-11-24' }],
      ['until', { until: '2026-11-01' }],
      ['answers', { answers: twice }],
      ['giverId', { giverId: pupil }],
      ['giverId', { giverId: app().world.pupil.id }],
    ] as const) {
      await expect(say('given', null, more)).rejects.toMatchObject({ fields: [{ field }] })
    }
    expect(await photo()).toBe('unknown')
  })
  test('is on record by ids and codes, without a name', async () => {
    await say('given')
    const entry = (await entriesOf(app(), 'consent.given')).at(-1)!
    expect(entry).toMatchObject({
      subject: { kind: 'person', id: pupil },
      content: { about: [{ channel: 'facebook', element: 'photo' }], relation: 'guardian' },
    })
    expect(JSON.stringify({ ...entry, actor: null })).not.toContain('Pupil')
  })
  test('can be an adult’s own', async () => {
    const { run, world } = app()
    const { personId } = world.people.teacher
    await run(recordAnswer, world.people.office, {
      personId,
      relation: 'self',
      wording: 'Staff form',
      answers: [{ channel: 'facebook', element: 'name', answer: 'given' }],
    })
    expect((await consent([personId]))(personId, 'name')).toBe('given')
  })
})

describe('a withdrawal', () => {
  test('takes the yes back at once, and is on record for whoever reacts', async () => {
    await say('given')
    const { run, world } = app()
    await run(withdraw, world.people.teacher, {
      ...guardian(world.parent.id),
      about: [{ channel: 'facebook', element: 'photo' }],
    })
    expect(await photo()).toBe('withdrawn')
    expect((await entriesOf(app(), 'consent.withdrawn')).at(-1)).toMatchObject({ subject: { id: pupil } })
  })
  test('of everything reaches every channel that is asked about, and closed ones too', async () => {
    await say('given', null, { answers: [{ channel: 'dojo', element: 'photo', answer: 'given' }] })
    const { run, world } = app()
    const { withdrawn } = await run(withdraw, world.people.teacher, {
      ...guardian(null),
      about: 'everything',
    })
    expect(withdrawn).toContainEqual({ channel: 'dojo', element: 'photo' })
    const { states } = await run(person, world.people.teacher, { personId: pupil })
    expect(new Set(states.map(one => one.state))).toEqual(new Set(['withdrawn']))
  })
  test('stands against a form that was signed before it and entered after it', async () => {
    const { run, world, clock } = app()
    await run(withdraw, world.people.teacher, { ...guardian(null), about: 'everything' })
    clock.advance({ hours: 1 })
    await say('given', null, { from: '2026-11-20' })
    expect(await photo()).toBe('withdrawn')
  })
})

describe('somebody who must not be identified', () => {
  test('is protected on every channel, and nothing says why', async () => {
    const { run, world } = app()
    await say('given')
    await run(setProtection, world.people.deputyDsl, { personId: pupil, protected: true })
    expect(await photo()).toBe('protected')
    expect((await entriesOf(app(), 'person.protected')).at(-1)?.content).toEqual({ protected: true })
    await run(setProtection, world.people.dsl, { personId: pupil, protected: false })
    expect(await photo()).toBe('given')
  })
  test('takes no reason', async () => {
    const { run, world } = app()
    const input = { personId: pupil, protected: true, reason: 'adopted' }
    await expect(run(setProtection, world.people.dsl, input)).rejects.toMatchObject({
      fields: [{ field: 'reason' }],
    })
  })
})

describe('reading consents', () => {
  test('asks the database once, however many people', async () => {
    const { database, world } = app()
    const context = { trustId: world.trustId, actorId: null, schoolIds: [world.school.id], trustWide: false }
    await inTenant(database.db, context, async tx => {
      let queries = 0
      const counting = tx.withPlugin({
        transformQuery: ({ node }) => (queries++, node),
        transformResult: async ({ result }) => result,
      })
      await consentsOf(counting, [pupil, world.pupil.id, father], 'facebook', '2026-11-23')
      expect(queries).toBe(1)
    })
  })
  test('says unknown of a stranger, of nobody and of somebody of a school out of sight', async () => {
    await say('given')
    expect((await consent([]))(pupil, 'photo')).toBe('unknown')
    const { otherSchool } = app().world
    const lookup = await consent([pupil], { schoolIds: [otherSchool.id], trustWide: false })
    expect(lookup(pupil, 'photo')).toBe('unknown')
  })
  test('says unknown of somebody who has left', async () => {
    const { run, world, clock } = app()
    await say('given')
    await run(endPerson, world.people.office, { id: pupil, lastDay: '2026-11-23' })
    expect(await photo()).toBe('given')
    clock.set('2026-11-24T08:00:00Z')
    expect(await photo()).toBe('unknown')
  })
})

describe('the matrix', () => {
  test('shows a class with every state, closed channels like open ones', async () => {
    const { run, world } = app()
    await say('given', null, {
      answers: [
        { channel: 'facebook', element: 'photo', answer: 'given' },
        { channel: 'tapestry', element: 'name', answer: 'refused' },
      ],
    })
    const answer = await run(matrix, world.people.teacher, { schoolId: world.school.id, class: 'Willow' })
    expect(answer.channels).toEqual(expect.arrayContaining(['facebook', 'tapestry']))
    expect(answer.classes).toEqual(['Willow', 'Year 4'])
    const row = answer.people.find(one => one.id === pupil)
    expect(row).toMatchObject({
      changedOn: '2026-11-23',
      states: {
        facebook: { photo: 'given', name: 'unknown' },
        tapestry: { photo: 'unknown', name: 'refused' },
      },
    })
  })
  test('goes page by page, nobody twice and nobody missing', async () => {
    const { run, world } = app()
    const look = (more: object) => run(matrix, world.people.teacher, { schoolId: world.school.id, ...more })
    const all = (await look({})).people.map(one => one.id)
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await look({ limit: 2, ...(after && { after }) })
      seen.push(...page.people.map(one => one.id))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(all)
  })
})

test('of one person everything is shown: what, where, since when, by whom and what it comes to', async () => {
  await say('given')
  const { run, world } = app()
  const shown = await run(person, world.people.teacher, { personId: pupil })
  expect(shown.answers).toEqual([
    {
      channel: 'facebook',
      element: 'photo',
      answer: 'given',
      relation: 'guardian',
      giver: { id: world.parent.id, name: 'Dana Ellery' },
      source: 'staff-entry',
      wording: 'Form of 2026',
      from: '2026-11-23',
      until: null,
      recordedAt: '2026-11-23T10:00:00.000Z',
    },
  ])
  expect(shown.states).toContainEqual({ channel: 'facebook', element: 'photo', state: 'given' })
})

test('an answer is never changed or removed, not even by the server itself', async () => {
  await say('refused')
  const { database, world } = app()
  const context = { trustId: world.trustId, actorId: null, schoolIds: [], trustWide: true }
  const attempts = ['delete from consent_answer', "update consent_answer set answer = 'given'"]
  for (const attempt of attempts) {
    const forbidden = inTenant(database.db, context, tx => sql.raw(attempt).execute(tx))
    await expect(forbidden).rejects.toMatchObject({ code: '42501' })
  }
})
