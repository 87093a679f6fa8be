import { mkdir } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { parseArgs } from 'node:util'
import { serve } from '@hono/node-server'
import { facebook } from './facebook/app.ts'

/**
 * The stand-in networks as a process of their own, which outlives a kill of ours:
 *
 *     node --import tsx sandbox/main.ts --port 0 [--directory DIR] [--duplicate-window SECONDS]
 *
 * Prints one line of JSON, `{"facebook":"http://127.0.0.1:PORT"}`, when it is ready. It listens on this
 * machine only: whoever reaches it can make Pages and read their tokens.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    directory: { type: 'string' },
    'duplicate-window': { type: 'string', default: '60' },
  },
})

if (values.directory !== undefined) await mkdir(values.directory, { recursive: true })
const app = await facebook({
  directory: values.directory ?? null,
  duplicateWindow: Number(values['duplicate-window']),
})

const server = serve(
  { fetch: app.fetch, hostname: '127.0.0.1', port: Number(values.port) },
  (info: AddressInfo) => {
    console.log(JSON.stringify({ facebook: `http://127.0.0.1:${info.port}` }))
  },
)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close()
    process.exit(0)
  })
}
