import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, expect, test } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const running: ChildProcess[] = []

afterEach(() => running.splice(0).forEach(child => child.kill('SIGKILL')))

async function start(...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', ...args], { cwd: root })
  running.push(child)
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString()))
    child.once('exit', code => reject(new Error(`ended with ${code}`)))
  })
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  return { child, line, ended, origin: (JSON.parse(line) as { facebook: string }).facebook }
}

const makePage = async (origin: string): Promise<unknown> => {
  const body = JSON.stringify({ name: 'Oakfield Primary', slug: 'oakfieldprimary' })
  return (await fetch(`${origin}/_sandbox/pages`, { method: 'POST', body })).json()
}

test('prints one line of JSON when it is ready, on this machine only, and ends when asked', async () => {
  const { child, line, ended, origin } = await start('--port', '0')
  const addresses = JSON.parse(line) as Record<string, string>
  expect(Object.keys(addresses)).toEqual(expect.arrayContaining(['facebook', 'x']))
  for (const address of Object.values(addresses)) expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect(new Set(Object.values(addresses)).size).toBe(Object.keys(addresses).length)
  expect((await fetch(origin)).status).toBe(200)
  child.kill('SIGTERM')
  expect(await ended).toBe(0)
}, 30_000)

test('killed and started again on its directory, it is the same network', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'stand-in-'))
  const first = await start('--directory', join(directory, 'networks'))
  const page = await makePage(first.origin)
  first.child.kill('SIGKILL')
  await first.ended
  const second = await start('--directory', join(directory, 'networks'))
  expect(await makePage(second.origin)).toEqual(page)
  // Whoever kept an address finds the same page there.
  expect(second.line).toBe(first.line)
  const beside = await start('--directory', join(directory, 'networks'))
  expect(beside.origin).not.toBe(second.origin)
  await rm(directory, { recursive: true })
}, 30_000)

test('a misspelt option is an error', async () => {
  await expect(start('--prot', '1')).rejects.toThrow('ended with 1')
}, 30_000)
