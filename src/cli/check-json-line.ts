import type { z } from 'zod'

/** What is wrong with a line of input. */
export interface LineError {
  code: 'not-json' | 'not-a-post' | 'not-a-comment' | 'unknown-channel' | 'unknown-school'
  /** Path of the field that is wrong, such as `media[0].people`; `line` when it is no JSON. */
  field: string
  message: string
}

/**
 * Reads one line of a file that holds one JSON object a line.
 * @param what `post` or `comment`, for the code and the words of an error.
 */
export function readJsonLine<T>(line: string, schema: z.ZodType<T>, what: 'post' | 'comment'): T | LineError {
  let data: unknown
  try {
    data = JSON.parse(line)
  } catch {
    return {
      code: 'not-json',
      field: 'line',
      message: `The line is not JSON. Write one ${what} on each line.`,
    }
  }
  const parsed = schema.safeParse(data)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  const field = (issue?.path ?? []).reduce<string>(
    (path, part) =>
      typeof part === 'number' ? `${path}[${part}]` : path === '' ? String(part) : `${path}.${String(part)}`,
    '',
  )
  return {
    code: `not-a-${what}`,
    field: field || 'line',
    message: `${issue?.message ?? `The ${what} cannot be read`}.`,
  }
}
