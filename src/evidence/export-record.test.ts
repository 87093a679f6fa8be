import { beforeAll, describe, expect, test } from 'vitest'
import type { Download } from '../platform/operations/operation.ts'
import { appForFile } from '../testing/app-for-file.ts'
import type { TestApp } from '../testing/test-app.ts'
import { erase } from './erase.ts'
import { entry } from './entry.ts'
import { exportRecord } from './export-record.ts'
import { makeCheckpoint } from './make-checkpoint.ts'
import { append, entryFor, keyOf, openCase } from './testing/record.ts'
import { verifyExport } from './verify-export.ts'

/** On the furnished world, whose operations have left real entries: people, accounts, consents, posts. */
const furnished = appForFile()
let app: TestApp
const secret = 'of-a-case-only'

beforeAll(async () => {
  app = furnished()
  const { school, otherSchool } = app.world
  await append(app, [
    entryFor(await openCase(app), secret),
    entryFor({ kind: 'school', schoolId: school.id }, 'of-the-first-school'),
    entryFor({ kind: 'school', schoolId: otherSchool.id }, 'of-the-other-school'),
    entryFor({ kind: 'trust' }, 'of-the-trust'),
  ])
})

const linesOf = ({ body }: Download) => body.toString('utf8').trimEnd().split('\n')
const exportAs = (who: TestApp['world']['people']['ceo'], input = {}) => app.run(exportRecord, who, input)
/** All that a file says in the open. */
const openText = (lines: readonly string[]) =>
  lines
    .slice(1)
    .map(line => (JSON.parse(line) as { payload?: string }).payload ?? '')
    .join('\n')

