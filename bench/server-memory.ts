/** What the server needs while it is used, the database aside: the demo, with people who type all the time. */
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Bench } from './bench.ts'
import { quantile, round } from './bench.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const port = 3917
const url = `http://localhost:${port}`
const requests = 2000
const atOnce = 8

export const serverMemory: Bench = {
  name: 'server',
  async run() {
    const directory = await mkdtemp(join(tmpdir(), 'copybook-bench-'))
    await chmod(directory, 0o711)
    try {
      // The first start makes a year of posts, which no server of a school ever does: it is timed, and ended.
      const first = await startServer(directory)
      await stop(first.server)
      const { server, readyMs } = await startServer(directory)
      try {
        const { people } = JSON.parse(await readFile(join(directory, 'demo.json'), 'utf8')) as {
          people: { name: string; apiToken: string }[]
        }
        const token = people.find(person => person.name === 'Miss A. Rees')!.apiToken
        const samples = await typeALot(token, await makeDraft(token))
        return {
          firstStartMs: Math.round(first.readyMs),
          laterStartMs: Math.round(readyMs),
          checkOverHttpAtOnce: atOnce,
          checkOverHttpP50Ms: round(quantile(samples, 0.5)),
          checkOverHttpP95Ms: round(quantile(samples, 0.95)),
          peakRssMb: Math.round((await peakResidentKb(server.pid!)) / 1024),
        }
      } finally {
        await stop(server)
      }
    } finally {
      await rm(directory, { recursive: true, force: true })
    }
  },
}

async function startServer(directory: string) {
  const started = performance.now()
  // With the loader given here there is no launcher in between: the child is the server itself.
  const server = spawn(
    process.execPath,
    ['--import', import.meta.resolve('tsx'), join(root, 'bin/copybook.mjs'), 'demo'],
    {
      cwd: root,
      env: { ...process.env, PORT: String(port), COPYBOOK_DATA: join(directory, 'demo'), LOG_LEVEL: 'fatal' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  await untilSaid(server.stdout, 'Stop it with Ctrl+C')
  return { server, readyMs: performance.now() - started }
}

async function stop(server: ChildProcess): Promise<void> {
  const gone = new Promise(resolve => server.once('exit', resolve))
  server.kill('SIGTERM')
  await gone
}

async function call(
  token: string,
  method: string,
  path: string,
  body?: object,
): Promise<Record<string, unknown>> {
  const answer = await fetch(`${url}/api/v1/${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body && { body: JSON.stringify(body) }),
  })
  const json = (await answer.json()) as Record<string, unknown>
  if (!answer.ok) throw new Error(`${path}: ${JSON.stringify(json)}`)
  return json
}

async function makeDraft(token: string): Promise<string> {
  const { accounts } = (await call(token, 'GET', 'channels/list-accounts')) as {
    accounts: { id: string; channel: string; school: { name: string } | null }[]
  }
  const account = accounts.find(one => one.channel === 'facebook')!
  const { variantId } = await call(token, 'POST', 'posts/create-draft', { accountId: account.id, text: '' })
  return variantId as string
}

async function typeALot(token: string, variantId: string): Promise<number[]> {
  const text = 'What a morning at the cross-country! Our Year 4 team ran through mud and rain. '
    .repeat(4)
    .slice(0, 280)
  const samples: number[] = []
  let left = requests
  const type = async (): Promise<void> => {
    while (left-- > 0) {
      const begun = performance.now()
      await call(token, 'POST', 'posts/check', { variantId, text: text.slice(0, 200 + (left % 80)) })
      samples.push(performance.now() - begun)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, type))
  return samples
}

async function peakResidentKb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8')
  return Number(/^VmHWM:\s+(?<kb>\d+) kB$/m.exec(status)!.groups!['kb'])
}

function untilSaid(stream: NodeJS.ReadableStream, words: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (said.includes(words)) resolve()
    })
    stream.once('end', () => reject(new Error(`the server ended:\n${said}`)))
  })
}
