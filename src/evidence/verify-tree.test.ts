import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Tx } from '../platform/database/tables.ts'
import type { BareApp } from '../testing/bare-app.ts'
import { bareAppForFile } from '../testing/bare-app.ts'
import { signCheckpoint } from './checkpoint.ts'
import { erase } from './erase.ts'
import { leafOf, sealEntry } from './leaf.ts'
import { makeCheckpoint } from './make-checkpoint.ts'
import { appendLeaf, EMPTY_FRONTIER, frontierRoot } from './merkle.ts'
import type { Frontier } from './merkle.ts'
import { temporarySigningKey } from './signing-key.ts'
import { append, entryFor, foreignTrust, openCase, verify, verifyAfter } from './testing/record.ts'

/** Thirty entries of every audience; 4 and 9 are erased, by 20 and 21; 15 tells of a checkpoint of 15. */
const SIZE = 30
const CHECKPOINT = 15
const erasedBy = new Map([
  [4, 20],
  [9, 21],
])
const indexes = Array.from({ length: SIZE }, (_, index) => index)
const record = bareAppForFile()
let app: BareApp

beforeAll(async () => {
  app = record()
  const { world } = app
  const { run } = app.runner
  const ofCase = await openCase(app)
  const audiences = [
    { kind: 'trust' },
    { kind: 'school', schoolId: world.school.id },
    { kind: 'school', schoolId: world.otherSchool.id },
    ofCase,
  ] as const
  const some = (count: number) => Array.from({ length: count }, (_, i) => entryFor(audiences[i % 4]!))
  await append(app, some(10))
  await append(app, some(5))
  await run(makeCheckpoint, world.people.ceo, {})
  await append(app, some(4))
  for (const index of erasedBy.keys()) {
    const { rows } = await app.database.admin.query<{ commitment: Buffer }>(
      'select commitment from evidence_entry where index = $1',
      [index],
    )
    const commitment = rows[0]!.commitment.toString('base64')
    await run(erase, world.people.ceo, { index, commitment, reason: 'erasure-request' })
  }
  await append(app, some(8))
  // What a superuser may do with a statement, the columns below are mutated without.
  await app.database.admin.query(`do $$ declare c record; begin
    for c in select conname, conrelid::regclass as name from pg_constraint where contype = 'c'
      and conrelid in ('evidence_entry'::regclass, 'evidence_payload'::regclass, 'evidence_erasure'::regclass)
    loop execute format('alter table %s drop constraint %I', c.name, c.conname); end loop; end $$`)
})

describe('an untouched tree', () => {
  test('is whole, with what is withheld and erased counted', async () => {
    expect(await verify(app)).toMatchObject({
      whole: true,
      firstBad: null,
      reason: null,
      size: SIZE,
      signedSize: CHECKPOINT,
      open: 22,
      withheld: 6,
      erased: 2,
    })
  })

  test('of a trust without entries is whole', async () => {
    const foreign = { ...app, world: { ...app.world, trustId: foreignTrust(app) } }
    expect(await verify(foreign)).toMatchObject({ whole: true, size: 0, signedSize: null })
  })

  test('is left as it was by every tampering of these tests, which is undone', async () => {
    const before = await verify(app)
    await verifyAfter(app, tx => sql`delete from evidence_payload`.execute(tx))
    expect(await verify(app)).toEqual(before)
  })
})

/** What each column becomes: another value of the right type. */
const flipped = (column: string) =>
  sql`set_byte(${sql.ref(column)}, 7, 255 - get_byte(${sql.ref(column)}, 7))`
const otherSchool =
  () => sql`case when school_id = ${app.world.school.id} then ${app.world.otherSchool.id}::uuid
  else ${app.world.school.id}::uuid end`
