import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { bareAppForFile } from '../../testing/bare-app.ts'
import { hashOfAllTables } from '../../testing/table-hash.ts'
import { AppError } from '../errors.ts'
import type { Identity } from './actor.ts'
import type { JobRequest } from './operation.ts'
import { asPerson, bare, look, recordRenamed, rename } from './testing/marks.ts'

const app = bareAppForFile()
const everything = () => hashOfAllTables(app().database.admin)
const count = async (table: string): Promise<number> => {
  const { rows } = await app().database.admin.query<{ n: number }>(`select count(*)::int as n from ${table}`)
  return rows[0]!.n
}
const nameOf = async (id: string): Promise<string> => {
  const { rows } = await app().database.admin.query<{ name: string }>(
    'select name from school where id = $1',
    [id],
  )
  return rows[0]!.name
}
let school: string
beforeEach(() => {
  school = app().world.school.id
})

describe('validation comes before any transaction', () => {
  test('bad input never reaches the database', async () => {
    const none = app().runnerWith({
      db: new Proxy({} as never, {
        get: () => {
          throw new Error('asked the database')
        },
      }),
    })
    const error = await none.run(rename(), app().world.people.ceo, {}).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'invalid-input', status: 422 })
    await expect(
      none.run(rename(), { kind: 'anonymous' }, { schoolId: school, name: 'x' }),
    ).rejects.toMatchObject({
      status: 401,
    })
  })

  test('every wrong field is named, and what would be right; so is one that does not exist', async () => {
    const input = { schoolId: 'x', name: '', count: 1.5, colour: 'red' }
    await expect(app().runner.run(rename(), app().world.people.ceo, input)).rejects.toMatchObject({
      fields: [
        { field: 'schoolId', message: 'Choose a school.' },
        { field: 'name', message: 'Write the name.' },
        { field: 'count', message: 'Give a whole number.' },
        { field: 'colour', message: 'There is no such field. Check its spelling.' },
      ],
    })
  })

  test.each([null, [], 'text', 7, undefined])('a body that is no object: %j', async input => {
    await expect(app().runner.run(rename(), app().world.people.ceo, input)).rejects.toMatchObject({
      status: 422,
    })
  })
})

describe('who is outside finds nothing, who is inside may be refused', () => {
  const attempt = (identity: Identity, schoolId = school) =>
    app().runner.run(rename(), identity, { schoolId, name: 'Renamed' })

  test('404 outside the school and the trust, 403 inside, and nothing is changed', async () => {
    const before = await everything()
    const { elsewhere, foreign, people } = app().world
    await expect(attempt(elsewhere.headteacher)).rejects.toMatchObject({ status: 404 })
    await expect(attempt(foreign.ceo)).rejects.toMatchObject({ status: 404 })
    await expect(attempt(people.ceo, randomUUID())).rejects.toMatchObject({ status: 404 })
    await expect(attempt(people.headteacher)).rejects.toMatchObject({ status: 403 })
    expect(await everything()).toBe(before)
  })

  test('somebody who does not exist, or is of another trust than claimed, is nobody', async () => {
    const { people, foreign, trustId } = app().world
    const nobody = asPerson(people.ceo, { trustId, personId: randomUUID() })
    await expect(attempt(nobody)).rejects.toMatchObject({ status: 401 })
    await expect(attempt(asPerson(foreign.ceo, { trustId }))).rejects.toMatchObject({ status: 401 })
  })

  test('a permission that the table does not know lets nobody through', async () => {
    await expect(
      app().runner.run(rename(undefined, 'no-such:permission'), app().world.people.ceo, {
        schoolId: school,
        name: 'x',
      }),
    ).rejects.toMatchObject({ status: 403 })
  })
})

