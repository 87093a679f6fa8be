import { badParameter } from './graph-error.ts'
import { readWhole } from './params.ts'
import type { Params } from './params.ts'

interface Paging {
  limit: number
  after: string | undefined
  /** The fields of each thing, as asked. */
  asked: string | undefined
}

export function readPaging(params: Params): Paging {
  const limit = readWhole(params, 'limit', [1, 100], 25)
  return { limit, after: params.text.get('after'), asked: params.text.get('fields') }
}

/** One part of a list with the network's cursors; `next` only where there is more. */
export function pageOf<Thing extends { id: string }, View extends { origin: string }>(
  view: View,
  path: string,
  {
    limit,
    after,
    asked,
    all,
    render,
  }: Paging & { all: Thing[]; render: (thing: Thing, asked: string | undefined, view: View) => object },
): object {
  const start = after === undefined ? 0 : 1 + all.findIndex(({ id }) => cursor(id) === after)
  if (after !== undefined && start === 0) throw badParameter('Invalid cursor')
  const part = all.slice(start, start + limit)
  const data = part.map(thing => render(thing, asked, view))
  if (part.length === 0) return { data }
  const cursors = { before: cursor(part[0]!.id), after: cursor(part.at(-1)!.id) }
  if (start + limit >= all.length) return { data, paging: { cursors } }
  const query = new URLSearchParams({ limit: String(limit), after: cursors.after })
  if (asked !== undefined) query.set('fields', asked)
  return { data, paging: { cursors, next: `${view.origin}/v26.0/${path}?${query}` } }
}

const cursor = (id: string): string => Buffer.from(id).toString('base64url')