const entryColumns: Record<string, () => ReturnType<typeof sql>> = {
  trust_id: () => sql`${foreignTrust(app)}::uuid`,
  index: () => sql`index + 1000`,
  bucket: () => sql`bucket + 1`,
  commitment: () => flipped('commitment'),
  root: () => flipped('root'),
}
const payloadColumns: Record<string, () => ReturnType<typeof sql>> = {
  trust_id: entryColumns['trust_id']!,
  index: entryColumns['index']!,
  audience: () => sql`case audience when 'trust' then 'school' else 'trust' end`,
  school_id: otherSchool,
  case_id: () => sql`${randomUUID()}::uuid`,
  salt: () => flipped('salt'),
  payload: () => flipped('payload'),
  kind: () => sql`kind || 'x'`,
  at: () => sql`at + interval '1 second'`,
  actor_id: () => sql`${randomUUID()}::uuid`,
  subject_kind: () => sql`subject_kind || 'x'`,
  subject_id: () => sql`subject_id || '1'`,
}
const setColumn = (tx: Tx, table: string, column: string, value: ReturnType<typeof sql>, index: number) =>
  sql`update ${sql.table(table)} set ${sql.ref(column)} = ${value}
    where trust_id = ${app.world.trustId} and index = ${index}`.execute(tx)

describe('one column of one entry, each of all of them, is named', () => {
  test('every column is among them', async () => {
    const { rows } = await app.database.admin.query<{ table: string; column: string }>(`
      select table_name as table, column_name as column from information_schema.columns
      where table_name in ('evidence_entry', 'evidence_payload') order by 1, ordinal_position`)
    const columnsOf = (table: string) => rows.filter(row => row.table === table).map(row => row.column)
    expect(new Set(columnsOf('evidence_entry'))).toEqual(new Set(Object.keys(entryColumns)))
    expect(new Set(columnsOf('evidence_payload'))).toEqual(new Set(Object.keys(payloadColumns)))
  })

  test.each(Object.keys(entryColumns))('entry.%s', async column => {
    for (const index of indexes) {
      const verified = await verifyAfter(app, tx =>
        setColumn(tx, 'evidence_entry', column, entryColumns[column]!(), index),
      )
      expect(verified, `entry ${index}`).toMatchObject({ whole: false, firstBad: index })
    }
  })

  test.each(Object.keys(payloadColumns))('payload.%s', async column => {
    const erasedOf = new Map([...erasedBy].map(([erased, by]) => [by, erased]))
    const telling = ['trust_id', 'index', 'kind', 'subject_kind', 'subject_id']
    for (const index of indexes.filter(each => !erasedBy.has(each))) {
      const verified = await verifyAfter(app, tx =>
        setColumn(tx, 'evidence_payload', column, payloadColumns[column]!(), index),
      )
      // Once the entry that tells of an erasure is none any more, the erased one is a gap, and it comes first.
      const firstBad = telling.includes(column) ? (erasedOf.get(index) ?? index) : index
      expect(verified, `payload ${index}`).toMatchObject({ whole: false, firstBad })
    }
  })
})

/** Moves all from `index` on by one place, payloads and erasures too, past the unique keys. */
async function shift(tx: Tx, index: number, by: 1 | -1): Promise<void> {
  for (const table of ['evidence_entry', 'evidence_payload', 'evidence_erasure']) {
    const { ref } = sql
    await sql`update ${sql.table(table)} set index = -index - 1000 where index >= ${index}`.execute(tx)
    await sql`update ${sql.table(table)} set index = -index - 1000 + ${by}::int where index <= -1000`.execute(
      tx,
    )
    if (table !== 'evidence_erasure') continue
    const told = ref('erased_by')
    await sql`update evidence_erasure set ${told} = -${told} - 1000 where ${told} >= ${index}`.execute(tx)
    await sql`update evidence_erasure set ${told} = -${told} - 1000 + ${by}::int where ${told} <= -1000`.execute(
      tx,
    )
  }
  await sql`update evidence_tree set size = size + ${by}::int where trust_id = ${app.world.trustId}`.execute(
    tx,
  )
}

const dropRows = async (tx: Tx, index: number) => {
  await sql`delete from evidence_erasure where ${index}::int in (index, erased_by)`.execute(tx)
  await sql`delete from evidence_payload where index = ${index}`.execute(tx)
  await sql`delete from evidence_entry where index = ${index}`.execute(tx)
}

