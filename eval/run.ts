/**
 * `npm run eval`: reads the labelled corpus as `check` and `moderate` do, prints the figures and writes them, with
 * the ids that went wrong, to `eval/figures.json`.
 *
 *   npm run eval -- [--corpus DIR] [--data DIR] [--tiers 1|2] [--write-baseline]
 *
 * `--corpus` reads another labelled folder. `--data` adds the public sets of a folder. `--tiers 1` leaves the
 * sentence encoder out. `--write-baseline` makes what
 * was measured on `corpus/` the floor below which `npm test` fails.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readerOf } from '../src/moderation/comment-reader.ts'
import { compilePack } from '../src/policy/compile-pack.ts'
import { packFrom } from '../src/policy/pack/read-pack.ts'
import { baselineKey, fallen, floorsOf, type Baseline } from './baseline.ts'
import { nobody, runPublicSets } from './public-sets.ts'
import { isCorpus, runCorpus } from './run-corpus.ts'
import { gapLines } from './gap.ts'
import { tableOf } from './table.ts'

const HERE = fileURLToPath(new URL('./', import.meta.url))
const OURS = join(HERE, '../corpus')
const BASELINE = join(HERE, 'baseline.json')

const text = { type: 'string' } as const
const { values } = parseArgs({
  options: { corpus: text, data: text, tiers: text, 'write-baseline': { type: 'boolean' } },
})
const folder = values.corpus ?? OURS
const makeReader = readerOf(values.tiers === '1' ? 1 : 2)
const say = (line: string) => void process.stdout.write(`${line}\n`)
const warn = (line: string) => void process.stderr.write(`${line}\n`)
process.exitCode = await run()

async function run(): Promise<number> {
  if (!isCorpus(folder)) {
    warn(`${folder} needs posts.jsonl, comments.jsonl, roster.csv and schools.json.`)
    return 2
  }
  const pack = compilePack(packFrom(readFileSync(join(HERE, '../policies/dlpt-2025-11.yaml'), 'utf8')))
  const figures = await runCorpus(folder, pack, makeReader)
  const open =
    values.data === undefined ? null : await runPublicSets(values.data, pack, await makeReader(nobody))
  for (const line of tableOf(figures, open)) say(line)
  if (folder !== OURS) return 0
  for (const line of gapLines(figures)) say(line)
  writeJson(join(HERE, 'figures.json'), { ...figures, ...(open === null ? {} : { public: open }) })
  const baseline = JSON.parse(readFileSync(BASELINE, 'utf8')) as Baseline
  const key = baselineKey(figures)
  if (values['write-baseline'] === true) {
    writeJson(BASELINE, { ...baseline, [key]: floorsOf(figures) })
    return 0
  }
  const worse = fallen(figures, baseline[key] ?? { atLeast: {}, atMost: {} })
  for (const line of worse) warn(`WORSE: ${line}`)
  return worse.length > 0 ? 1 : 0
}

function writeJson(path: string, value: unknown): void {
  writeFileSync(path, `${JSON.stringify(value, null, 1)}\n`)
  warn(`Wrote ${relative(process.cwd(), path)}.`)
}
