import type { Reading } from '../policy/reading.ts'
import { readText } from '../signals/read-text.ts'
import type { World } from '../signals/signal.ts'
import type { CommentLine } from './comment-line.ts'
import { authorFacts } from './moderate-author.ts'

/** Reads a batch of comments; one reading each, in the same order. */
export type ReadComments = (comments: readonly CommentLine[]) => Promise<Reading[]>

/** Reads by lexicons and rules alone, which needs no weights. */
export const lexiconReader =
  (world: World): ReadComments =>
  comments =>
    Promise.resolve(
      comments.map(({ text, author }) => {
        const reading = readText(text, world)
        return { ...reading, facts: [...authorFacts(author, world.school), ...reading.facts] }
      }),
    )
