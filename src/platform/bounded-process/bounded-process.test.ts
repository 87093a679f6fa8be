import { afterAll, expect, test } from 'vitest'
import { boundedProcess, ProcessEnded } from './bounded-process.ts'
import type { Echo } from './testing/echo-process.ts'

const entry = new URL('./testing/echo-process.ts', import.meta.url)
const open: { stop(): Promise<void> }[] = []
function echo(options: { timeoutMs?: number; mostWaiting?: number; idleMs?: number } = {}) {
  const process = boundedProcess<Echo, { say: string; pid: number }>({
    entry,
    timeoutMs: 20_000,
    memoryMb: 400,
    ...options,
  })
  open.push(process)
  return process
}
const failure = (asked: Promise<unknown>): Promise<unknown> => asked.catch((error: unknown) => error)
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
afterAll(() => Promise.all(open.map(one => one.stop())))

test('answers in turn, by one process, and a refusal keeps it', async () => {
  const { ask } = echo()
  const [one, refused, two] = await Promise.all([
    ask({ say: 'one' }),
    failure(ask({ say: 'no picture', how: 'refuse' })),
    ask({ say: 'two' }),
  ])
  expect([one.say, two.say]).toEqual(['one', 'two'])
  expect(refused).toMatchObject({ message: 'no picture' })
  expect(two.pid).toBe(one.pid)
})

test.each(['late', 'hold'] as const)(
  'who is %s for too long is ended, and the next is answered',
  async how => {
    const { ask } = echo({ timeoutMs: 1_000 })
    const before = await ask({ say: 'before' })
    expect(await failure(ask({ say: 'x', how }))).toEqual(new ProcessEnded('time'))
    const after = await ask({ say: 'after' })
    expect(after.pid).not.toBe(before.pid)
    expect(isAlive(before.pid)).toBe(false)
  },
)

test.each(['break', 'die', 'hoard'] as const)('who does %s is told, and the next is answered', async how => {
  const { ask } = echo()
  const broken = failure(ask({ say: 'x', how }))
  const next = ask({ say: 'next' })
  expect(await broken).toEqual(new ProcessEnded('died'))
  expect((await next).say).toBe('next')
})

test('memory of WebAssembly does not grow beyond the limit', async () => {
  expect(await failure(echo().ask({ say: 'x', how: 'grow' }))).toMatchObject({ name: 'RangeError' })
})

test('more than may wait are told to come back', async () => {
  const { ask, stop } = echo({ mostWaiting: 1 })
  const working = failure(ask({ say: 'x', how: 'late' }))
  const waiting = failure(ask({ say: 'waits' }))
  expect(await failure(ask({ say: 'one more' }))).toMatchObject({ code: 'unavailable' })
  await stop()
  expect(await Promise.all([working, waiting])).toEqual([new ProcessEnded('died'), new ProcessEnded('died')])
})

test('one that nobody asks is ended', async () => {
  const { ask } = echo({ idleMs: 1 })
  const { pid } = await ask({ say: 'x' })
  await expect.poll(() => isAlive(pid)).toBe(false)
})
