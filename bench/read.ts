/** How fast comments are read, tier by tier and signal by signal, and what the well-known lists do with the same. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commentReader, loadReader } from '../src/moderation/comment-reader.ts'
import { moderateComment } from '../src/policy/moderate-comment.ts'
import { compilePack } from '../src/policy/compile-pack.ts'
import { packFrom } from '../src/policy/pack/read-pack.ts'
import { openPage } from '../src/signals/page.ts'
import { commentSignals, signals } from '../src/signals/read-text.ts'
import { buildRegister } from '../src/signals/register-index.ts'
import type { Fact, World } from '../src/signals/signal.ts'
import type { Bench } from './bench.ts'
import { quantile, round } from './bench.ts'
import { otherReaders } from './readers.ts'

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const world: World = { register: buildRegister([]), school: null }

interface Comment {
  author: string
  text: string
  expect: { action: 'keep' | 'review' | 'remove' }
}

const comments = readFileSync(at('../corpus/comments.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line) as Comment)

export const readComments: Bench = {
  name: 'read',
  async run() {
    const pack = compilePack(packFrom(readFileSync(at('../policies/dlpt-2025-11.yaml'), 'utf8')))
    const first = commentReader(await loadReader(1), world)
    const before = process.memoryUsage().rss
    const both = commentReader(await loadReader(2), world)
    const one = await timeReader(first.read, 4)
    const two = await timeReader(both.read, 1)
    const verdicts = async (reader: typeof first) =>
      (await reader.read(comments)).map(reading => moderateComment(pack, reading).action !== 'keep')
    return {
      comments: comments.length,
      firstTier: { ...one, ...quality(await verdicts(first)) },
      bothTiers: { ...two, tiers: both.tiers, ...quality(await verdicts(both)) },
      encoderMemoryMb: round((process.memoryUsage().rss - before) / 2 ** 20, 0),
      weightsMb: round(
        ['first-tier.bin', 'second-tier.bin'].reduce(
          (sum, name) => sum + sizeOf(join(at('../weights/'), name)),
          0,
        ) /
          2 ** 20,
        1,
      ),
      others: Object.fromEntries(
        otherReaders().map(({ name, stops }) => {
          const samples = timeEach(stops)
          return [name, { ...speed(samples), ...quality(comments.map(({ text }) => stops(text))) }]
        }),
      ),
      signalsMicroseconds: bySignal(),
      growthFrom10To100Kb: growth(),
    }
  },
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/** One comment at a time, as a webhook brings them. */
async function timeReader(
  read: (batch: readonly Comment[]) => Promise<unknown>,
  rounds: number,
): Promise<Record<string, number>> {
  const samples: number[] = []
  for (let round = 0; round <= rounds; round++) {
    for (const comment of comments) {
      const started = performance.now()
      await read([comment])
      if (round > 0) samples.push(performance.now() - started)
    }
  }
  return speed(samples)
}

function timeEach(read: (text: string) => unknown): number[] {
  for (const { text } of comments) read(text)
  return comments.map(({ text }) => {
    const started = performance.now()
    read(text)
    return performance.now() - started
  })
}

const speed = (samples: readonly number[]) => ({
  perSecond: round(1000 / (samples.reduce((sum, sample) => sum + sample, 0) / samples.length), 0),
  p95Ms: round(quantile(samples, 0.95)),
})

/** Comments to remove that are stopped, and comments to keep that are stopped. */
function quality(stopped: readonly boolean[]): { caught: number; falseAlarms: number } {
  const share = (action: string) => {
    const told = comments.flatMap(({ expect }, index) => (expect.action === action ? [stopped[index]!] : []))
    return round(told.filter(Boolean).length / told.length)
  }
  return { caught: share('remove'), falseAlarms: share('keep') }
}

/** Microseconds a comment of each signal; `page` is the making ready of the text. */
function bySignal(): Record<string, number> {
  const spent = new Map<string, number>()
  const rounds = 5
  for (let round = -1; round < rounds; round++) {
    for (const { text } of comments) {
      const facts: Fact[] = []
      let started = performance.now()
      const page = openPage(text)
      const lap = (name: string) => {
        const now = performance.now()
        if (round >= 0) spent.set(name, (spent.get(name) ?? 0) + now - started)
        started = now
      }
      lap('page')
      for (const [name, read] of [...signals, ...commentSignals]) {
        facts.push(...read(page, world, facts))
        lap(name)
      }
    }
  }
  return Object.fromEntries(
    [...spent].map(([name, ms]) => [name, round((ms * 1000) / (comments.length * rounds), 2)]),
  )
}

/** How much longer ten times as much text takes, per signal. */
function growth(): Record<string, number> {
  const text = comments.map(comment => comment.text).join(' ')
  const of = (length: number) => {
    const page = openPage(text.repeat(Math.ceil(length / text.length)).slice(0, length))
    return Object.fromEntries(
      [...signals, ...commentSignals].map(([name, read]) => {
        const times = Array.from({ length: 5 }, () => {
          const started = performance.now()
          read(page, world, [])
          return performance.now() - started
        })
        return [name, quantile(times, 0.5)]
      }),
    )
  }
  const [small, large] = [of(10_000), of(100_000)]
  return Object.fromEntries(Object.entries(small).map(([name, ms]) => [name, round(large[name]! / ms, 1)]))
}
