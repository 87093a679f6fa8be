import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { AppError } from '../platform/errors.ts'

export interface StandIns {
  /** Base address of each network's stand-in, by channel. */
  addresses: Record<string, string>
  stop(): Promise<void>
}

/**
 * Starts the stand-in networks as a process of their own, so that they live and die apart from Copybook as
 * the real ones do. What stands on their pages is kept in `directory`.
 */
export async function startStandIns(root: string, directory: string): Promise<StandIns> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      import.meta.resolve('tsx'),
      join(root, 'sandbox/main.ts'),
      '--port',
      '0',
      '--directory',
      directory,
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const gone = new Promise<void>(resolve => child.once('exit', () => resolve()))
  const addresses = await Promise.race([
    firstLine(child.stdout).then(line => JSON.parse(line) as Record<string, string>),
    gone.then(() => {
      throw new AppError('unavailable', 'The stand-in networks did not start. See the lines above.')
    }),
  ])
  return {
    addresses,
    async stop() {
      child.kill('SIGTERM')
      await gone
    },
  }
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line
  throw new AppError('unavailable', 'The stand-in networks ended without a word.')
}
