import { randomBytes } from 'node:crypto'
import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { addPerson } from '../people/add-person.ts'
import { findPeople } from '../people/find-people.ts'
import { person as registered } from '../people/person.ts'
import { hashOfAllTables } from '../testing/table-hash.ts'
import { appForFile } from '../testing/app-for-file.ts'
import { entriesOf } from '../testing/entries-of.ts'
import { applyImport } from './apply-import.ts'
import { person } from './person.ts'
import { previewChanges } from './preview-changes.ts'
import { previewImport } from './preview-import.ts'
import { recordAnswer } from './record-answer.ts'
import { setProtection } from './set-protection.ts'

const app = appForFile()
const HEADER =
  'person_id,name,known_as,role,school,year_group,consent_facebook_photo,consent_facebook_name,do_not_identify,upn,manager'
/** Numbers are new in each test, so that the tests share one database. */
let prefix = ''
let count = 0
beforeEach(() => {
  prefix = `T${++count}-`
  app().clock.advance({ minutes: 5 })
})

interface Row {
  id: string
  name?: string
  role?: string
  school?: string
  year?: string
  photo?: string
  naming?: string
  hide?: string
  upn?: string
  manager?: string
}
function line({
  id,
  name = `Person ${id}`,
  role = 'visitor',
  school = 'heron-lane',
  year = '',
  ...row
}: Row): string {
  const { photo = '', naming = '', hide = '', upn = '', manager = '' } = row
  const managerId = manager && prefix + manager
  return [prefix + id, name, '', role, school, year, photo, naming, hide, upn, managerId].join(',')
}
const csv = (...rows: (Row | string)[]) =>
  [HEADER, ...rows.map(row => (typeof row === 'string' ? row : line(row)))].join('\n')

const preview = (file: string | Buffer, schoolId: string | null = app().world.school.id) => {
  const { run, world } = app()
  const upload = { bytes: Buffer.from(file), claimedType: 'text/csv' }
  const by = schoolId === null ? world.people.trustAdministrator : world.people.office
  return run(previewImport, by, schoolId === null ? {} : { schoolId }, { upload })
}
const apply = (looked: { id: string; hash: string }, more: object = {}, trustWide = false) => {
  const { run, world } = app()
  const by = trustWide ? world.people.trustAdministrator : world.people.office
  return run(applyImport, by, { id: looked.id, hash: looked.hash, ...more })
}
const takeOver = async (...rows: Row[]) => apply(await preview(csv(...rows)))
const idOf = async (words: string) => {
  const { run, world } = app()
  const { people } = await run(findPeople, world.people.office, { schoolId: world.school.id, words })
  return people[0]?.id ?? ''
}
const photoOf = async (personId: string) => {
  const { run, world } = app()
  const { states } = await run(person, world.people.office, { personId })
  return states.find(one => one.channel === 'facebook' && one.element === 'photo')?.state
}

describe('a preview', () => {
  test('counts and lists what would change, and changes nothing of the register', async () => {
    const { database } = app()
    const people = async () =>
      (await database.admin.query('select count(*)::int as n from person')).rows[0]?.n as number
    const before = await people()
    const { counts, changes } = await preview(
      csv({ id: '1', photo: 'yes' }, { id: '2', photo: 'no', hide: 'yes' }),
    )
    expect(counts).toMatchObject({ added: 2, found: 0, widened: 1, narrowed: 0, protects: 1, problems: 0 })
    expect(changes.map(change => [change.kind, change.line, change.widened.length])).toEqual([
      ['added', 2, 1],
      ['added', 3, 0],
    ])
    expect(await people()).toBe(before)
  })
  test('can be gone through page by page, and by what is looked for', async () => {
    const { run, world } = app()
    const { id, hash } = await preview(csv({ id: '1' }, { id: '2', photo: 'yes' }, { id: '3' }))
    const look = (more: object) => run(previewChanges, world.people.office, { id, ...more })
    expect(await look({ skip: 1, limit: 1 })).toMatchObject({
      hash,
      total: 3,
      changes: [{ name: 'Person 2' }],
    })
    expect(await look({ show: 'widened' })).toMatchObject({ total: 1, changes: [{ name: 'Person 2' }] })
    expect(await look({ show: 'left' })).toMatchObject({ total: 0 })
  })
  test('needs a file', async () => {
    const { run, world } = app()
    const { office } = world.people
    await expect(run(previewImport, office, { schoolId: world.school.id })).rejects.toMatchObject({
      fields: [{ field: 'file' }],
    })
  })
})

