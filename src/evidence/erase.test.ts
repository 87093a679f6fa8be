import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { inTenant, systemContext } from '../platform/database/tenancy.ts'
import type { Entry } from '../platform/operations/entry.ts'
import type { BareApp } from '../testing/bare-app.ts'
import { bareAppForFile } from '../testing/bare-app.ts'
import { appendEntries } from './append.ts'
import { entry } from './entry.ts'
import { erase } from './erase.ts'
import { eraseEntry } from './erase-entry.ts'
import { append, entryFor, headOf, openCase, verify } from './testing/record.ts'

const bare = bareAppForFile()
let app: BareApp
beforeAll(() => {
  app = bare()
})
const reason = 'erasure-request'

/** Appends one and says where it stands. */
async function appended(entryToAdd: Entry): Promise<{ index: number; commitment: string }> {
  await append(app, [entryToAdd])
  const { rows } = await app.database.admin.query<{ index: number; commitment: Buffer }>(
    'select index, commitment from evidence_entry order by index desc limit 1',
  )
  return { index: rows[0]!.index, commitment: rows[0]!.commitment.toString('base64') }
}
const ofSchool = () => entryFor({ kind: 'school', schoolId: app.world.school.id })
const asApp = (work: Parameters<typeof inTenant<unknown>>[2]) =>
  inTenant(app.database.db, systemContext(app.world.trustId), work)
const evidenceErase = (index: number) => sql`select evidence_erase(${index})`

describe('erasing', () => {
  test('takes the content and its salt away, keeps the proof, and the tree verifies', async () => {
    const { index, commitment } = await appended(ofSchool())
    const { run } = app.runner
    const erased = await run(erase, app.world.people.ceo, { index, commitment, reason })
    expect(erased).toEqual({ index, erasedBy: index + 1 })
    const { rows } = await app.database.admin.query('select * from evidence_payload where index = $1', [
      index,
    ])
    expect(rows).toEqual([])
    expect(await verify(app)).toMatchObject({ whole: true, erased: 1 })
    const shown = await run(entry, app.world.people.ceo, { index })
    expect(shown).toMatchObject({
      state: 'erased',
      content: null,
      erasedBy: index + 1,
      verifies: true,
      commitment,
    })
  })

  test('is told to those who could read what was erased, with a reason and without the content', async () => {
    const { index, commitment } = await appended(ofSchool())
    const { erasedBy } = await app.runner.run(erase, app.world.people.ceo, { index, commitment, reason })
    const told = await app.runner.run(entry, app.world.people.governor, { index: erasedBy })
    expect(told).toMatchObject({
      kind: 'evidence.erased',
      subject: { kind: 'entry', id: String(index) },
      content: { reason, kind: 'post.decided' },
      actor: { name: 'The ceo', role: 'trust-ceo' },
    })
    const elsewhere = await app.runner.run(entry, app.world.elsewhere.governor, { index: erasedBy })
    expect(elsewhere).toMatchObject({ state: 'withheld', content: null, actor: null, subject: null })
  })

  test('a second time is a conflict, and what tells of an erasure stays', async () => {
    const { index, commitment } = await appended(ofSchool())
    const { run } = app.runner
    const { ceo } = app.world.people
    const { erasedBy } = await run(erase, ceo, { index, commitment, reason })
    await expect(run(erase, ceo, { index, commitment, reason })).rejects.toMatchObject({ code: 'conflict' })
    const told = await run(entry, ceo, { index: erasedBy })
    const again = run(erase, ceo, { index: erasedBy, commitment: told.commitment, reason })
    await expect(again).rejects.toMatchObject({ code: 'invalid-input' })
    await expect(asApp(tx => evidenceErase(erasedBy).execute(tx))).rejects.toThrow(/no payload to erase/)
  })

  test('needs the commitment of that very entry', async () => {
    const { index } = await appended(ofSchool())
    const { commitment } = await appended(ofSchool())
    const wrong = app.runner.run(erase, app.world.people.ceo, { index, commitment, reason })
    await expect(wrong).rejects.toMatchObject({ code: 'not-found' })
  })

  test('of a case is not for somebody who is no member, whatever their role', async () => {
    const { index, commitment } = await appended(entryFor(await openCase(app)))
    const attempt = app.runner.run(erase, app.world.people.ceo, { index, commitment, reason })
    await expect(attempt).rejects.toMatchObject({ code: 'not-found' })
    expect(await verify(app)).toMatchObject({ whole: true })
  })

  test('several in one transaction gives each an entry of its own', async () => {
    const indexes = [await appended(ofSchool()), await appended(ofSchool()), await appended(ofSchool())].map(
      one => one.index,
    )
    const erasedBy = await app.runner.runSystem(app.world.trustId, 'storage-limits', async context => {
      const told: number[] = []
      for (const index of indexes)
        told.push((await eraseEntry(context, index, 'network-storage-limit')).erasedBy)
      return told
    })
    const next = indexes[2]! + 1
    expect(erasedBy).toEqual([next, next + 1, next + 2])
    expect(await verify(app)).toMatchObject({ whole: true })
  })
})

describe('the database holds to it, as the server’s own role', () => {
  const told = (index: number): Entry => ({
    kind: 'evidence.erased',
    subject: { kind: 'entry', id: String(index) },
    audience: { kind: 'school', schoolId: app.world.school.id },
    content: { reason },
  })
  const eraseAndAppend = (index: number, entries: readonly Entry[]) =>
    asApp(async tx => {
      await evidenceErase(index).execute(tx)
      if (entries.length > 0) await appendEntries(tx, headOf(app), entries, app.clock.now())
    })

  test('an erasure whose entry says so commits', async () => {
    const { index } = await appended(ofSchool())
    await eraseAndAppend(index, [told(index), ofSchool()])
    expect(await verify(app)).toMatchObject({ whole: true })
  })

  test.each<[string, (index: number) => Entry[]]>([
    ['no entry', () => []],
    ['an entry of another kind', () => [ofSchool()]],
    ['an entry about another one', index => [told(index - 1)]],
    ['its entry at another place', index => [ofSchool(), told(index)]],
  ])('an erasure with %s cannot commit', async (_what, entries) => {
    const { index } = await appended(ofSchool())
    await expect(eraseAndAppend(index, entries(index))).rejects.toThrow(/not recorded|foreign key/)
    const { rows } = await app.database.admin.query('select 1 from evidence_payload where index = $1', [
      index,
    ])
    expect(rows).toHaveLength(1)
    expect(await verify(app)).toMatchObject({ whole: true })
  })

  test('an erasure in another trust finds nothing', async () => {
    const { index } = await appended(ofSchool())
    const { ceo } = app.world.foreign
    const trustId = ceo.kind === 'person' ? ceo.trustId : ''
    const attempt = inTenant(app.database.db, systemContext(trustId), tx => evidenceErase(index).execute(tx))
    await expect(attempt).rejects.toThrow()
  })
})
