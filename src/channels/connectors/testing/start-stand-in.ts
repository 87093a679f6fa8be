import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../..', import.meta.url))

/** What a stand-in's `POST /_sandbox/faults` takes. */
export interface FaultOn<On extends string> {
  kind: string
  times?: number
  on?: On | 'any'
  accountId?: string
  delayMs?: number
  minutes?: number
}

interface LoggedCall {
  method: string
  path: string
  /** What the network calls it, where it has a name. */
  name: string | null
  does: string | null
  status: number | null
}

export interface StandInOptions {
  /** Where it keeps what it was told, to outlive a kill. */
  directory?: string
  /** Seconds within which the same is refused as a duplicate. */
  duplicateWindow?: number
}

/**
 * The stand-in networks as a process of their own, for tests: what one of them does is asked of it, over HTTP, as of
 * the network.
 */
export async function startStandIn<On extends string>(
  network: string,
  { directory, duplicateWindow }: StandInOptions = {},
) {
  const args = ['--import', 'tsx', 'sandbox/main.ts', '--port', '0']
  if (directory !== undefined) args.push('--directory', directory)
  if (duplicateWindow !== undefined) args.push('--duplicate-window', String(duplicateWindow))
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
  // A test run that ends early must not leave a process behind.
  const end = (): boolean => child.kill()
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  const line = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the stand-in ended with ${code} before it was ready`)))
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
  })
  const origin = (JSON.parse(line) as Record<string, string>)[network]!

  /** Asks its control, which no network has; an answer that is an error is thrown. */
  async function control<Answer = unknown>(method: string, path: string, body?: object): Promise<Answer> {
    const init = body === undefined ? { method } : { method, body: JSON.stringify(body) }
    const response = await fetch(`${origin}/_sandbox/${path}`, init)
    if (!response.ok) throw new Error(`the stand-in answered ${response.status} to ${method} ${path}`)
    return (response.status === 204 ? null : await response.json()) as Answer
  }

  /** Every call so far, oldest first. */
  const log = async (): Promise<LoggedCall[]> =>
    (await control<{ calls: LoggedCall[] }>('GET', 'calls')).calls

  return {
    origin,
    control,
    fault: (fault: FaultOn<On>) => control('POST', 'faults', fault),
    clearFaults: () => control('DELETE', 'faults'),
    log,
    /** Every call so far, oldest first, as `POST publish 201`; by its name where the network has one for it. */
    calls: async (): Promise<string[]> =>
      (await log()).map(({ method, name, does, status }) => `${name ?? method} ${does} ${status}`),
    /** Ends the process; `SIGKILL` as a power cut would. */
    async stop(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill(signal)
      await ended
    },
  }
}
