/**
 * `npm run chaos [-- --posts 1000 --seed 1 --database embedded|external]`: on both databases unless one is named. Prints
 * what came of every post; ends with 1 if any stands twice, is lost or is left unknown.
 */
import { parseArgs } from 'node:util'
import { chaos } from './chaos.ts'
import { isClean } from './verdict.ts'

const { values } = parseArgs({
  options: {
    posts: { type: 'string', default: '1000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
    database: { type: 'string' },
  },
})
const databases = (['embedded', 'external'] as const).filter(one => (values.database ?? one) === one)
if (databases.length === 0) throw new Error('--database is embedded or external')

let clean = true
for (const database of databases) {
  const posts = Number(values.posts)
  const seed = Number(values.seed)
  const say = (line: string): void => void process.stderr.write(`${database}: ${line}\n`)
  const outcome = await chaos({ posts, seed, database, say })
  process.stdout.write(`${JSON.stringify({ database, seed, ...outcome }, null, 2)}\n`)
  clean &&= isClean(outcome) && outcome.broken === null
}
process.exitCode = clean ? 0 : 1
