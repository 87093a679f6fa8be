import { afterEach, expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { WORLD_NOW } from '../testing/world.ts'
import { older } from '../policy/testing/older-pack.ts'
import { adoptPolicy } from './adopt-policy.ts'
import { policy } from './policy.ts'
import { bundledPacks } from './policies-folder.ts'

const app = appForFile()
afterEach(() => app().clock.set(WORLD_NOW))
const read = (at = WORLD_NOW) => {
  app().clock.set(at)
  return app().run(policy, app().world.people.teacher, {})
}

test('the approval is November 2025, and nowhere a day of it [0-approved-date]', async () => {
  const answer = await read()
  expect(answer.approved).toEqual({ date: '2025-11', precision: 'month', says: 'November 2025' })
  expect(JSON.stringify(answer)).not.toMatch(/2025-11-\d\d/)
  expect(answer.version).toMatchObject({ label: 'November 2025', adoptedBy: { name: 'The ceo' } })
})

test.each([
  ['2027-09-30T22:59:00Z', false],
  ['2027-09-30T23:00:00Z', true],
])('at %s, by London’s clock, the review is overdue: %s [0-next-review-due]', async (at, overdue) => {
  const { review } = await read(at)
  expect(review).toMatchObject({ due: '2027-09-30', says: '30 September 2027', overdue, warning: null })
})

test('each reminder stands on its own day [0-next-review-due]', async () => {
  const on = async (day: string) => (await read(`${day}T09:00:00Z`)).review.reminderToday
  expect([
    await on('2027-04-03'),
    await on('2027-07-02'),
    await on('2027-08-31'),
    await on('2027-09-30'),
  ]).toEqual([180, 90, 30, 0])
  expect(await on('2027-08-30')).toBeNull()
})

test('a stated review after more than two years counts as due before, with a warning [7-review-every-two-years]', async () => {
  const [first] = await bundledPacks()
  const text = first!.text.replace('due: 2027-09,', 'due: 2028-01,')
  const { run, world } = app()
  await run(adoptPolicy, world.people.ceo, { label: 'Late review', text })
  const { review } = await read()
  expect(review.due).toBe('2027-11-30')
  expect(review.warning).toContain('24 months')
  await run(adoptPolicy, world.people.ceo, { label: 'November 2025', bundled: first!.file })
})

test('all 140 clauses stand in their sections, the two 2.4 apart, each with its state', async () => {
  const { sections, inForce } = await read()
  const clauses = sections.flatMap(section => section.clauses)
  expect(clauses).toHaveLength(140)
  expect(sections.filter(({ number }) => number === '2.4').map(({ id }) => id)).toEqual(['2.4', '2.4b'])
  expect(
    clauses.every(({ state, waitsFor, control }) =>
      state === 'waits' ? waitsFor !== null : control !== null,
    ),
  ).toBe(true)
  expect(clauses.filter(({ state }) => state === 'in force')).toHaveLength(inForce)
})

test('what is open is asked, the most severe first', async () => {
  const { questions } = await read()
  expect(questions.length).toBeGreaterThan(0)
  expect(questions.every(({ question }) => question !== null)).toBe(true)
  const ranks = questions.map(({ severity }) => ['high', 'med', 'low'].indexOf(severity))
  expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
})

test('a policy that was adopted before packs said more is in force as it stands, and shows our defaults', async () => {
  expect((await read()).ourDefaults).toEqual([])
  const dlpt = (await bundledPacks()).find(({ file }) => file === 'dlpt-2025-11.yaml')!
  await app().run(adoptPolicy, app().world.people.ceo, { label: 'An older one', text: older(dlpt.text) })
  const answer = await read()
  expect(answer.ourDefaults).toContain('When somebody looks at comments')
  expect(answer.inForce).toBeGreaterThan(0)
})
