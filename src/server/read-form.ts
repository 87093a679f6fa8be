import type { Context } from 'hono'
import { readBody } from './read-body.ts'

/** What a plain form sends, read no further than `limit` bytes. */
export async function readForm(c: Context, limit: number): Promise<URLSearchParams> {
  return new URLSearchParams((await readBody(c, limit)).toString('utf8'))
}
