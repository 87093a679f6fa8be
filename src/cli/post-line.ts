import { z } from 'zod'
import { readJsonLine, type LineError } from './check-json-line.ts'

const Media = z.object({
  kind: z.string().default('image'),
  /** What the picture shows, as somebody describes it. */
  description: z.string().default(''),
  /** Ids of the register: who can be recognised. */
  people: z.array(z.string()).default([]),
  /** Text that was read in the picture. */
  text_in_image: z.string().default(''),
})

const Post = z.object({
  id: z.union([z.string().min(1), z.number()]).transform(String),
  school: z
    .string()
    .nullish()
    .transform(value => value ?? null),
  channel: z.string().min(1),
  text: z.string(),
  media: z.array(Media).default([]),
  request: z.object({ visibility: z.string().optional(), private_check: z.string().optional() }).nullish(),
})

export type PostLine = z.infer<typeof Post>
export type MediaLine = z.infer<typeof Media>

/** Reads one line of `posts.jsonl`. Unknown fields (`expect`) are ignored. */
export const readPostLine = (line: string): PostLine | LineError => readJsonLine(line, Post, 'post')
