import { expect, test } from 'vitest'
import { appForFile } from '../testing/app-for-file.ts'
import { channels } from './channels.ts'
import { clause } from './clause.ts'
import { coverage } from './coverage.ts'

const app = appForFile()
const teacher = () => app().world.people.teacher
const read = (id: string) => app().run(clause, teacher(), { id })

test('says whom it binds, how strongly, and what puts it into force', async () => {
  expect(await read('2-unauthorised-must-not-access')).toMatchObject({
    section: '2',
    sectionTitle: 'Our accounts',
    binds: 'All other staff',
    force: 'must-not',
    enforcement: 'block',
    control: 'account-access',
    controlSays: 'Refuses and records access to an account without an authorisation.',
    openGaps: [{ id: 'G09' }, { id: 'G10', default: 'Means log in/manage/post.' }],
  })
})

test('names the channels where something rests on it', async () => {
  const { channels: where } = await read('2.1-may-post-alerts')
  expect(where).toEqual([
    { id: 'facebook', label: 'Facebook', rules: [], categories: ['alert'] },
    { id: 'instagram', label: 'Instagram', rules: [], categories: ['alert'] },
    { id: 'linkedin', label: 'LinkedIn', rules: [], categories: ['alert'] },
  ])
})

test('one that waits says for what, and has no control yet', async () => {
  const { clauses } = await app().run(coverage, teacher(), {})
  const waiting = clauses.find(({ state }) => state === 'waits')!
  expect(await read(waiting.id)).toMatchObject({
    state: 'waits',
    control: null,
    controlSays: null,
    tests: [],
  })
})

test('one that does not exist is not found', async () => {
  await expect(read('9-no-such-clause')).rejects.toMatchObject({ code: 'not-found' })
  await expect(read('')).rejects.toMatchObject({ code: 'invalid-input' })
})

test('the coverage counts what it lists', async () => {
  const { clauses, inForce, questions } = await app().run(coverage, teacher(), {})
  expect(clauses).toHaveLength(140)
  expect(clauses.filter(({ state }) => state === 'in force')).toHaveLength(inForce)
  expect(clauses.filter(({ state }) => state === 'in force').every(({ tests }) => tests.length > 0)).toBe(
    true,
  )
  expect(questions.length).toBeGreaterThan(0)
})

test('the channels come with their kinds of post by name, as pickers show them', async () => {
  const { channels: all } = await app().run(channels, teacher(), {})
  expect(all.map(({ id }) => id)).toContain('linkedin')
  const youtube = all.find(({ id }) => id === 'youtube')
  expect(youtube?.categories).toEqual([
    { id: 'promotional', label: 'Promotional film', clause: '2.3-may-post-promotional', gap: null },
    { id: 'performance', label: 'Performance', clause: '2.3-may-post-performances', gap: null },
    { id: 'educational', label: 'Educational film', clause: '2.3-may-post-educational', gap: null },
  ])
  expect(youtube?.rules.length).toBeGreaterThan(0)
})
