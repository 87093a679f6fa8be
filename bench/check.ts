/** How fast a post is checked: in process against a large trust's register, and through the command line. */
import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeChecker } from '../src/cli/checker.ts'
import { readPostLine } from '../src/cli/post-line.ts'
import type { PostLine } from '../src/cli/post-line.ts'
import type { RegisteredPerson } from '../src/people/register-csv.ts'
import { parseSchools } from '../src/people/schools-json.ts'
import type { SchoolRecord } from '../src/people/schools-json.ts'
import { compilePack } from '../src/policy/compile-pack.ts'
import { packFrom } from '../src/policy/pack/read-pack.ts'
import { mentionsOf } from '../src/signals/names.ts'
import { openPage } from '../src/signals/page.ts'
import { buildRegister } from '../src/signals/register-index.ts'
import type { World } from '../src/signals/signal.ts'
import type { Bench } from './bench.ts'
import { quantile, round } from './bench.ts'
import { asCsv, makePeople, makePosts, makeSchools } from './synthetic-school.ts'

const policy = fileURLToPath(new URL('../policies/dlpt-2025-11.yaml', import.meta.url))
const people = 20_000
/** A large trust: twenty thousand people in forty schools. */
const schoolCount = 40

export const checkInProcess: Bench = {
  name: 'check',
  async run() {
    const schools = makeSchools(schoolCount)
    const register = makePeople(
      people,
      schools.map(school => school.id),
    )
    const records = parseSchools(Buffer.from(JSON.stringify({ schools }))).schools
    const before = process.memoryUsage().heapUsed
    const started = performance.now()
    const check = makeChecker(compilePack(packFrom(await readFile(policy, 'utf8'))), register, records)
    const indexMs = performance.now() - started
    const heapMb = (process.memoryUsage().heapUsed - before) / 2 ** 20
    const posts = makePosts(2_000, register)
      .map(post => readPostLine(JSON.stringify(post)))
      .filter((post): post is PostLine => !('code' in post))
    const ours = timeEach(posts, post => void check(post), 300)
    const world = worldOf(register, records)
    const names = timeEach(posts, post => void mentionsOf(openPage(post.text), world(post.school)), 300)
    const naive = naiveSearch(register.flatMap(person => [person.name, person.knownAs ?? person.name]))
    const theirs = timeEach(posts, post => void naive(post.text), 300)
    return {
      people,
      postCharacters: 280,
      p50Ms: round(quantile(ours, 0.5)),
      p95Ms: round(quantile(ours, 0.95)),
      indexMs: round(indexMs, 0),
      heapMb: round(heapMb, 0),
      namesP50Ms: round(quantile(names, 0.5)),
      namesP95Ms: round(quantile(names, 0.95)),
      naiveRegexP50Ms: round(quantile(theirs, 0.5)),
      naiveRegexP95Ms: round(quantile(theirs, 0.95)),
      namesTimesFasterThanNaiveRegex: round(quantile(theirs, 0.5) / quantile(names, 0.5), 1),
    }
  },
}

function worldOf(
  people: readonly RegisteredPerson[],
  schools: readonly SchoolRecord[],
): (school: string | null) => World {
  const register = buildRegister(people.map(person => ({ ...person, group: person.yearGroup })))
  return id => ({ register, school: schools.find(school => school.id === id) ?? null })
}

/** What one would write first: one expression with all the names. It only finds names; ours reads everything. */
function naiveSearch(names: readonly string[]): (text: string) => number {
  const escaped = [...new Set(names)].map(name => name.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
  const pattern = new RegExp(String.raw`\b(?:${escaped.join('|')})\b`, 'gi')
  return text => [...text.matchAll(pattern)].length
}

function timeEach<T>(inputs: readonly T[], run: (input: T) => void, warmUp: number): number[] {
  for (const input of inputs.slice(0, warmUp)) run(input)
  return inputs.map(input => {
    const started = performance.now()
    run(input)
    return performance.now() - started
  })
}

export const checkOnCommandLine: Bench = {
  name: 'checkCommandLine',
  async run() {
    const folder = await mkdtemp(join(tmpdir(), 'copybook-bench-'))
    try {
      const schools = makeSchools(schoolCount)
      const register = makePeople(
        people,
        schools.map(school => school.id),
      )
      await writeFile(join(folder, 'register.csv'), asCsv(register))
      await writeFile(join(folder, 'schools.json'), JSON.stringify({ schools }))
      const few = await timeCommand(folder, makePosts(1, register))
      const count = 10_000
      const many = await timeCommand(folder, makePosts(count, register))
      return {
        people,
        posts: count,
        startMs: round(few.wallMs, 0),
        totalMs: round(many.wallMs, 0),
        postsPerSecond: round(((count - 1) / (many.wallMs - few.wallMs)) * 1000, 0),
        // What one core does when it is ours alone: on a shared machine the clock on the wall says less.
        postsPerCpuSecond: round(((count - 1) / (many.cpuMs - few.cpuMs)) * 1000, 0),
      }
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

/** Runs the command in a process of its own, as a person would. */
async function timeCommand(
  folder: string,
  posts: readonly object[],
): Promise<{ wallMs: number; cpuMs: number }> {
  const file = join(folder, 'posts.jsonl')
  await writeFile(file, posts.map(post => JSON.stringify(post)).join('\n'))
  const entry = fileURLToPath(new URL('check-command.ts', import.meta.url))
  const inputs = [
    '--policy',
    policy,
    '--register',
    join(folder, 'register.csv'),
    '--schools',
    join(folder, 'schools.json'),
  ]
  const started = performance.now()
  const child = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), entry, ...inputs, '--json', file],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  child.stdout.resume()
  let said = ''
  child.stderr.on('data', (piece: Buffer) => (said += piece.toString()))
  const code = await new Promise<number | null>(resolve => child.on('close', resolve))
  if (code !== 0) throw new Error(`copybook check ended with ${code}: ${said}`)
  return { wallMs: performance.now() - started, cpuMs: Number(said.trim().split('\n').at(-1)) }
}
