import type { Context } from 'hono'
import { AppError } from '../platform/errors.ts'
import { tooLarge } from '../platform/incoming-files.ts'

const MB = 1024 * 1024
export const LARGEST_BODY = MB

/** Stops reading at the limit, whatever the length header says. */
export async function readBody(c: Context, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length
    if (size > limit) throw tooLarge(limit)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** A JSON body; an empty one is an empty object. */
export async function readJson(c: Context): Promise<unknown> {
  const bytes = await readBody(c, LARGEST_BODY)
  if (bytes.length === 0) return {}
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown
  } catch {
    throw new AppError('malformed-request', 'The body is not JSON.', {
      fields: [{ field: 'body', message: 'Send one JSON object.' }],
    })
  }
}
