import { beforeAll, describe, expect, test } from 'vitest'
import type { BareApp } from '../testing/bare-app.ts'
import { bareAppForFile } from '../testing/bare-app.ts'
import { erase } from './erase.ts'
import { listEntries } from './list-entries.ts'
import { append, entryFor, openCase } from './testing/record.ts'

/** 0 trust, 1 first school, 2 other school, 3 a case, 4 first school and erased by 6, 5 of the next day. */
const bare = bareAppForFile()
let app: BareApp
const list = (who: BareApp['world']['people']['ceo'], input = {}) => app.runner.run(listEntries, who, input)

beforeAll(async () => {
  app = bare()
  const { school, otherSchool, people } = app.world
  const ofSchool = { kind: 'school', schoolId: school.id } as const
  await append(app, [
    entryFor({ kind: 'trust' }, 'v0', 'policy.adopted'),
    entryFor(ofSchool, 'v1'),
    entryFor({ kind: 'school', schoolId: otherSchool.id }, 'v2'),
    entryFor(await openCase(app), 'v3'),
    entryFor(ofSchool, 'v4', 'something.new-to-us'),
  ])
  // Half past midnight in London, in summer: the UTC date is still the day before.
  app.clock.set('2027-07-01T23:30:00.000Z')
  await append(app, [entryFor(ofSchool, 'v5', 'something.new-to-us')])
  const { rows } = await app.database.admin.query<{ commitment: Buffer }>(
    'select commitment from evidence_entry where index = 4',
  )
  const commitment = rows[0]!.commitment.toString('base64')
  await app.runner.run(erase, people.ceo, { index: 4, commitment, reason: 'recorded-by-mistake' })
})

describe('the list', () => {
  test('is newest first, and what is not the reader’s holds its place', async () => {
    const { entries, next } = await list(app.world.people.governor)
    expect(entries.map(({ index, state }) => [index, state])).toEqual([
      [6, 'open'],
      [5, 'open'],
      [4, 'erased'],
      [3, 'withheld'],
      [2, 'withheld'],
      [1, 'open'],
      [0, 'withheld'],
    ])
    expect(next).toBeNull()
    expect(entries[2]).toEqual({
      index: 4,
      state: 'erased',
      date: '2026-11-23',
      sentence: 'The content of this entry was erased. Entry 6 says by whom and why.',
      at: null,
      kind: null,
      actor: null,
      subject: null,
      erasedBy: 6,
    })
  })

  test('tells an entry in one plain sentence, with who did it in which role', async () => {
    const { entries } = await list(app.world.people.governor)
    expect(entries.find(one => one.index === 1)).toMatchObject({
      sentence: 'The headteacher decided about a post.',
      at: '2026-11-23T10:00:00.000Z',
      kind: 'post.decided',
      actor: { name: 'The headteacher', role: 'headteacher' },
      subject: { kind: 'variant', id: 'v1' },
    })
    expect(entries.find(one => one.index === 5)?.sentence).toBe(
      'The headteacher did this: something new to us.',
    )
  })

  test('gives a case to its members only, also to the chief executive', async () => {
    const { people } = app.world
    const stateOf = async (who: typeof people.ceo) =>
      (await list(who)).entries.find(one => one.index === 3)?.state
    expect(await stateOf(people.dsl)).toBe('open')
    expect(await stateOf(people.ceo)).toBe('withheld')
    expect(await stateOf(people.headteacher)).toBe('withheld')
  })

  test('goes on where the page before ended, without a gap', async () => {
    const seen: number[] = []
    let before: number | undefined
    for (;;) {
      const page = await list(app.world.people.ceo, { limit: 3, ...(before !== undefined && { before }) })
      seen.push(...page.entries.map(one => one.index))
      if (page.next === null) break
      before = page.next
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0])
  })

  const of = async (input: object) => (await list(app.world.people.ceo, input)).entries.map(one => one.index)
  test('is narrowed by kind and by subject', async () => {
    expect(await of({ kind: 'post.decided' })).toEqual([2, 1])
    expect(await of({ subjectKind: 'variant', subjectId: 'v2' })).toEqual([2])
    expect(await of({ kind: 'nothing.such' })).toEqual([])
  })

  test('is narrowed by days in London, both inclusive', async () => {
    expect(await of({ from: '2027-07-02' })).toEqual([6, 5])
    expect(await of({ to: '2027-07-01' })).toEqual([4, 3, 2, 1, 0])
    expect(await of({ from: '2026-11-23', to: '2026-11-23', kind: 'post.decided' })).toEqual([2, 1])
    expect(await of({ from: '2026-11-24', to: '2027-07-01' })).toEqual([])
  })

  test.each([
    ['limit', { limit: 0 }],
    ['from', { from: '24.11.2026' }],
    ['schoolId', { schoolId: 'heron-lane' }],
    ['kinds', { kinds: 'post.decided' }],
  ])('says what is wrong with %s', async (field, input) => {
    await expect(list(app.world.people.ceo, input)).rejects.toMatchObject({
      code: 'invalid-input',
      fields: [{ field }],
    })
  })
})