describe('taking a file over', () => {
  test('puts people and answers on the register; blank stays unknown', async () => {
    await takeOver({ id: '1', name: 'Annika Tove', photo: 'yes' }, { id: '2', name: 'Bertil Tove' })
    expect(await photoOf(await idOf('annika'))).toBe('given')
    expect(await photoOf(await idOf('bertil'))).toBe('unknown')
  })
  test('a second time changes nothing', async () => {
    const rows = [
      { id: '1', photo: 'yes', naming: 'no', upn: `U${prefix}`, year: 'Year 2', role: 'pupil' },
      { id: '2', role: 'staff', manager: '3' },
      { id: '3', role: 'staff', manager: 'nobody' },
    ]
    const looked = await preview(csv(...rows))
    await apply(looked)
    const again = await preview(csv(...rows))
    expect(again.counts).toMatchObject({ added: 0, changed: 0, unchanged: 3, widened: 0, narrowed: 0 })
    const answers = async () => (await app().database.admin.query('select * from consent_answer')).rows.length
    const before = await answers()
    await apply(again)
    expect(await answers()).toBe(before)
  })
  test('needs the very state that was looked at', async () => {
    const looked = await preview(csv({ id: '1', name: 'Cato Lind' }))
    await expect(apply({ ...looked, hash: 'another' })).rejects.toMatchObject({ code: 'conflict' })
    const { run, world } = app()
    await run(addPerson, world.people.office, {
      schoolId: world.school.id,
      kind: 'visitor',
      name: 'Cato Lind',
      externalId: `${prefix}1`,
    })
    await expect(apply(looked)).rejects.toMatchObject({ code: 'conflict' })
    expect((await preview(csv({ id: '1', name: 'Cato Lind' }))).counts).toMatchObject({ unchanged: 1 })
  })
  test('happens once: the file is gone afterwards', async () => {
    const looked = await preview(csv({ id: '1' }))
    await apply(looked)
    await expect(apply(looked)).rejects.toMatchObject({ code: 'not-found' })
    const { rows } = await app().database.admin.query('select * from register_preview where id = $1', [
      looked.id,
    ])
    expect(rows).toEqual([])
  })
  test('sets managers, those of the same file too', async () => {
    await takeOver(
      { id: '1', name: 'Dorte Boss', role: 'staff' },
      { id: '2', name: 'Egon Helper', role: 'staff', manager: '1' },
    )
    const { run, world } = app()
    expect(await run(registered, world.people.office, { id: await idOf('egon') })).toMatchObject({
      manager: { name: 'Dorte Boss' },
    })
  })
  test('is on record: one entry for the file, one for each person, no name in any', async () => {
    await takeOver({ id: '1', name: 'Frida Unwritten', photo: 'yes' })
    const imported = (await entriesOf(app(), 'register.imported')).at(-1)!
    const single = (await entriesOf(app(), 'person.imported')).at(-1)!
    expect(imported.content).toMatchObject({ counts: { added: 1 } })
    expect(single.content).toMatchObject({ change: 'added', answers: { given: ['facebook/photo'] } })
    expect(JSON.stringify([imported, single])).not.toContain('Frida')
  })
})

