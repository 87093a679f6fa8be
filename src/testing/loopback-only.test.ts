import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { createServer as createSocketServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'

const run = promisify(execFile)
const guard = new URL('loopback-only.mjs', import.meta.url).href
let directory: string
beforeAll(async () => void (directory = await mkdtemp(join(tmpdir(), 'copybook-guard-'))))
afterAll(() => rm(directory, { recursive: true, force: true }))

let files = 0
async function guarded(script: string): Promise<{ failed: boolean; tried: string }> {
  files += 1
  const file = join(directory, `${files}.log`)
  const env = { ...process.env, NODE_OPTIONS: `--import ${guard}`, CLOSED_NETWORK_LOG: file }
  const ended = run(process.execPath, ['--input-type=module', '--eval', script], { env })
  const failed = await ended.then(
    () => false,
    () => true,
  )
  return { failed, tried: await readFile(file, 'utf8').catch(() => '') }
}

test.each([
  ['an address of the internet', `await fetch('http://192.0.2.1/')`],
  ['a network of the school', `await fetch('http://10.0.0.1/')`],
  [
    'the cloud’s own address',
    `const { request } = await import('node:http')
    await new Promise((y, n) => request({ host: '169.254.169.254' }).on('error', n).on('response', y).end())`,
  ],
  ['TLS', `const { connect } = await import('node:tls'); connect(443, '192.0.2.1')`],
  ['a name', `await fetch('https://graph.facebook.com/')`],
  [
    'a name, asked with promises',
    `const { lookup } = await import('node:dns/promises'); await lookup('x.com')`,
  ],
  ['a datagram', `const { createSocket } = await import('node:dgram'); createSocket('udp4')`],
  [
    'a worker of the process',
    `const { Worker } = await import('node:worker_threads')
    const worker = new Worker("fetch('http://192.0.2.1/')", { eval: true })
    await new Promise((y, n) => worker.on('error', n).on('exit', y))`,
  ],
  [
    'what the process starts',
    `const { execFileSync } = await import('node:child_process')
    execFileSync(process.execPath, ['--eval', "fetch('http://192.0.2.1/')"], { stdio: 'ignore' })`,
  ],
])('%s is refused and written down', async (_what, script) => {
  const { failed, tried } = await guarded(script)
  expect(failed).toBe(true)
  expect(tried).toMatch(/^NETWORK TOUCHED: /)
})

test('what is on this machine is reached', async () => {
  const server = createServer((_request, response) => response.end('here'))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const path = join(directory, 'socket')
  const pipe = createSocketServer(socket => socket.end('here'))
  await new Promise<void>(resolve => pipe.listen(path, resolve))
  const { port } = server.address() as AddressInfo
  const outcome = await guarded(`
    if ((await (await fetch('http://127.0.0.1:${port}/')).text()) !== 'here') process.exit(1)
    const { connect } = await import('node:net')
    await new Promise((y, n) => connect('${path}').on('error', n).on('data', y))`)
  expect(outcome).toEqual({ failed: false, tried: '' })
  await Promise.all([server, pipe].map(one => new Promise(resolve => one.close(resolve))))
})