describe('an operation that fails leaves nothing', () => {
  test.each([
    ['throws', rename(() => Promise.reject(new Error('half-way')))],
    [
      'throws an error of ours',
      rename(() => Promise.reject(new AppError('conflict', 'Somebody was faster.'))),
    ],
    ['answers what it does not declare', { ...rename(), run: async () => ({ nothing: true }) as never }],
    [
      'records what it does not declare',
      rename(({ record }) =>
        record({
          kind: 'other.kind',
          subject: { kind: 'x', id: 'x' },
          audience: { kind: 'trust' },
          content: {},
        }),
      ),
    ],
    [
      'breaks a constraint',
      rename(({ tx }) =>
        tx
          .updateTable('school')
          .set({ age_from: 99 })
          .execute()
          .then(() => {}),
      ),
    ],
  ])('when it %s: no row, no entry, no job', async (_what, operation) => {
    const enqueued: JobRequest[][] = []
    const runner = app().runnerWith({ enqueue: async (_tx, _trust, jobs) => void enqueued.push([...jobs]) })
    const [before, entries] = [await everything(), await count('evidence_entry')]
    await expect(
      runner.run(operation, app().world.people.ceo, { schoolId: school, name: 'Half' }),
    ).rejects.toThrow()
    expect(await everything()).toBe(before)
    expect(await count('evidence_entry')).toBe(entries)
    expect(enqueued).toEqual([])
  })

  test('one that changed something and recorded nothing is no operation', async () => {
    const silent = bare(({ tx }) =>
      tx
        .updateTable('school')
        .set({ name: 'Silent' })
        .execute()
        .then(() => {}),
    )
    await expect(
      app().runner.run(silent, app().world.people.ceo, { schoolId: school, name: 'x' }),
    ).rejects.toThrow(/test\.bare changed something and recorded nothing/)
    expect(await nameOf(school)).not.toBe('Silent')
  })

  test('entries that cannot be written take everything back', async () => {
    const runner = app().runnerWith({})
    const huge = rename(({ record }, given) => {
      recordRenamed({ record } as never, { ...given, schoolId: 'no uuid' })
    })
    const before = await everything()
    await expect(
      runner.run(huge, app().world.people.ceo, { schoolId: school, name: 'Unwritten' }),
    ).rejects.toThrow()
    expect(await everything()).toBe(before)
  })
})

test('what succeeds is recorded with who, when and in which role', async () => {
  await app().runner.run(rename(), app().world.people.ceo, { schoolId: school, name: 'Heron Lane' })
  const { rows } = await app().database.admin.query<{ payload: Buffer; at: Date }>(
    "select payload, at from evidence_payload where kind = 'school.renamed' order by index desc limit 1",
  )
  expect(rows[0]!.at).toEqual(app().clock.now())
  expect(JSON.parse(rows[0]!.payload.toString('utf8'))).toMatchObject({
    actor: {
      kind: 'person',
      id: app().world.people.ceo.personId,
      via: 'session',
      roles: [{ role: 'trust-ceo' }],
    },
    subject: { kind: 'school', id: school },
  })
})

test('a query may be on record without having to, but never beyond what it declares', async () => {
  const asked = { schoolId: school, name: 'x' }
  const before = await count('evidence_entry')
  await app().runner.run(look(), app().world.people.teacher, asked)
  expect(await count('evidence_entry')).toBe(before)
  await app().runner.run(look(recordRenamed, ['school.renamed']), app().world.people.teacher, asked)
  expect(await count('evidence_entry')).toBe(before + 1)
  await expect(app().runner.run(look(recordRenamed), app().world.people.teacher, asked)).rejects.toThrow(
    /which it does not declare/,
  )
})

test('the second factor is asked for on an elevated way, and only there', async () => {
  const { trustId } = app().world
  const { ceo, teacher } = app().world.people
  const input = { schoolId: school, name: 'Heron Lane' }
  const run = (identity: Identity, operation: ReturnType<typeof rename> | ReturnType<typeof look>) =>
    app().runner.run(operation, identity, input)
  await expect(run(asPerson(ceo, { trustId, secondFactor: false }), rename())).rejects.toMatchObject({
    code: 'second-factor-needed',
    status: 403,
  })
  await expect(run(asPerson(ceo, { trustId, secondFactor: true }), rename())).resolves.toBeDefined()
  await expect(run(asPerson(teacher, { trustId, secondFactor: false }), look())).resolves.toBeDefined()
  const guarded = { ...look(), secondFactor: true as const }
  await expect(run(asPerson(teacher, { trustId, secondFactor: false }), guarded)).rejects.toMatchObject({
    code: 'second-factor-needed',
  })
})