describe('consents in a file', () => {
  test('that narrow count at once and are on record one by one', async () => {
    await takeOver({ id: '1', name: 'Gudrun Ask', photo: 'yes' })
    app().clock.advance({ minutes: 1 })
    const looked = await preview(csv({ id: '1', name: 'Gudrun Ask', photo: 'no' }))
    expect(looked.counts).toMatchObject({ narrowed: 1, widened: 0, changed: 1 })
    await apply(looked)
    const id = await idOf('gudrun')
    expect(await photoOf(id)).toBe('refused')
    expect((await entriesOf(app(), 'consent.refused')).at(-1)).toMatchObject({ subject: { id } })
  })
  test('that fall silent take the file’s own yes back', async () => {
    await takeOver({ id: '1', name: 'Hedda Ask', photo: 'yes' })
    app().clock.advance({ minutes: 1 })
    await takeOver({ id: '1', name: 'Hedda Ask' })
    const id = await idOf('hedda')
    expect(await photoOf(id)).toBe('unknown')
    expect((await entriesOf(app(), 'consent.withdrawn')).at(-1)).toMatchObject({ subject: { id } })
  })
  test('never outrank what a parent said later', async () => {
    const { run, world, clock } = app()
    await takeOver({ id: '1', name: 'Inga Ask', photo: 'yes' })
    const personId = await idOf('inga')
    clock.advance({ minutes: 1 })
    await run(recordAnswer, world.people.office, {
      personId,
      relation: 'guardian',
      wording: 'Letter',
      answers: [{ channel: 'facebook', element: 'photo', answer: 'refused' }],
    })
    clock.advance({ minutes: 1 })
    await takeOver({ id: '1', name: 'Inga Ask', photo: 'no' })
    clock.advance({ minutes: 1 })
    const looked = await preview(csv({ id: '1', name: 'Inga Ask', photo: 'yes' }))
    expect(looked.counts).toMatchObject({ widened: 0, overruled: 1 })
    await apply(looked)
    expect(await photoOf(personId)).toBe('refused')
  })
  test('never lift a protection', async () => {
    const { run, world } = app()
    await takeOver({ id: '1', name: 'Jorun Ask', photo: 'yes' })
    const personId = await idOf('jorun')
    await run(setProtection, world.people.dsl, { personId, protected: true })
    await takeOver({ id: '1', name: 'Jorun Ask', photo: 'yes', hide: 'no' })
    expect(await photoOf(personId)).toBe('protected')
  })
})

describe('leavers', () => {
  const two = () => [
    { id: '1', name: 'Kari Stays', role: 'trustee' },
    { id: '2', name: 'Lasse Goes', role: 'trustee' },
  ]
  test('are proposed, and leave only when somebody says so', async () => {
    await takeOver(...two())
    const looked = await preview(csv(two()[0]!))
    expect(looked.changes).toMatchObject([{ kind: 'left', name: 'Lasse Goes' }])
    await apply(looked)
    expect(await idOf('lasse')).not.toBe('')
    await apply(await preview(csv(two()[0]!)), { endLeavers: true })
    expect(await idOf('lasse')).toBe('')
    expect((await entriesOf(app(), 'person.left')).at(-1)?.content).toEqual({ source: 'import' })
    const back = await preview(csv(...two()))
    expect(back.changes).toMatchObject([{ kind: 'returned', name: 'Lasse Goes' }])
    await apply(back)
    expect(await idOf('lasse')).not.toBe('')
    await apply(await preview(csv({ id: 'last', role: 'trustee' })), { endLeavers: true })
  })
  test('are not looked for in a file with a line that was left out, nor among kinds that it does not have', async () => {
    await takeOver(...two())
    const broken = await preview(csv(two()[0]!, { id: '9', role: 'wizard' }))
    expect(broken.counts).toMatchObject({ leavers: 0, leftOut: 1 })
    const pupilsOnly = await preview(csv({ id: '5', role: 'parent' }))
    expect(
      pupilsOnly.changes.filter(change => change.kind === 'left').map(change => change.name),
    ).not.toContain('Lasse Goes')
  })
})

