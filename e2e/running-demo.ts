import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DemoFile } from '../src/demo/demo-file.ts'
import { assertNobodyLeft, closedNetwork } from './closed-network.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const PATIENCE_MS = 240_000

/** `npm run demo` as anybody would start it, in a folder of its own, with every address but this machine's closed. */
export interface RunningDemo {
  url: string
  directory: string
  file: DemoFile
  /** @throws when any of its processes tried to reach another machine. */
  stop(): Promise<void>
}

export async function startDemo(): Promise<RunningDemo> {
  const directory = await mkdtemp(join(tmpdir(), 'copybook-e2e-'))
  // As root the database runs as nobody, who has to get in.
  await chmod(directory, 0o711)
  const port = await freePort()
  const left = join(directory, 'left-the-machine.log')
  const child = spawn(process.execPath, ['bin/copybook.mjs', 'demo'], {
    cwd: ROOT,
    env: {
      ...closedNetwork(left),
      PORT: String(port),
      COPYBOOK_DATA: join(directory, 'demo'),
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await untilReady(child)
  return {
    url: `http://localhost:${port}`,
    directory,
    file: JSON.parse(await readFile(join(directory, 'demo.json'), 'utf8')) as DemoFile,
    async stop() {
      const gone = new Promise(resolve => child.once('exit', resolve))
      child.kill('SIGTERM')
      await gone
      try {
        await assertNobodyLeft(left)
      } finally {
        await rm(directory, { recursive: true, force: true })
      }
    },
  }
}

function untilReady(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = ''
    const timer = setTimeout(() => reject(new Error(`the demo is not ready:\n${said}`)), PATIENCE_MS)
    const listen = (chunk: Buffer) => {
      said += chunk.toString('utf8')
      if (!said.includes('Stop it with Ctrl+C')) return
      clearTimeout(timer)
      resolve()
    }
    child.stdout!.on('data', listen)
    child.stderr!.on('data', listen)
    child.once('exit', code => reject(new Error(`the demo ended with ${code}:\n${said}`)))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number }
      server.close(() => resolve(port))
    })
  })
}
