import { mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
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

if (values.directory !== undefined) await mkdir(values.directory, { recursive: true })
const options = {
  directory: values.directory ?? null,
  duplicateWindow: Number(values['duplicate-window']),
}

const port = Number(values.port)
const running = await Promise.all(
  Object.entries(networks).map(async ([name, network], at) => {
    const { fetch } = await network(options)
    return listen(name, fetch, port === 0 ? 0 : port + at)
  }),
)
console.log(JSON.stringify(Object.fromEntries(running.map(({ name, address }) => [name, address]))))

function listen(name: string, fetch: Hono['fetch'], on: number) {
  return new Promise<{ name: string; address: string; close: () => void }>(resolve => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: on }, (info: AddressInfo) => {
      resolve({ name, address: `http://127.0.0.1:${info.port}`, close: () => server.close() })
    })
  })
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const { close } of running) close()
    process.exit(0)
  })
}
