import type { Reading } from '../policy/reading.ts'
import { readText } from '../signals/read-text.ts'
import type { World } from '../signals/signal.ts'
import type { CommentLine } from './comment-line.ts'
import { authorFacts } from './moderate-author.ts'

/** Reads comments for one register and its schools. */
export interface CommentReader {
  /** 0: lexicons and rules; 1: the trained heads too; 2: the sentence encoder too. */
  tiers: 0 | 1 | 2
  /** One reading for each comment, in the same order. */
  read(comments: readonly Pick<CommentLine, 'author' | 'text'>[]): Promise<readonly Reading[]>
}

export type MakeReader = (world: World) => CommentReader | Promise<CommentReader>

/** Lexicons and rules alone, which need no weights. */
export const lexiconReader: MakeReader = world => ({
  tiers: 0,
  read: comments =>
    Promise.resolve(
      comments.map(({ text, author }) => {
        const reading = readText(text, world)
        return { ...reading, facts: [...authorFacts(author, world.school), ...reading.facts] }
      }),
    ),
})

/** What `moderate` and `npm run eval` read comments with. */
export const defaultReader: MakeReader = lexiconReader
