import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { LiveCheck } from './live-check.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A checker whose answers come when the test says so. */
function checker() {
  const asked: {
    input: string
    signal: AbortSignal
    answer: (words: string) => void
    fail: (error: unknown) => void
  }[] = []
  const answers: string[] = []
  const states: string[] = []
  const live = new LiveCheck<string, string>(
    (input, signal) =>
      new Promise((answer, fail) => {
        asked.push({ input, signal, answer, fail })
      }),
    { onAnswer: words => answers.push(words), onState: state => states.push(state) },
  )
  return { live, asked, answers, states }
}

test('keys in a row are one question, about the last of them', async () => {
  const { live, asked } = checker()
  live.later('Z')
  live.later('Zo')
  live.later('Zof')
  await vi.advanceTimersByTimeAsync(299)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(1)
  expect(asked.map(({ input }) => input)).toEqual(['Zof'])
})

test('a stale question is called off, and its answer is dropped when it comes all the same', async () => {
  const { live, asked, answers } = checker()
  void live.now('old')
  void live.now('new')
  expect(asked[0]?.signal.aborted).toBe(true)
  asked[1]?.answer('marks of new')
  asked[0]?.answer('marks of old')
  await vi.advanceTimersByTimeAsync(0)
  expect(answers).toEqual(['marks of new'])
})

test('no network is told as such; a checker that fails leaves the look to a person', async () => {
  const { live, asked, states } = checker()
  void live.now('a')
  asked[0]?.fail({ status: 0 })
  await vi.advanceTimersByTimeAsync(0)
  void live.now('b')
  asked[1]?.fail(new Error('broken'))
  await vi.advanceTimersByTimeAsync(0)
  expect(states).toEqual(['running', 'offline', 'running', 'unread'])
})

test('leaving the page asks nothing more', async () => {
  const { live, asked } = checker()
  live.later('a')
  live.stop()
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toEqual([])
})
