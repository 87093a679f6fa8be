/**
 * `npm run bench [-- NAME …]`: measures everything in `benches`, or those that are named, one after the other. Prints the
 * figures of each as one JSON object as soon as it ends, so that a long one does not keep back what is known already.
 */
import { parseArgs } from 'node:util'
import type { Bench } from './bench.ts'
import { checkInProcess, checkOnCommandLine } from './check.ts'
import { delivery } from './delivery.ts'
import { desk } from './desk.ts'
import { faces } from './faces.ts'
import { importRegister } from './import.ts'
import { ingestComments } from './ingest.ts'
import { readComments } from './read.ts'
import { reportOfModeration } from './report.ts'
import { serverMemory } from './server-memory.ts'
import { withdrawal } from './withdrawal.ts'

const benches: readonly Bench[] = [
  checkInProcess,
  checkOnCommandLine,
  readComments,
  importRegister,
  ingestComments,
  desk,
  delivery,
  faces,
  reportOfModeration,
  withdrawal,
  serverMemory,
]

const names = benches.map(({ name }) => name)
const { positionals: wanted } = parseArgs({ allowPositionals: true })
const unknown = wanted.filter(name => !names.includes(name))
if (unknown.length > 0) {
  throw new Error(`There is no bench called ${unknown.join(', ')}. There are: ${names.join(', ')}.`)
}

const print = (figures: Record<string, unknown>): void =>
  void process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)

print({ node: process.version })
for (const bench of benches) {
  if (wanted.length === 0 || wanted.includes(bench.name)) print({ [bench.name]: await bench.run() })
}
