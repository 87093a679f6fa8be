import type { PgBoss } from 'pg-boss'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bareAppForFile } from '../../testing/bare-app.ts'
import { createLog } from '../log.ts'
import type { Context, Reaction } from '../operations/operation.ts'
import { reaction } from '../operations/operation.ts'
import type { Runner } from '../operations/runner.ts'
import { rename } from '../operations/testing/marks.ts'
import { createBoss, sendJobs } from './boss.ts'
import { reactionQueue } from './queue.ts'
import { reactionJobs, startSweeping, startWorking } from './work.ts'

const app = bareAppForFile()
let boss: PgBoss
let runner: Runner
let logged = ''

const seen: { trustId: string; kind: string; subject: { kind: string; id: string }; schools: number }[] = []
let failures = 0
const noticed = reaction({
  name: 'test.notice-rename',
  on: 'school.renamed',
  async run({ tx, actor }: Context, event) {
    if (failures > 0) {
      failures -= 1
      throw new Error('Rowan Ellery is not here')
    }
    const schools = await tx.selectFrom('school').select('id').execute()
    seen.push({ trustId: actor.trustId, ...event, schools: schools.length })
  },
})
const deaf = reaction({ name: 'test.deaf', on: ['other.kind'], run: async () => {} })
const reactions: readonly Reaction[] = [noticed, deaf]

beforeAll(async () => {
  boss = createBoss(app().database.connection('app'), () => {})
  await boss.start()
  runner = app().runnerWith({
    enqueue: (tx, trustId, jobs, entries) =>
      sendJobs(boss, tx, trustId, [...jobs, ...reactionJobs(reactions, entries)]),
  })
})
afterAll(() => boss.stop({ graceful: false, close: true }))

const waiting = async (): Promise<{ data: Record<string, string> }[]> => {
  const { rows } = await app().database.admin.query<{ data: Record<string, string> }>(
    "select data from pgboss.job where name = $1 and state in ('created', 'retry', 'active')",
    [reactionQueue.name],
  )
  return rows
}
const input = () => ({ schoolId: app().world.school.id, name: 'Heron Lane' })

test('a reaction is enqueued in the transaction of what it reacts to: with ids, and nothing else', async () => {
  await runner.run(rename(), app().world.people.ceo, input())
  expect(await waiting()).toEqual([
    {
      data: {
        trustId: app().world.trustId,
        reaction: 'test.notice-rename',
        kind: 'school.renamed',
        subjectKind: 'school',
        subjectId: app().world.school.id,
      },
    },
  ])
})

test('what is rolled back leaves no job', async () => {
  const before = (await waiting()).length
  const failing = rename(({ enqueue }) => {
    enqueue({ queue: reactionQueue.name, data: { reaction: 'test.deaf' } })
    throw new Error('half-way')
  })
  await expect(runner.run(failing, app().world.people.ceo, input())).rejects.toThrow()
  // Nor when the entries cannot be written, which is after the jobs were sent.
  const lost = rename(({ record }) =>
    record({
      kind: 'school.renamed',
      subject: { kind: 'x', id: 'x' },
      audience: { kind: 'school', schoolId: 'none' },
      content: {},
    }),
  )
  await expect(runner.run(lost, app().world.people.ceo, input())).rejects.toThrow()
  expect((await waiting()).length).toBe(before)
})

test('it runs with the eyes of the system in its own trust, again after a failure, and no log quotes it', async () => {
  failures = 1
  const log = createLog('debug', { write: line => (logged += line) })
  await boss.send(reactionQueue.name, { reaction: 'test.notice-rename' })
  await startWorking({ boss, runner, reactions, workers: [], log })
  await expect.poll(() => seen.length, { timeout: 25_000 }).toBeGreaterThan(0)
  expect(seen[0]).toEqual({
    trustId: app().world.trustId,
    kind: 'school.renamed',
    subject: { kind: 'school', id: app().world.school.id },
    schools: 2,
  })
  await expect.poll(() => logged, { timeout: 10_000 }).toContain('a job failed')
  expect(logged).not.toContain('Rowan')
  // The job without a trust failed: it has no eyes to see with.
  const { rows } = await app().database.admin.query<{ output: unknown }>(
    "select output from pgboss.job where name = $1 and data ->> 'trustId' is null",
    [reactionQueue.name],
  )
  expect(JSON.stringify(rows)).toContain('a job without a trust')
  expect(seen.every(one => one.trustId === app().world.trustId)).toBe(true)
})

test('a sweep goes through the trusts one by one; the failure of one does not keep the next waiting', async () => {
  const swept: string[] = []
  const log = createLog('debug', { write: () => {} })
  const sweeping = startSweeping({ log, everyMs: 5, trusts: async () => ['a', 'b', 'c'] }, async trustId => {
    swept.push(trustId)
    if (trustId === 'b') throw new Error('not this one')
  })
  await expect.poll(() => swept.length).toBeGreaterThan(5)
  await sweeping.stop()
  const after = swept.length
  expect(swept.slice(0, 3)).toEqual(['a', 'b', 'c'])
  await new Promise(resolve => setTimeout(resolve, 30))
  expect(swept.length).toBe(after)
})
