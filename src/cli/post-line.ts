import { z } from 'zod'

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

/** What is wrong with a line of input. */
export interface LineError {
  code: 'not-json' | 'not-a-post' | 'unknown-channel' | 'unknown-school'
  /** Path of the field that is wrong, such as `media[0].people`; `line` when it is no JSON. */
  field: string
  message: string
}

/** Reads one line of `posts.jsonl`. Unknown fields (`expect`) are ignored. */
export function readPostLine(line: string): PostLine | LineError {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    return { code: 'not-json', field: 'line', message: 'The line is not JSON. Write one post on each line.' }
  }
  const parsed = Post.safeParse(data)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = (issue?.path ?? []).reduce<string>(
    (path, part) =>
      typeof part === 'number' ? `${path}[${part}]` : path === '' ? String(part) : `${path}.${String(part)}`,
    '',
  )
  return {
    code: 'not-a-post',
    field: field || 'line',
    message: `${issue?.message ?? 'The post cannot be read'}.`,
  }
}
