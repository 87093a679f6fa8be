import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createDatabase, createPool } from '../../platform/database/connect.ts'
import { systemClock } from '../../platform/clock.ts'
import { createRunner } from '../../platform/operations/runner.ts'
import type { Services } from '../../platform/operations/services.ts'
import { appendEntries } from '../append.ts'

/**
 * A server of its own, as far as evidence goes: `node append-many.ts TRUST NAME COUNT`, with `DATABASE_URL`. Says
 * `ready`, waits for a line, and appends `COUNT` entries in operations of 1 to 20, four at a time.
 */
const [trustId = '', name = '', count = '0'] = process.argv.slice(2)
const pool = createPool({ url: process.env['DATABASE_URL']! }, 4)
const runner = createRunner({
  db: createDatabase(pool),
  clock: systemClock,
  // Nothing that runs here asks for one.
  services: {} as Services,
  permissions: {},
  resolveActor: async () => ({ kind: 'system', trustId, job: name }),
  appendEntries,
  enqueue: async () => {},
})

await pool.query('select 1')
process.stdout.write('ready\n')
await once(process.stdin, 'data')

const started = performance.now()
let left = Number(count)
let operations = 0
async function work(): Promise<void> {
  while (left > 0) {
    const size = Math.min(left, randomInt(1, 21))
    left -= size
    operations += 1
    await runner.runSystem(trustId, name, async ({ record }) => {
      for (let i = 0; i < size; i++) {
        const subject = { kind: 'variant', id: name }
        record({ kind: 'post.decided', subject, audience: { kind: 'trust' }, content: { decision: 'hold' } })
      }
    })
  }
}
await Promise.all([work(), work(), work(), work()])
process.stdout.write(`${JSON.stringify({ operations, ms: Math.round(performance.now() - started) })}\n`)
await pool.end()
process.stdin.destroy()
