import { beforeAll, describe, expect, test } from 'vitest'
import { inTenant, systemContext } from '../platform/database/tenancy.ts'
import type { BareApp } from '../testing/bare-app.ts'
import { bareAppForFile } from '../testing/bare-app.ts'
import { appendEntries } from './append.ts'
import { append, entryFor, foreignTrust, headOf, openCase, verify } from './testing/record.ts'

const bare = bareAppForFile()
let app: BareApp
beforeAll(() => {
  app = bare()
})
const trust = { kind: 'trust' } as const
const sizeOf = async () => (await verify(app)).size

describe('appending', () => {
  test('seals for whom the entry is, with who did what and when', async () => {
    await append(app, [entryFor({ kind: 'school', schoolId: app.world.school.id }, 'v1')])
    const { rows } = await app.database.admin.query<{ payload: Buffer }>(
      'select payload from evidence_payload order by index desc limit 1',
    )
    expect(JSON.parse(rows[0]!.payload.toString())).toEqual({
      kind: 'post.decided',
      at: app.clock.now().toISOString(),
      actor: {
        kind: 'person',
        id: app.world.people.headteacher.personId,
        name: 'The headteacher',
        roles: [{ role: 'headteacher', schoolId: app.world.school.id, standsInFor: null }],
        via: 'session',
      },
      subject: { kind: 'variant', id: 'v1' },
      content: { decision: 'hold', note: 'about v1' },
      audience: { kind: 'school', schoolId: app.world.school.id },
    })
  })

  test('takes more entries under one lock than one statement can hold', async () => {
    const before = await sizeOf()
    await append(
      app,
      Array.from({ length: 2500 }, () => entryFor(trust)),
    )
    expect(await verify(app)).toMatchObject({ whole: true, size: before + 2500 })
  })

  test('leaves nothing of a transaction that fails', async () => {
    const before = await sizeOf()
    const failing = inTenant(app.database.db, systemContext(app.world.trustId), async tx => {
      await appendEntries(tx, headOf(app), [entryFor(trust)], app.clock.now())
      throw new Error('the last moment')
    })
    await expect(failing).rejects.toThrow('the last moment')
    expect(await verify(app)).toMatchObject({ whole: true, size: before })
  })

  test('keeps the trees of two trusts apart', async () => {
    const before = await sizeOf()
    const foreign = { ...app, world: { ...app.world, trustId: foreignTrust(app) } }
    await append(foreign, [entryFor(trust), entryFor(trust)])
    expect(await verify(foreign)).toMatchObject({ whole: true, size: 2 })
    expect(await sizeOf()).toBe(before)
  })

  test('by many at once makes one gapless tree, in the order of the commits', async () => {
    const before = await sizeOf()
    const writers = Array.from({ length: 60 }, (_, writer) =>
      append(
        app,
        Array.from({ length: (writer % 5) + 1 }, () => entryFor(trust, `w${writer}`)),
      ),
    )
    await Promise.all(writers)
    expect(await verify(app)).toMatchObject({ whole: true, size: before + 180 })
    const { rows } = await app.database.admin.query<{ runs: number }>(
      `select count(*)::int as runs from (
        select subject_id, lag(subject_id) over (order by index) as previous from evidence_payload
        where index >= $1 and trust_id = $2) p where previous is distinct from subject_id`,
      [before, app.world.trustId],
    )
    expect(rows[0]!.runs).toBe(60)
  })

  test('by many at once into a tree that is not there yet makes one', async () => {
    await app.database.admin.query("insert into trust (name, created_at) values ('New Trust', now())")
    const { rows } = await app.database.admin.query<{ id: string }>(
      "select id from trust where name = 'New Trust'",
    )
    const fresh = { ...app, world: { ...app.world, trustId: rows[0]!.id } }
    await Promise.all(Array.from({ length: 8 }, () => append(fresh, [entryFor(trust)])))
    expect(await verify(fresh)).toMatchObject({ whole: true, size: 8 })
  })
})

describe('the server’s role', () => {
  const tables = ['evidence_entry', 'evidence_payload', 'evidence_erasure', 'evidence_checkpoint']
  // Several statements in one query are one transaction, undone when one of them fails.
  const asTrust = (statement: string) =>
    app.database.app.query(
      `select set_config('app.trust_id', '${app.world.trustId}', true),
        set_config('app.trust_wide', 'on', true); ${statement}`,
    )

  test.each(tables)('adds to %s and reads it, and cannot update, delete or truncate', async table => {
    await asTrust(`select * from ${table}`)
    const statements = [
      `update ${table} set trust_id = trust_id`,
      `delete from ${table}`,
      `truncate ${table}`,
      `alter table ${table} disable trigger all`,
      `drop table ${table}`,
    ]
    for (const statement of statements) {
      await expect(asTrust(statement), statement).rejects.toThrow(/permission denied|must be owner/)
    }
  })

  test('moves the tree on, and cannot delete it or give it to another trust', async () => {
    await asTrust('update evidence_tree set size = size')
    for (const statement of ['delete from evidence_tree', 'update evidence_tree set trust_id = trust_id']) {
      await expect(asTrust(statement), statement).rejects.toThrow(/permission denied/)
    }
  })

  test('cannot write an erasure without the function, nor switch triggers off', async () => {
    for (const statement of [
      `insert into evidence_erasure values ('${app.world.trustId}', 0, 1)`,
      'set session_replication_role = replica',
    ]) {
      await expect(asTrust(statement), statement).rejects.toThrow(/permission denied/)
    }
  })

  test('cannot write into the tree of another trust', async () => {
    const inserting = inTenant(app.database.db, systemContext(foreignTrust(app)), tx =>
      appendEntries(tx, headOf(app), [entryFor(trust)], app.clock.now()),
    )
    await expect(inserting).rejects.toThrow(/row-level security|policy/)
  })
})

describe('who sees a payload', () => {
  const counting = (context: { schoolIds?: string[]; trustWide?: boolean; actorId?: string }) =>
    inTenant(
      app.database.db,
      { trustId: app.world.trustId, actorId: null, schoolIds: [], trustWide: false, ...context },
      async tx => {
        const rows = await tx
          .selectFrom('evidence_payload')
          .select('audience')
          .where('subject_id', '=', 'seen')
          .execute()
        return rows.map(row => row.audience).sort()
      },
    )

  test('the trust’s people those of the trust and its schools, a school’s its own, a case’s members theirs', async () => {
    const { world } = app
    const ofCase = await openCase(app)
    const school = { kind: 'school', schoolId: world.school.id } as const
    await append(
      app,
      [trust, school, ofCase].map(audience => entryFor(audience, 'seen')),
    )
    expect(await counting({})).toEqual([])
    expect(await counting({ schoolIds: [world.otherSchool.id] })).toEqual([])
    expect(await counting({ schoolIds: [world.school.id] })).toEqual(['school'])
    expect(await counting({ trustWide: true })).toEqual(['school', 'trust'])
    const { dsl, ceo } = world.people
    expect(await counting({ trustWide: true, actorId: ceo.personId })).toEqual(['school', 'trust'])
    expect(await counting({ schoolIds: [world.school.id], actorId: dsl.personId })).toEqual([
      'case',
      'school',
    ])
  })
})
