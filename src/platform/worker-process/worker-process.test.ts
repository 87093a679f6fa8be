import { afterEach, expect, test } from 'vitest'
import type { WorkerLimits, WorkerProcess } from './worker-process.ts'
import { createWorkerProcess } from './worker-process.ts'

const entry = new URL('testing/odd-child.ts', import.meta.url)
const roomy: WorkerLimits = {
  waiting: 20,
  silenceMs: 60_000,
  memory: 2e9,
  heapMegabytes: 128,
  idleMs: 60_000,
}

let worker: WorkerProcess
const start = (limits: Partial<WorkerLimits> = {}) =>
  (worker = createWorkerProcess(entry, { ...roomy, ...limits }))
afterEach(() => worker.stop())

const isAlive = (pid: unknown): boolean => {
  try {
    return process.kill(Number(pid), 0)
  } catch {
    return false
  }
}

test('one child answers question after question, bytes and all, and tells how far it is', async () => {
  const { ask } = start()
  const bytes = Buffer.from([0, 1, 255])
  expect(await ask('echo', { bytes })).toEqual({ bytes })
  const heard: number[] = []
  expect(await ask('steps', null, done => heard.push(done))).toBe('done')
  expect(heard).toEqual([0.25, 0.5, 1])
  const pids = await Promise.all([ask('pid', null), ask('pid', null)])
  expect(pids[0]).toBe(pids[1])
  expect(pids[0]).not.toBe(process.pid)
})

test('an error is of its question alone, and the child stays', async () => {
  const { ask } = start()
  const pid = await ask('pid', null)
  await expect(ask('fail', null)).rejects.toMatchObject({ why: 'failed', message: 'it will not' })
  await expect(ask('nonsense', null)).rejects.toMatchObject({ why: 'failed' })
  expect(await ask('pid', null)).toBe(pid)
})

test.each([
  ['hang', 'too-slow', { silenceMs: 1500 }],
  ['hoard', 'too-heavy', { memory: 300e6 }],
  ['die', 'died', {}],
] as const)(
  'a child that should %s is ended (%s), and the next question gets another',
  async (what, why, limits) => {
    const { ask } = start(limits)
    const pid = await ask('pid', null)
    const [bad, next] = await Promise.allSettled([ask(what, null), ask('pid', null)])
    expect(bad).toMatchObject({ status: 'rejected', reason: { why } })
    expect(next).toMatchObject({ status: 'fulfilled' })
    expect(isAlive(pid)).toBe(false)
    expect((next as PromiseFulfilledResult<unknown>).value).not.toBe(pid)
  },
)

test('a child that has grown makes room for a new one between two questions, and nobody hears of it', async () => {
  const { ask } = start({ memory: 800e6 })
  const pid = await ask('pid', null)
  await ask('grow', 650e6)
  expect(await ask('pid', null)).not.toBe(pid)
})

test('more than may wait are refused, and those that wait come to their turn', async () => {
  const { ask } = start({ waiting: 2 })
  const asked = Array.from({ length: 5 }, (_, at) => ask('echo', at))
  const said = await Promise.allSettled(asked)
  // The first is at work at once, two wait.
  expect(
    said.map(one => (one.status === 'fulfilled' ? one.value : (one.reason as { why: string }).why)),
  ).toEqual([0, 1, 2, 'busy', 'busy'])
})

test('whoever waits when it stops hears of it, and the child is gone', async () => {
  const { ask, stop } = start()
  const pid = await ask('pid', null)
  const waiting = Promise.allSettled([ask('hang', null), ask('echo', 1)])
  await stop()
  for (const one of await waiting) expect(one).toMatchObject({ status: 'rejected', reason: { why: 'ended' } })
  expect(isAlive(pid)).toBe(false)
  await expect(ask('echo', 1)).rejects.toMatchObject({ why: 'ended' })
})

test('a child that nobody asks ends, and starts anew when somebody does', async () => {
  const { ask } = start({ idleMs: 50 })
  const pid = await ask('pid', null)
  await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false)
  expect(await ask('pid', null)).not.toBe(pid)
})

test('this process answers while the child is at work', async () => {
  const { ask } = start()
  await ask('pid', null)
  let turns = 0
  const ticking = setInterval(() => turns++, 5)
  await ask('spin', 400)
  clearInterval(ticking)
  expect(turns).toBeGreaterThan(0)
})