describe('an export', () => {
  test('of a governor verifies against the school’s key, signed whole', async () => {
    const { world } = app
    const file = await exportAs(world.people.governor)
    const verified = await verifyExport(linesOf(file), { publicKey: keyOf(app) })
    expect(verified).toMatchObject({ kind: 'signed', trust: { id: world.trustId, name: 'Fenland Trust' } })
    expect(file).toMatchObject({
      type: 'application/jsonl',
      filename: expect.stringMatching(/^evidence-2026-11-23-\d+\.jsonl$/) as string,
    })
    expect(JSON.parse(linesOf(file)[0]!)).toMatchObject({
      reader: { name: 'The governor', role: 'governor' },
    })
  })

  test('of a governor holds no pupil’s and no parent’s name, and no case', async () => {
    const { rows } = await app.database.admin.query<{ name: string }>(
      "select name from person where trust_id = $1 and kind in ('pupil', 'parent')",
      [app.world.trustId],
    )
    expect(rows.length).toBeGreaterThan(1)
    const file = await exportAs(app.world.people.governor)
    const text = file.body.toString('utf8')
    for (const { name } of rows) for (const word of name.split(' ')) expect(text).not.toContain(word)
    expect(text).not.toContain(secret)
  })

  test('shows each reader what is theirs, the proof of the rest, and verifies for all', async () => {
    const { people, elsewhere } = app.world
    const words = ['of-a-case-only', 'of-the-first-school', 'of-the-other-school', 'of-the-trust']
    const readers: [string, (typeof people)['ceo'], boolean[]][] = [
      ['a headteacher', people.headteacher, [false, true, false, false]],
      ['the headteacher of the other school', elsewhere.headteacher, [false, false, true, false]],
      ['the chief executive', people.ceo, [false, true, true, true]],
      ['the safeguarding lead, a member of the case', people.dsl, [true, true, false, false]],
      ['the safeguarding lead of the other school', elsewhere.dsl, [false, false, true, false]],
    ]
    for (const [who, reader, seen] of readers) {
      const lines = linesOf(await exportAs(reader))
      const text = openText(lines)
      expect(
        words.map(word => text.includes(word)),
        who,
      ).toEqual(seen)
      const verified = await verifyExport(lines, { publicKey: keyOf(app) })
      expect(verified.kind, who).toBe('signed')
    }
  })

  test('is itself on record, after its own end', async () => {
    const { governor } = app.world.people
    const lines = linesOf(await exportAs(governor))
    const { size, root } = JSON.parse(lines[0]!) as { size: number; root: string }
    expect(lines).toHaveLength(size + 1)
    const told = await app.run(entry, governor, { index: size })
    expect(told).toMatchObject({
      kind: 'evidence.exported',
      actor: { name: 'The governor', role: 'governor' },
      content: { size, root, role: 'governor' },
    })
  })

  test('agrees with every checkpoint that was kept before it', async () => {
    const { headteacher, governor } = app.world.people
    const first = await app.run(makeCheckpoint, headteacher, {})
    await append(app, [entryFor({ kind: 'trust' })])
    const second = await app.run(makeCheckpoint, governor, {})
    await append(app, [entryFor({ kind: 'trust' })])
    const lines = linesOf(await exportAs(governor))
    const verified = await verifyExport(lines, {
      publicKey: keyOf(app),
      checkpoints: [first.note, second.note],
    })
    expect(verified).toMatchObject({ kind: 'signed', agreedSize: second.size })
  })

  test('shows an erasure, and who reads it can check that it was told', async () => {
    const { ceo } = app.world.people
    await append(app, [entryFor({ kind: 'trust' }, 'to-be-forgotten')])
    const size = linesOf(await exportAs(ceo)).length - 1
    const { commitment } = await app.run(entry, ceo, { index: size - 1 })
    await app.run(erase, ceo, { index: size - 1, commitment, reason: 'retention-over' })
    const file = await exportAs(ceo)
    expect(file.body.toString('utf8')).not.toContain('to-be-forgotten')
    expect(await verifyExport(linesOf(file), { publicKey: keyOf(app) })).toMatchObject({
      kind: 'signed',
      erased: 1,
      erasedUnchecked: 0,
    })
  })

  test('of somebody with two schools asks which', async () => {
    const { trustId, people, otherSchool } = app.world
    await app.database.admin.query(
      "insert into role_grant (trust_id, person_id, role, school_id, from_date) values ($1, $2, 'governor', $3, '2026-09-01')",
      [trustId, people.seniorLeader.personId, otherSchool.id],
    )
    await expect(exportAs(people.seniorLeader)).rejects.toMatchObject({ code: 'invalid-input' })
    const file = await exportAs(people.seniorLeader, { schoolId: otherSchool.id })
    expect(JSON.parse(linesOf(file)[0]!)).toMatchObject({ reader: { role: 'governor' } })
  })
})

describe('any one line of a real export', () => {
  test.each<[string, (lines: string[], at: number) => string[], (at: number) => number]>([
    [
      'altered',
      (lines, at) =>
        lines.with(
          at,
          lines[at]!.replace(/"root":"(.)/, (_, c) => `"root":"${c === 'A' ? 'B' : 'A'}`),
        ),
      at => at,
    ],
    ['dropped', (lines, at) => lines.toSpliced(at, 1), at => at],
    ['doubled', (lines, at) => lines.toSpliced(at, 0, lines[at]!), at => at + 1],
    [
      'swapped with the next',
      (lines, at) => lines.with(at, lines[at + 1]!).with(at + 1, lines[at]!),
      at => at,
    ],
  ])('%s is named', async (_what, tamper, firstBad) => {
    const [head, ...lines] = linesOf(await exportAs(app.world.people.governor)) as [string, ...string[]]
    expect(lines.length).toBeGreaterThan(10)
    for (let at = 0; at < lines.length - 1; at++) {
      const verified = await verifyExport([head, ...tamper(lines, at)], { publicKey: keyOf(app) })
      expect(verified, `line ${at}`).toMatchObject({ kind: 'broken', index: firstBad(at) })
    }
  })
})