describe('one entry', () => {
  test.each(indexes)('%i dropped leaves a gap that is named', async index => {
    const verified = await verifyAfter(app, tx => dropRows(tx, index))
    // With the entry that tells of an erasure its claim is gone too.
    const firstBad = [...erasedBy].find(([, by]) => by === index)?.[0] ?? index
    expect(verified).toMatchObject({ whole: false, firstBad })
  })

  test.each(indexes)('%i dropped, and all after it moved up, is named', async index => {
    const verified = await verifyAfter(app, async tx => {
      await dropRows(tx, index)
      await shift(tx, index + 1, -1)
    })
    expect(verified.whole).toBe(false)
    // An erasure names its teller by number, in a payload that nobody can rewrite: it may come first.
    expect(verified.firstBad).toBeLessThanOrEqual(index)
    expect(verified.firstBad).toBeGreaterThanOrEqual(Math.min(index, 4))
  })

  test.each(indexes)(
    'inserted at %i, sealed and rooted as it should be, is named at the next one',
    async index => {
      const verified = await verifyAfter(app, async tx => {
        await shift(tx, index, 1)
        await insertForged(tx, index)
      })
      expect(verified.whole).toBe(false)
      expect(verified.firstBad).toBeLessThanOrEqual(index + 1)
      expect(verified.firstBad).toBeGreaterThanOrEqual(Math.min(index, 4))
    },
  )

  test('added past the end of the tree is named', async () => {
    const verified = await verifyAfter(app, tx => insertForged(tx, SIZE))
    expect(verified).toMatchObject({ whole: false, firstBad: SIZE })
  })

  test.each(indexes.slice(0, -1))('%i swapped with the next one is named', async index => {
    const verified = await verifyAfter(app, async tx => {
      for (const table of ['evidence_entry', 'evidence_payload', 'evidence_erasure']) {
        await sql`update ${sql.table(table)} set index = index + 1000 where index in (${index}, ${index + 1})`.execute(
          tx,
        )
        await sql`update ${sql.table(table)} set index = case index when ${index + 1000}::int then ${index + 1}::int
          else ${index}::int end where index >= 1000`.execute(tx)
      }
    })
    expect(verified.whole).toBe(false)
    expect(verified.firstBad).toBeLessThanOrEqual(index)
  })

  test('without its content, or with content that was erased put back, is named', async () => {
    const gone = await verifyAfter(app, tx => sql`delete from evidence_payload where index = 3`.execute(tx))
    expect(gone).toMatchObject({
      firstBad: 3,
      reason: 'Its content is gone, and no entry says that it was erased.',
    })
    const back = await verifyAfter(app, async tx => {
      await sql`insert into evidence_payload select trust_id, 4, audience, school_id, case_id, salt, payload, kind,
        at, actor_id, subject_kind, subject_id from evidence_payload where index = 0`.execute(tx)
    })
    expect(back).toMatchObject({ firstBad: 4 })
  })
})

async function insertForged(tx: Tx, index: number): Promise<void> {
  const { trustId } = app.world
  const frontier = await frontierBefore(tx, index)
  const forged = sealEntry({
    kind: 'post.decided',
    at: app.clock.now().toISOString(),
    actor: { kind: 'system', job: 'forger' },
    subject: { kind: 'variant', id: 'forged' },
    content: {},
    audience: { kind: 'trust' },
  })
  const root = frontierRoot(appendLeaf(frontier, forged.leaf))
  const { bucket, commitment, salt, payload } = forged
  await tx
    .insertInto('evidence_entry')
    .values({ trust_id: trustId, index, bucket, commitment, root })
    .execute()
  await tx
    .insertInto('evidence_payload')
    .values({
      trust_id: trustId,
      index,
      audience: 'trust',
      school_id: null,
      case_id: null,
      salt,
      payload,
      kind: 'post.decided',
      at: app.clock.now(),
      actor_id: null,
      subject_kind: 'variant',
      subject_id: 'forged',
    })
    .execute()
}

