/**
 * `npm run soak -- --comments N`: tells of N comments (a million unless said otherwise) by pushes and looks at once, and
 * prints what came of it as one JSON object. Ends with 1 unless each is stored once and the record is whole.
 */
import { parseArgs } from 'node:util'
import { replay } from './ingest.ts'

const { values } = parseArgs({ options: { comments: { type: 'string', default: '1000000' } } })
const comments = Number(values.comments)
if (!Number.isSafeInteger(comments) || comments < 1)
  throw new RangeError('--comments takes a whole number from 1.')

const started = performance.now()
const figures = await replay(comments, done => {
  if (done % 50_000 !== 0) return
  const seconds = (performance.now() - started) / 1000
  process.stderr.write(`${done} comments, ${Math.round(done / seconds)} a second\n`)
})
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`)
const isRight =
  figures.stored === comments &&
  figures.storedTwice === 0 &&
  figures.snapshots === comments &&
  figures.recordIsWhole
if (!isRight) process.exitCode = 1
