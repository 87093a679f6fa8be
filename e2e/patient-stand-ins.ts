import { spawn } from 'node:child_process'

/**
 * The stand-in networks as a process of their own, told to take the same words as often as they come: the real ones'
 * window of a minute would hide a post that was sent twice.
 */
export async function startPatientStandIns() {
  const args = ['--import', 'tsx', 'sandbox/main.ts', '--port', '0', '--duplicate-window', '0']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the stand-ins ended with ${code}`)))
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
  })
  const origins = JSON.parse(line) as Record<string, string>
  return {
    origins,
    async ask<Answer>(network: string, path: string, body?: object): Promise<Answer> {
      const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }
      const answer = await fetch(`${origins[network]}/_sandbox/${path}`, init)
      if (!answer.ok) throw new Error(`${network} ${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as Answer
    },
    async stop(): Promise<void> {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill()
      await ended
    },
  }
}

export type PatientStandIns = Awaited<ReturnType<typeof startPatientStandIns>>
