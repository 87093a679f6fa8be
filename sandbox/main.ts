import { mkdir, readFile, writeFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import { facebook } from './facebook/app.ts'
import { instagram } from './instagram/app.ts'
import { linkedin } from './linkedin/app.ts'
import { x } from './x/app.ts'
import { youtube } from './youtube/app.ts'

/** One port each, in this order: with `--port N` the first is at N, the next at N + 1. */
const networks: Record<
  string,
  (options: { directory: string | null; duplicateWindow: number }) => Promise<Hono>
> = {
  facebook,
  x,
  linkedin,
  youtube,
  instagram,
}

/**
 * The stand-in networks as a process of their own, which outlives a kill of ours:
 *
 *     node --import tsx sandbox/main.ts --port 0 [--directory DIR] [--duplicate-window SECONDS]
 *
 * Prints one line of JSON, `{"facebook":"http://127.0.0.1:PORT",…}`, when they are ready. They listen on this
 * machine only: whoever reaches them can make accounts and read their tokens.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    directory: { type: 'string' },
    'duplicate-window': { type: 'string', default: '60' },
  },
})

const directory = values.directory ?? null
if (directory !== null) await mkdir(directory, { recursive: true })
const options = { directory, duplicateWindow: Number(values['duplicate-window']) }

const usual = await usualPorts()
const running = await Promise.all(
  Object.entries(networks).map(async ([name, network]) => {
    const { fetch } = await network(options)
    return { name, ...(await listen(fetch, usual[name] ?? 0)) }
  }),
)
if (directory !== null) {
  const ports = running.map(({ name, port }) => [name, port])
  await writeFile(join(directory, 'ports.json'), JSON.stringify(Object.fromEntries(ports)))
}
const addresses = running.map(({ name, port }) => [name, `http://127.0.0.1:${port}`])
console.log(JSON.stringify(Object.fromEntries(addresses)))

/** As asked for; otherwise as last time in this directory, so that addresses which somebody kept stay good. */
async function usualPorts(): Promise<Record<string, number>> {
  const first = Number(values.port)
  if (first !== 0) return Object.fromEntries(Object.keys(networks).map((name, at) => [name, first + at]))
  if (directory === null) return {}
  const text = await readFile(join(directory, 'ports.json'), 'utf8').catch(() => '{}')
  return JSON.parse(text) as Record<string, number>
}

/** At a port that somebody else has by now, any other one; a port that was asked for must be it. */
function listen(fetch: Hono['fetch'], on: number): Promise<{ port: number; close: () => void }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: on }, ({ port }: AddressInfo) => {
      resolve({ port, close: () => server.close() })
    })
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && values.port === '0') resolve(listen(fetch, 0))
      else reject(error)
    })
  })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const { close } of running) close()
    process.exit(0)
  })
}
