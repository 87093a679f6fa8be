import type { Params } from './params.ts'
import { placeOf } from './render.ts'
import { badRequest } from './youtube-error.ts'

/** Which page of a list a call asks for. */
export function pageAsked(params: Params, usual: number): { from: number; size: number } {
  const from = placeOf(params.one('pageToken'))
  if (from === null) throw badRequest('invalidPageToken', 'The page token is not valid')
  return { from, size: Number(params.one('maxResults') ?? usual) }
}
