import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAppRunner } from '../src/app.ts'
import { applyImport } from '../src/consent/apply-import.ts'
import { previewImport } from '../src/consent/preview-import.ts'
import { FixedClock } from '../src/platform/clock.ts'
import { createDatabase, createPool } from '../src/platform/database/connect.ts'
import { ROLES } from '../src/platform/database/roles.ts'
import type { Services } from '../src/platform/operations/services.ts'
import { startPostgres } from '../src/platform/postgres/start-postgres.ts'
import { prepareTemplate, TEMPLATE, TEST_PASSWORD } from '../src/platform/testing/template.ts'
import { buildWorld, WORLD_NOW } from '../src/testing/world.ts'
import type { Bench } from './bench.ts'
import { round } from './bench.ts'

const ROWS = 5000
const CHANNELS = ['facebook', 'instagram', 'x', 'youtube', 'dojo', 'tapestry', 'linkedin']
const WORDS = ['yes', 'no', 'withdrawn', 'yes', 'yes', '']

/** A file of `ROWS` pupils with 14 answers each; one in six is blank. `shift` moves every answer by that much. */
function registerFile(school: string, shift: number): Buffer {
  const columns = CHANNELS.flatMap(channel => [`consent_${channel}_photo`, `consent_${channel}_name`])
  const lines = [['person_id', 'name', 'role', 'school', 'year_group', ...columns].join(',')]
  for (let row = 0; row < ROWS; row++) {
    const answers = columns.map((_, column) => WORDS[(row + column + shift) % WORDS.length])
    lines.push([`N${row}`, `Pupil Number${row}`, 'pupil', school, `Year ${row % 7}`, ...answers].join(','))
  }
  return Buffer.from(lines.join('\n'))
}

/**
 * Takes over a register of 5,000 rows with 14 answers each, through the operations, on the embedded PostgreSQL
 * with its durable settings: the first file, the same again, and one in which every answer has changed.
 */
export const importRegister: Bench = {
  name: 'importRegister',
  async run() {
    const directory = await mkdtemp(join(tmpdir(), 'copybook-bench-import-'))
    const server = await startPostgres({ directory })
    try {
      await prepareTemplate(server)
      const { host, port, user, password } = server
      const connect = (as: { user: string; password: string }) =>
        createPool({ host, port, database: TEMPLATE, ...as }, 2)
      const admin = connect({ user, password })
      const app = connect({ user: ROLES.app, password: TEST_PASSWORD })
      const clock = new FixedClock(WORLD_NOW)
      const runner = createAppRunner({
        db: createDatabase(app),
        clock,
        // An import needs none of them.
        services: {} as Services,
        async enqueue() {},
      })
      const world = await buildWorld(admin)
      const takeOver = async (shift: number) => {
        clock.advance({ minutes: 1 })
        const upload = { bytes: registerFile(world.school.key, shift), claimedType: 'text/csv' }
        const started = performance.now()
        const { office } = world.people
        const { id, hash, counts } = await runner.run(
          previewImport,
          office,
          { schoolId: world.school.id },
          { upload },
        )
        const looked = performance.now()
        await runner.run(applyImport, office, { id, hash })
        return {
          previewMs: round(looked - started, 0),
          applyMs: round(performance.now() - looked, 0),
          added: counts['added'],
          changed: counts['changed'],
          unchanged: counts['unchanged'],
        }
      }
      const figures = { first: await takeOver(0), same: await takeOver(0), allChanged: await takeOver(1) }
      await Promise.all([admin.end(), app.end()])
      return { rows: ROWS, answersPerRow: CHANNELS.length * 2, ...figures }
    } finally {
      await server.stop()
      await rm(directory, { recursive: true, force: true })
    }
  },
}
