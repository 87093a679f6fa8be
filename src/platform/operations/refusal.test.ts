import { beforeEach, describe, expect, test } from 'vitest'
import { bareAppForFile } from '../../testing/bare-app.ts'
import { AppError } from '../errors.ts'
import type { Identity } from './actor.ts'
import { look, rename } from './testing/marks.ts'

const app = bareAppForFile()
let minute = 0

/** Each test has minutes of its own. */
beforeEach(() => {
  minute += 10
  app().clock.set(new Date(Date.parse('2026-11-23T12:00:00Z') + minute * 60_000))
})

const attempt = (who: Identity, operation: ReturnType<typeof rename> | ReturnType<typeof look> = rename()) =>
  app()
    .runner.run(operation, who, { schoolId: app().world.school.id, name: 'x' })
    .then(
      () => null,
      (error: unknown) => error as AppError,
    )

async function refusals(): Promise<{ actor_key: string; operation: string; count: number }[]> {
  const { rows } = await app().database.admin.query<{ actor_key: string; operation: string; count: number }>(
    "select actor_key, operation, count from refusal where minute >= $1 and minute < $1 + interval '10 minutes' order by minute",
    [app().clock.now()],
  )
  return rows
}

async function denials() {
  const { rows } = await app().database.admin.query<{
    payload: Buffer
    audience: string
    school_id: string | null
    trust_id: string
  }>(
    "select payload, audience, school_id, trust_id from evidence_payload where kind = 'access.denied' and at >= $1",
    [app().clock.now()],
  )
  return rows
}

describe('a refused attempt', () => {
  test('is on record in a transaction of its own: who, what, under which permission, and nothing of the input', async () => {
    const { teacher } = app().world.people
    expect(await attempt(teacher)).toMatchObject({ status: 403 })
    const [entry, ...more] = await denials()
    expect(more).toEqual([])
    expect(entry).toMatchObject({ audience: 'school', school_id: app().world.school.id })
    const payload = JSON.parse(entry!.payload.toString('utf8')) as Record<string, unknown>
    expect(payload).toMatchObject({
      actor: { kind: 'person', id: teacher.personId },
      subject: { kind: 'person', id: teacher.personId },
      content: { operation: 'test.rename', permission: 'school:manage' },
    })
    expect(Object.keys(payload['content'] as object)).toEqual(['operation', 'permission'])
  })

  test('a hundred times in a minute is one entry and a count of a hundred', async () => {
    const { teacher } = app().world.people
    for (let turn = 0; turn < 10; turn += 1) {
      await Promise.all(Array.from({ length: 10 }, () => attempt(teacher)))
    }
    expect(await refusals()).toEqual([
      { actor_key: `person:${teacher.personId}`, operation: 'test.rename', count: 100 },
    ])
    expect(await denials()).toHaveLength(1)
  })

  test('counts per person, per operation and per minute', async () => {
    const { teacher, governor } = app().world.people
    const start = app().clock.now()
    await attempt(teacher)
    await attempt(governor)
    await attempt(teacher, { ...rename(), name: 'test.other' } as never)
    app().clock.advance({ seconds: 59 })
    await attempt(teacher)
    app().clock.advance({ seconds: 1 })
    await attempt(teacher)
    app().clock.set(start)
    expect((await refusals()).map(row => row.count).toSorted((a, b) => a - b)).toEqual([1, 1, 1, 2])
    expect(await denials()).toHaveLength(4)
  })

  test('by a rule of the operation itself is one too, and takes back what it had written', async () => {
    const own = rename(() => {
      throw new AppError('not-permitted', 'Nobody decides their own.')
    })
    expect(await attempt(app().world.people.ceo, own)).toMatchObject({ status: 403 })
    expect(await denials()).toHaveLength(1)
    const { rows } = await app().database.admin.query("select 1 from school where name = 'x'")
    expect(rows).toEqual([])
  })

  test('of a person of the whole trust is told to the trust', async () => {
    expect(await attempt(app().world.people.policyOwner)).toMatchObject({ status: 403 })
    expect(await denials()).toMatchObject([{ audience: 'trust', school_id: null }])
  })

  test('what is not found is no refusal: it would tell that there is something', async () => {
    expect(await attempt(app().world.foreign.ceo)).toMatchObject({ status: 404 })
    expect(await attempt({ kind: 'anonymous' })).toMatchObject({ status: 401 })
    expect([await refusals(), await denials()]).toEqual([[], []])
  })

  test('stays in the actor’s own trust', async () => {
    const { foreign } = app().world
    const own = { ...look(), permission: 'school:manage', target: () => ({ schoolId: null }) }
    expect(await attempt(foreign.teacher, own)).toMatchObject({ status: 403 })
    expect(await denials()).toMatchObject([
      { trust_id: foreign.teacher.kind === 'person' && foreign.teacher.trustId },
    ])
  })
})
