import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { assertNobodyLeft, closedNetwork } from '../closed-network.ts'
import type { Report, Task } from './child.ts'
import { startPatientStandIn } from './stand-in.ts'

/** Six deaths at each step, and two at moments that nobody chose: twenty. */
const STEPS = ['before-call', 'after-call', 'before-commit'] as const
const DEATHS = [...STEPS, ...STEPS, ...STEPS, ...STEPS, ...STEPS, ...STEPS]
const AT_RANDOM = 2
/** More than there are deaths: each finds something to do, and the last run finds the rest. */
const POSTS = 26
/** What stands on the Page when all is done, once each. */
const TEXTS = Array.from(
  { length: POSTS },
  (_, at) => `Reminder: the book fair number ${at + 1} is in the hall on Friday after school.`,
)

let standIn: Awaited<ReturnType<typeof startPatientStandIn>>
let directory: string

beforeAll(async () => {
  standIn = await startPatientStandIn()
  directory = await mkdtemp(join(tmpdir(), 'copybook-kill-'))
})
afterAll(async () => {
  await standIn.stop()
  await stopPostgres()
  await assertNobodyLeft(join(directory, 'left-the-machine.log'))
  await rm(directory, { recursive: true, force: true })
})

test('killed twenty times at every step of publishing: each post stands once, nothing is lost, the record verifies', async () => {
  const page = await standIn.makePage('Oakfield Primary', 'oakfield')
  const shared = { directory, facebook: standIn.origin }
  const { trustId } = (await run({ ...shared, found: { page, texts: TEXTS } })).report!
  let kills = 0
  for (const dieAt of DEATHS) {
    if ((await run({ ...shared, trustId, dieAt })).signal === 'SIGKILL') kills += 1
  }
  for (let turn = 0; turn < AT_RANDOM; turn += 1) {
    const killed = await run({ ...shared, trustId }, { killAfterMs: Math.random() * 400 })
    if (killed.signal === 'SIGKILL') kills += 1
  }
  expect(kills).toBe(DEATHS.length + AT_RANDOM)
  const { report } = await run({ ...shared, trustId })
  expect(report).toMatchObject({ whole: true, reason: null })
  expect(report!.states).toEqual(Array.from({ length: POSTS }, () => 'published'))
  const texts = (await standIn.texts(page)).sort()
  expect(texts).toEqual(TEXTS.toSorted())
}, 600_000)

interface Ended {
  signal: NodeJS.Signals | null
  report: Report | null
}

/** One life of the installation, in a process of its own. */
async function run(task: Task, { killAfterMs }: { killAfterMs?: number } = {}): Promise<Ended> {
  // Node takes the types off by itself: starting so takes half as long as with tsx (1.9 s for 4 s, measured).
  const script = fileURLToPath(new URL('child.ts', import.meta.url))
  const child = spawn(process.execPath, [script, JSON.stringify(task)], {
    env: closedNetwork(join(directory, 'left-the-machine.log')),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const first = said === ''
    said += chunk.toString()
    if (first && killAfterMs !== undefined) setTimeout(() => child.kill('SIGKILL'), killAfterMs)
  })
  const [code, signal] = await new Promise<[number | null, NodeJS.Signals | null]>(resolve =>
    child.once('exit', (...how) => resolve(how)),
  )
  if (signal === null && code !== 0) throw new Error(`the installation ended with ${code}`)
  const last = said.trim().split('\n').at(-1)!
  return { signal, report: last.startsWith('{') ? (JSON.parse(last) as Report) : null }
}

/** A PostgreSQL outlives the kill of its Copybook; one that a failed run left behind is stopped here. */
async function stopPostgres(): Promise<void> {
  const lock = await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8').catch(() => null)
  if (lock) process.kill(Number(lock.split('\n')[0]), 'SIGINT')
}
