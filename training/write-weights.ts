import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { weightsFolder } from '../src/platform/weights-file.ts'
import { bucketCount } from '../src/signals/heads/features.ts'
import { headNames } from '../src/signals/heads/head-names.ts'
import type { Formulas, HeadsRecord } from '../src/signals/heads/heads.ts'
import type { LayeredHeads } from '../src/signals/heads/layered-heads.ts'
import type { Source } from './assemble.ts'
import type { Tiers } from './fit-tiers.ts'

/** Writes `first-tier.bin`, `second-tier.bin` and `heads.json` as `signals/heads/heads.ts` reads them. */
export function writeWeights(
  { first, own, broad }: Tiers,
  formulas: { first: Formulas; both: Formulas },
  sources: readonly Source[],
): void {
  writeFileSync(join(weightsFolder, 'first-tier.bin'), first.weights)
  writeFileSync(join(weightsFolder, 'second-tier.bin'), Buffer.concat([bytesOf(own), bytesOf(broad)]))
  const record: HeadsRecord & { sources: readonly Source[] } = {
    heads: headNames,
    buckets: bucketCount,
    first: { scales: [...first.scales], biases: [...first.biases] },
    second: { inputs: own.inputs, hidden: own.hidden },
    formulas,
    sources,
  }
  writeFileSync(join(weightsFolder, 'heads.json'), `${JSON.stringify(record, null, 1)}\n`)
}

const bytesOf = ({ first, scales, firstBias, second, secondBias }: LayeredHeads) =>
  Buffer.concat(
    [first, scales, firstBias, second, secondBias].map(part =>
      Buffer.from(part.buffer, part.byteOffset, part.byteLength),
    ),
  )
