/** Rows made ready to learn from: their features, and the text that the encoder reads. */
import { authorFacts } from '../src/moderation/known-author.ts'
import { openComment } from '../src/signals/heads/read-comment.ts'
import { lexiconScores } from '../src/signals/heads/lexicon-scores.ts'
import type { Reading, World } from '../src/signals/signal.ts'
import type { Example } from './fit-linear.ts'
import type { Row } from './row.ts'

/** Units of a text that training reads. */
const mostUnits = 1500

export interface Prepared extends Example {
  spoken: string
  /** What the word lists say. */
  reading: Reading
  /** The same as numbers, for the formulas. */
  lexicons: Float32Array
}

export function prepare(row: Row, world: World): Prepared {
  const { author } = row
  const comment = openComment(
    { author, text: row.text.slice(0, mostUnits), known: authorFacts(author, world.school) },
    world,
  )
  return {
    row,
    features: comment.features,
    spoken: comment.spoken,
    reading: comment.reading,
    lexicons: lexiconScores(comment.reading.facts),
  }
}