describe('lines that are not right', () => {
  test('are reported with their line, and nothing is taken over until somebody leaves them out', async () => {
    const file = csv(
      { id: '1', name: 'Mette Fine' },
      { id: '1', name: 'Twice' },
      { id: '3', school: 'nowhere' },
      { id: '4', role: 'wizard' },
      { id: '5', school: 'mill-road' },
      `${line({ id: '6' })},too,many,cells`,
    )
    const looked = await preview(file)
    expect(looked.problems.filter(one => one.leftOut).map(one => [one.line, one.field])).toEqual([
      [3, 'person_id'],
      [4, 'school'],
      [5, 'role'],
      [6, 'school'],
      [7, 'row'],
    ])
    const before = await hashOfAllTables(app().database.admin)
    await expect(apply(looked)).rejects.toMatchObject({ fields: [{ field: 'leaveOutProblems' }] })
    expect(await hashOfAllTables(app().database.admin)).toBe(before)
    await apply(looked, { leaveOutProblems: true })
    expect(await idOf('mette')).not.toBe('')
    expect(await idOf('twice')).toBe('')
  })
  test('are never left out of a file that cannot be read to its end', async () => {
    for (const file of ['', 'nonsense', `${HEADER}\n${prefix}1,"open quote`, 'person_id,role\n1,pupil']) {
      if (file === '') continue
      const looked = await preview(file)
      expect(looked.problems.length).toBeGreaterThan(0)
      await expect(apply(looked, { leaveOutProblems: true })).rejects.toMatchObject({ code: 'invalid-input' })
    }
  })
  test('of an id that is a pupil here and an adult there', async () => {
    await takeOver({ id: '1', name: 'Nils Small', role: 'pupil' })
    const looked = await preview(csv({ id: '1', name: 'Nils Small', role: 'staff' }))
    expect(looked.problems).toMatchObject([{ line: 2, field: 'role', leftOut: true }])
  })
})

describe('files as schools have them', () => {
  const names = async (file: Buffer) =>
    (await preview(file)).changes.filter(one => one.kind === 'added').map(one => one.name)
  test('with a byte order mark, Windows line ends, CP1252 or semicolons', async () => {
    const text = csv({ id: '1', name: 'Zoë Müller' })
    expect(await names(Buffer.from(`\uFEFF${text.replaceAll('\n', '\r\n')}`))).toEqual(['Zoë Müller'])
    expect(await names(Buffer.from(text, 'latin1'))).toEqual(['Zoë Müller'])
    expect(await names(Buffer.from(text.replaceAll(',', ';')))).toEqual(['Zoë Müller'])
  })
  test('whatever the bytes, a preview answers, and what it cannot read it does not take over', async () => {
    const good = Buffer.from(csv({ id: '1' }, { id: '2', photo: 'yes' }, { id: '3', upn: 'X' }))
    await fc.assert(
      fc.asyncProperty(fc.nat(good.length - 1), fc.integer({ min: 0, max: 20 }), async (at, length) => {
        const bytes = Buffer.concat([good.subarray(0, at), randomBytes(length), good.subarray(at)])
        const looked = await preview(bytes)
        expect(looked.counts['widened']).toBeLessThanOrEqual(1)
      }),
      { numRuns: 25 },
    )
  })
})

describe('a whole trust', () => {
  test('brings several schools at once; a pupil is found by pupil number and begins afresh in the new school', async () => {
    const row = { id: '1', name: 'Oda Moves', role: 'pupil', photo: 'yes', upn: `UPN-${prefix}` }
    await apply(await preview(csv(row), null), {}, true)
    const personId = await idOf('oda')
    expect(await photoOf(personId)).toBe('given')
    app().clock.advance({ minutes: 1 })
    const looked = await preview(csv({ ...row, id: '77', school: 'mill-road', photo: '' }), null)
    const moved = looked.changes.find(change => change.personId === personId)
    expect(moved?.fields.map(one => one.field)).toEqual(['school', 'externalId'])
    expect(moved?.narrowed).toHaveLength(1)
    await apply(looked, {}, true)
    expect(await idOf('oda')).toBe('')
  })
  test('two schools may use the same numbers', async () => {
    await apply(await preview(csv({ id: '1', name: 'Per Heron' }), null), {}, true)
    const looked = await preview(csv({ id: '1', name: 'Pia Mill', school: 'mill-road' }), null)
    expect(looked.changes.filter(change => change.kind === 'added').map(change => change.name)).toEqual([
      'Pia Mill',
    ])
  })
  test('nobody is matched by a name', async () => {
    await takeOver({ id: '1', name: 'Rune Same' })
    expect((await preview(csv({ id: '2', name: 'Rune Same' }))).counts).toMatchObject({ added: 1, found: 0 })
  })
})
