import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { callingKey, checkHeaders } from './access.ts'
import type { Answer, Call, Route } from './call.ts'
import type { CallLog, LoggedCall } from '../parts/call-log.ts'
import type { Faults } from './faults.ts'
import { strike } from './faults.ts'
import type { Push } from './push.ts'
import { badField, badPath, badQuery, noSuchPath, RestError } from './rest-error.ts'
import { routes } from './routes.ts'
import type { Application, State } from './state.ts'

export interface StandIn {
  state: State
  faults: Faults
  calls: CallLog
  push: Push
  now: () => Date
  duplicateWindow: number
  application: Application
}

/** The versioned REST API as far as Copybook uses it. Whatever it does not know is the network's error. */
export function rest(standIn: StandIn): Hono {
  const app = new Hono()
  app.all('*', context => answer(context, standIn))
  return app
}

async function answer(context: Context, standIn: StandIn): Promise<Response> {
  const { pathname } = new URL(context.req.url)
  const entry = standIn.calls.begin(context.req.method, pathname)
  const trace = { 'x-li-uuid': randomUUID() }
  try {
    const done = await carryOut(context.req.raw, standIn, entry)
    entry.status = done.status
    const headers = { ...trace, ...done.headers }
    return done.body === null
      ? context.body(null, done.status, headers)
      : context.json(done.body, done.status, headers)
  } catch (error) {
    if (!(error instanceof RestError)) throw error
    entry.status = error.status
    return context.json(error.body(), error.status, trace)
  }
}

async function carryOut(request: Request, standIn: StandIn, entry: LoggedCall): Promise<Answer> {
  const { state, faults, now, duplicateWindow, push } = standIn
  const url = new URL(request.url)
  checkHeaders(request.headers, request.method)
  const key = callingKey(state, request.headers, now())
  const { route, path } = find(request.method, url.pathname)
  checkQuery(route, url.searchParams)
  const call: Call = {
    state,
    now,
    origin: url.origin,
    duplicateWindow,
    push,
    personId: key.personId,
    path,
    query: url.searchParams,
    body: route.method === 'POST' ? await readJson(request) : undefined,
  }
  key.check(route)
  const { does, run } = route.endpoint(call)
  entry.does = does
  const own = [...state.organizations.values()].filter(({ personId }) => personId === key.personId)
  const fault = faults.take(does, ...own.map(({ id }) => id))
  entry.fault = fault?.kind ?? null
  return fault === null ? run() : strike(fault, run)
}

/** A URN in a path must be percent-encoded to its last sign: a bare colon, comma or parenthesis is Rest.li's own syntax. */
function find(method: string, pathname: string): { route: Route; path: Record<string, string> } {
  const given = pathname.split('/')
  if (given.some(segment => /[:,()]/.test(segment))) throw badPath()
  for (const route of routes) {
    const wanted = route.path.split('/')
    if (route.method !== method || wanted.length !== given.length) continue
    const fits = wanted.every((part, at) => part.startsWith('{') || part === given[at])
    if (!fits) continue
    const names = wanted.flatMap((part, at) =>
      part.startsWith('{') ? [[part.slice(1, -1), at] as const] : [],
    )
    return { route, path: Object.fromEntries(names.map(([name, at]) => [name, decode(given[at]!)])) }
  }
  throw noSuchPath()
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    throw badPath()
  }
}

function checkQuery({ required = {}, optional = [] }: Route, query: URLSearchParams): void {
  for (const [name, value] of Object.entries(required)) {
    const given = query.getAll(name)
    if (given.length !== 1 || (value !== null && given[0] !== value)) throw badQuery(name)
  }
  for (const name of query.keys()) {
    if (!(name in required) && !optional.includes(name)) throw badQuery(name)
    if (query.getAll(name).length > 1) throw badQuery(name)
  }
}

async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new RestError(415, 0, 'UNSUPPORTED_MEDIA_TYPE', `Content type ${type ?? '(none)'} is not read`)
  }
  const value: unknown = await request.json().catch(() => null)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badField('', 'the body is not a JSON object')
  }
  return value
}