async function frontierBefore(tx: Tx, index: number): Promise<Frontier> {
  const rows = await tx
    .selectFrom('evidence_entry')
    .select(['bucket', 'commitment'])
    .where('index', '<', index)
    .orderBy('index')
    .execute()
  return rows.reduce(
    (tree, { bucket, commitment }) => appendLeaf(tree, leafOf(bucket, commitment)),
    EMPTY_FRONTIER,
  )
}

/** What somebody does who knows how the tree is made: every leaf, root and the frontier fit again. */
async function rebuild(tx: Tx, size: number): Promise<void> {
  const rows = await tx
    .selectFrom('evidence_entry')
    .select(['index', 'bucket', 'commitment'])
    .orderBy('index')
    .execute()
  let tree = EMPTY_FRONTIER
  for (const { index, bucket, commitment } of rows) {
    tree = appendLeaf(tree, leafOf(bucket, commitment))
    await tx
      .updateTable('evidence_entry')
      .set({ root: frontierRoot(tree) })
      .where('index', '=', index)
      .execute()
  }
  await tx
    .updateTable('evidence_tree')
    .set({ size, frontier: [...tree.nodes] })
    .where('size', '>', 0)
    .execute()
}

describe('a tree that was made to fit again', () => {
  test('is betrayed by the checkpoint after the change', async () => {
    const verified = await verifyAfter(app, async tx => {
      await sql`update evidence_entry set commitment = ${randomBytes(32)} where index = 4`.execute(tx)
      await rebuild(tx, SIZE)
    })
    expect(verified).toMatchObject({ whole: false, firstBad: CHECKPOINT - 1 })
    expect(verified.reason).toMatch(/one of the entries 0 to 14 was rewritten/)
  })

  test('cut short below a checkpoint is named at its first missing entry', async () => {
    const verified = await verifyAfter(app, async tx => {
      for (const table of ['evidence_erasure', 'evidence_payload', 'evidence_entry']) {
        await sql`delete from ${sql.table(table)} where index >= 3`.execute(tx)
      }
      await rebuild(tx, 3)
    })
    expect(verified).toMatchObject({ whole: false, firstBad: 3 })
  })
})

describe('what stands beside the entries', () => {
  const tamperings: [string, ReturnType<typeof sql>, number | null][] = [
    ['the size', sql`update evidence_tree set size = size - 1`, SIZE - 1],
    ['a size too large', sql`update evidence_tree set size = size + 1`, SIZE],
    [
      'the frontier',
      sql`update evidence_tree set frontier[1] = set_byte(frontier[1], 0, 255 - get_byte(frontier[1], 0))`,
      SIZE,
    ],
    ['no tree at all', sql`delete from evidence_tree`, 0],
    ['an erasure taken back', sql`delete from evidence_erasure where index = 4`, 4],
    ['an erasure told by another', sql`update evidence_erasure set erased_by = 22 where index = 4`, 4],
    [
      'an erasure that never was',
      sql`insert into evidence_erasure select trust_id, 2, 25 from evidence_tree`,
      2,
    ],
    ['a checkpoint of another size', sql`update evidence_checkpoint set size = 14`, null],
    ['a checkpoint’s text', sql`update evidence_checkpoint set note = replace(note, '15', '14')`, null],
    ['a checkpoint’s time', sql`update evidence_checkpoint set at = at - interval '1 day'`, CHECKPOINT],
    ['a checkpoint gone', sql`delete from evidence_checkpoint`, CHECKPOINT],
  ]
  test.each(tamperings)('%s is found', async (_what, tampering, firstBad) => {
    const verified = await verifyAfter(app, tx => tampering.execute(tx))
    expect(verified).toMatchObject({ whole: false, firstBad })
    expect(verified.reason).toMatch(/\.$/)
  })

  test('a checkpoint signed with another key is found', async () => {
    const { trustId } = app.world
    const stranger = signCheckpoint({ trustId, size: 15, root: randomBytes(32) }, temporarySigningKey())
    const verified = await verifyAfter(app, tx =>
      sql`update evidence_checkpoint set note = ${stranger}`.execute(tx),
    )
    expect(verified).toMatchObject({
      whole: false,
      reason: expect.stringMatching(/not signed with this key/) as string,
    })
  })
})
