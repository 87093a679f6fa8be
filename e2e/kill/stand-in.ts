import { spawn } from 'node:child_process'
import type { Page } from './found.ts'

/**
 * The stand-in Facebook, told to take the same words as often as they come: the real one's window of a minute
 * would hide a post that was sent twice.
 */
export async function startPatientStandIn() {
  const args = ['--import', 'tsx', 'sandbox/main.ts', '--port', '0', '--duplicate-window', '0']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const line = await new Promise<string>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`the stand-in ended with ${code}`)))
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
  })
  const origin = (JSON.parse(line) as { facebook: string }).facebook
  const ask = async (path: string, init?: RequestInit) =>
    (await fetch(`${origin}/_sandbox/${path}`, init)).json()
  return {
    origin,
    async makePage(name: string, slug: string): Promise<Page> {
      const body = JSON.stringify({ name, slug })
      const { pageId, token } = (await ask('pages', { method: 'POST', body })) as {
        pageId: string
        token: string
      }
      return { remoteId: pageId, token }
    },
    async texts({ remoteId }: Page): Promise<string[]> {
      const { posts } = (await ask(`pages/${remoteId}/posts`)) as { posts: { message: string }[] }
      return posts.map(({ message }) => message)
    },
    async stop(): Promise<void> {
      const ended = new Promise(resolve => child.once('exit', resolve))
      child.kill()
      await ended
    },
  }
}
