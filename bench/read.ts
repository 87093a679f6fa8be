/** How fast comments are read, tier by tier and signal by signal, and what the well-known lists do with the same. */
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commentReader, loadReader, type CommentReader } from '../src/moderation/comment-reader.ts'
import { moderateComment } from '../src/policy/moderate-comment.ts'
import { compilePack } from '../src/policy/compile-pack.ts'
import { packFrom } from '../src/policy/pack/read-pack.ts'
import type { Reading } from '../src/policy/reading.ts'
import { abuseLexicon } from '../src/signals/abuse.ts'
import { openPage } from '../src/signals/page.ts'
import { findPhrases } from '../src/signals/phrases.ts'
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
    const judge = (reading: Reading) => moderateComment(pack, reading)
    const first = commentReader(await loadReader(1), world)
    // Before there is an encoder: its thread would have a core of its own.
    const one = await timeReader(first.read, judge, { warming: 10, rounds: 10 })
    const signalsMicroseconds = bySignal()
    const growthFrom10To100Kb = growth()
    const before = process.memoryUsage().rss
    const both = commentReader(await loadReader(2), world)
    const two = await timeReader(both.read, judge, { warming: 1, rounds: 1 })
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
      signalsMicroseconds,
      growthFrom10To100Kb,
    }
  },
}

const sizeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.size ?? 0

/**
 * One comment at a time, as a webhook brings them, read and judged. Warm, as a server is that has been up for a
 * minute. `perCoreSecond` goes by the processor's time, collecting of garbage and all: other programs do not sway it.
 */
async function timeReader(
  read: CommentReader['read'],
  judge: (reading: Reading) => unknown,
  { warming, rounds }: { warming: number; rounds: number },
): Promise<Record<string, number>> {
  const samples: number[] = []
  let begun = process.cpuUsage()
  for (let round = -warming; round < rounds; round++) {
    if (round === 0) begun = process.cpuUsage()
    for (const comment of comments) {
      const started = performance.now()
      for (const reading of await read([comment])) judge(reading)
      if (round >= 0) samples.push(performance.now() - started)
    }
  }
  const { user, system } = process.cpuUsage(begun)
  return { ...speed(samples), perCoreSecond: round((samples.length * 1e6) / (user + system), 0) }
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

/** Called when something of a text has been done. */
type Lap = (name: string) => void

/**
 * Reads a text signal by signal. `page` is the making ready of the text, `phrases` the looking for all lexicons at
 * once, which the first signal with a lexicon would otherwise be charged with. The page is new each time, because a
 * page remembers what was found on it.
 */
function readInLaps(text: string, lap: Lap): void {
  const page = openPage(text)
  lap('page')
  findPhrases(abuseLexicon.lexicon, page)
  lap('phrases')
  const facts: Fact[] = []
  for (const [name, read] of [...signals, ...commentSignals]) {
    for (const fact of read(page, world, facts)) facts.push(fact)
    lap(name)
  }
}

/** Keeps how long each lap took, in milliseconds. */
function lapTimes() {
  const times = new Map<string, number[]>()
  return {
    times,
    read(text: string): void {
      let started = performance.now()
      readInLaps(text, name => {
        const spent = performance.now() - started
        const before = times.get(name)
        if (before === undefined) times.set(name, [spent])
        else before.push(spent)
        started = performance.now()
      })
    },
  }
}

/** Microseconds a comment of each signal. */
function bySignal(): Record<string, number> {
  const { times, read } = lapTimes()
  const [warming, rounds] = [3, 5]
  for (let round = -warming; round < rounds; round++) {
    if (round === 0) times.clear()
    for (const { text } of comments) read(text)
  }
  return Object.fromEntries(
    [...times].map(([name, spent]) => [
      name,
      round((spent.reduce((sum, ms) => sum + ms, 0) * 1000) / spent.length, 2),
    ]),
  )
}

/**
 * How much longer ten times as much text takes, per signal. A signal that takes microseconds is timed on the short text
 * many times over, in turns with the long one, so that both are equally warm; of both counts the quicker quarter,
 * which no other program has interrupted.
 */
function growth(): Record<string, number> {
  const [short, long] = [lapTimes(), lapTimes()]
  const [warming, turns] = [10, 15]
  for (let turn = -warming; turn < turns; turn++) {
    if (turn === 0) for (const { times } of [short, long]) times.clear()
    for (let i = 0; i < 10; i++) short.read(mixedText(10_000))
    long.read(mixedText(100_000))
  }
  return Object.fromEntries(
    [...short.times].map(([name, times]) => [
      name,
      round(quantile(long.times.get(name)!, 0.25) / quantile(times, 0.25), 1),
    ]),
  )
}

/** The comments in an order in which every stretch of them is as mixed as the whole: the file goes by kinds. */
const mixed = comments.map((_, at) => comments[(at * 37) % comments.length]!.text).join(' ')

const mixedText = (length: number) => mixed.repeat(Math.ceil(length / mixed.length)).slice(0, length)
