/** `npm run bench`: measures everything in `benches` and prints one JSON object, figures by bench. */
import type { Bench } from './bench.ts'
import { checkInProcess, checkOnCommandLine } from './check.ts'
import { delivery } from './delivery.ts'
import { importRegister } from './import.ts'
import { ingestComments } from './ingest.ts'
import { readComments } from './read.ts'
import { serverMemory } from './server-memory.ts'

const benches: readonly Bench[] = [
  checkInProcess,
  checkOnCommandLine,
  readComments,
  importRegister,
  ingestComments,
  delivery,
  serverMemory,
]

const figures: Record<string, unknown> = { node: process.version }
for (const bench of benches) figures[bench.name] = await bench.run()
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
