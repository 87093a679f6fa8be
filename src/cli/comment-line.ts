import { z } from 'zod'
import { readJsonLine, type LineError } from './check-json-line.ts'

const Comment = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  /** The network that it stands on. How a comment is judged does not depend on it. */
  platform: z.string().default(''),
  /** The name that the network shows for the writer. */
  author: z.string().default(''),
  text: z.string(),
})

export type CommentLine = z.infer<typeof Comment>

/** Reads one line of `comments.jsonl`. Unknown fields (`expect`) are ignored. */
export const readCommentLine = (line: string): CommentLine | LineError =>
  readJsonLine(line, Comment, 'comment')
