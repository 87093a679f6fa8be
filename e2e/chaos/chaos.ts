import { spawn } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Posting } from '../found.ts'
import { startPatientStandIns } from '../patient-stand-ins.ts'
import { startExternalDatabase } from './database.ts'
import { accounts, makeAccount, standing } from './networks.ts'
import { lineUpTroubles, randomOf } from './troubles.ts'
import { verdictOn } from './verdict.ts'
import type { Verdict } from './verdict.ts'
import type { Report, Task } from './worker.ts'

export interface ChaosOptions {
  posts: number
  seed: number
  /** On the embedded one there is one worker, on another there are two at once. */
  database: 'embedded' | 'external'
  /** Seconds between a worker's start and its death, at the least and at the most. */
  killAfter?: readonly [number, number]
  /** By when nothing may wait any more, in milliseconds from the first worker's start. */
  withinMs?: number
  say?: (line: string) => void
}

export interface Outcome extends Verdict {
  kills: number
  /** Of the work alone, without making the posts. */
  seconds: number
  troubles: number
  entries: number
  /** Null: the record verifies. */
  broken: string | null
}

/**
 * Posts on five accounts of three networks where every switch of the stand-ins is thrown for a tenth of the calls, with
 * workers that are killed without warning every few seconds, until nothing waits any more.
 */
export async function chaos(options: ChaosOptions): Promise<Outcome> {
  const { posts, seed, database, killAfter = [5, 12], withinMs = 3_600_000, say = () => {} } = options
  const random = randomOf(seed)
  const directory = await mkdtemp(join(tmpdir(), 'copybook-chaos-'))
  // A database never runs as root, and has to come in.
  await chmod(directory, 0o755)
  const standIns = await startPatientStandIns()
  const external = database === 'external' ? await startExternalDatabase(directory) : null
  const shared = { directory: join(directory, 'data'), env: external?.env ?? {}, standIns: standIns.origins }
  try {
    const postings: Posting[] = []
    for (const [at, account] of accounts.entries()) {
      const page = await makeAccount(standIns, account)
      postings.push({ ...account, page, texts: textsOf(at, posts) })
    }
    const founding = start({ ...shared, do: 'found' })
    founding.child.stdin.end(JSON.stringify(postings))
    const { trustId } = (await founding.lastLine()) as { trustId: string }
    let troubles = 0
    for (const { channel, page, texts } of postings) {
      const calls = Math.ceil(texts.length * 2.5)
      const of = { channel, accountId: page.remoteId, calls }
      for (const count of (await lineUpTroubles(standIns, of, random)).values()) troubles += count
    }
    say(`${posts} posts are due on ${postings.length} accounts; ${troubles} troubles wait for them`)
    const began = Date.now()
    const pages = postings.map(({ channel, name, page }) => ({ channel, name, page }))
    const task: Task = { ...shared, do: 'work', trustId, pages }
    const ends = began + withinMs
    const lives = Array.from({ length: external ? 2 : 1 }, () => live(task, ends))
    // All of them, also where one failed: what is cleared away afterwards is in the use of none.
    const settled = await Promise.allSettled(lives)
    for (const one of settled) if (one.status === 'rejected') throw one.reason
    const kills = settled.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0)
    const seconds = Math.round((Date.now() - began) / 100) / 10
    const report = (await start({ ...shared, do: 'report', trustId }).lastLine()) as Report
    const shown = await Promise.all(
      postings.map(async ({ channel, name, page }) => ({
        channel,
        account: name,
        posts: await standing(standIns, channel, page),
      })),
    )
    const { entries, broken } = report
    return { ...verdictOn(report.posts, shown), kills, seconds, troubles, entries, broken }
  } finally {
    await standIns.stop()
    await external?.stop()
    await stopEmbedded(shared.directory)
    await rm(directory, { recursive: true, force: true })
  }

  /**
   * One worker after the other, each killed, until one says that nothing waits. Returns how many were killed.
   *
   * @throws Error where something still waits when it is time.
   */
  async function live(task: Task, ends: number): Promise<number> {
    for (let kills = 0; ; kills += 1) {
      const worker = start(task)
      const [least, most] = killAfter
      const lifeMs = (least + random() * (most - least)) * 1000
      void worker.firstLine.then(async () => {
        await sleep(lifeMs)
        worker.child.kill('SIGKILL')
      })
      const open = await worker.ended()
      say(`${open} still wait`)
      if (open === 0) return kills
      if (Date.now() > ends) throw new Error(`${open} posts still wait, and it is time`)
    }
  }
}

/** A fifth of the posts for each account; every tenth has the words of the one before: twins, and rightly so. */
function textsOf(account: number, posts: number): string[] {
  const count = Math.floor(posts / accounts.length) + (account < posts % accounts.length ? 1 : 0)
  const number = (at: number): number => (at % 10 === 9 ? at - 1 : at) + 1
  return Array.from(
    { length: count },
    (_, at) => `Reminder: the book fair number ${number(at)} is in the hall on Friday after school.`,
  )
}

function start(task: Task) {
  const script = fileURLToPath(new URL('worker.ts', import.meta.url))
  const child = spawn(process.execPath, [script, JSON.stringify(task)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })
  let last: unknown = null
  const firstLine = new Promise<void>(resolve => lines.once('line', () => resolve()))
  lines.on('line', line => (last = JSON.parse(line) as unknown))
  const exit = new Promise<[number | null, NodeJS.Signals | null]>(resolve =>
    child.once('close', (...how) => resolve(how)),
  )
  const checked = async (): Promise<void> => {
    const [code, signal] = await exit
    if (signal !== 'SIGKILL' && code !== 0) throw new Error(`the ${task.do} process ended with ${code}`)
  }
  return {
    child,
    firstLine,
    async lastLine(): Promise<unknown> {
      await checked()
      return last
    },
    /** How many posts waited when it ended, as far as it came to say. */
    async ended(): Promise<number> {
      await checked()
      return (last as { open?: number } | null)?.open ?? Infinity
    },
  }
}

/** A PostgreSQL outlives the kill of its Copybook. */
async function stopEmbedded(directory: string): Promise<void> {
  const lock = await readFile(join(directory, 'postgres', 'postmaster.pid'), 'utf8').catch(() => null)
  if (lock === null) return
  const pid = Number(lock.split('\n')[0])
  process.kill(pid, 'SIGINT')
  // Its files are removed when it is gone.
  for (let turn = 0; turn < 100 && isAlive(pid); turn += 1) await sleep(50)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
