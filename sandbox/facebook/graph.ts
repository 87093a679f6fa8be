import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { callingPage } from './access.ts'
import { block, listBlocked, unblock } from './blocked.ts'
import type { Endpoint } from './call.ts'
import type { CallLog } from '../parts/call-log.ts'
import { changeNode, listComments, postComment } from './comments.ts'
import { strike } from './faults.ts'
import type { Faults } from './faults.ts'
import { listPosts, listTagged, listVisitorPosts, postToFeed } from './feed.ts'
import { badParameter, GraphError } from './graph-error.ts'
import { deleteNode, readNode } from './nodes.ts'
import { readParams } from './params.ts'
import { postPhoto } from './photos.ts'
import type { Push } from './push.ts'
import type { State } from './state.ts'
import { subscribe } from './subscribed-apps.ts'

/** Versions that Meta serves at the end of 2026; an older one is an error there too. */
export const versions = new Set(['v24.0', 'v25.0', 'v26.0'])

export interface GraphOptions {
  state: State
  faults: Faults
  calls: CallLog
  now: () => Date
  duplicateWindow: number
  push: Push
}

/** The Graph API of Pages as far as Copybook uses it. Whatever it does not know is the network's error. */
export function graph(options: GraphOptions): Hono {
  const app = new Hono()
  const at = (endpoint: Endpoint) => (context: Context) => answer(context, endpoint, options)
  app.get('/:version/:node', at(readNode))
  app.delete('/:version/:node', at(deleteNode))
  app.get('/:version/:node/published_posts', at(listPosts))
  app.get('/:version/:node/feed', at(listPosts))
  app.post('/:version/:node/feed', at(postToFeed))
  app.post('/:version/:node/photos', at(postPhoto))
  app.get('/:version/:node/visitor_posts', at(listVisitorPosts))
  app.get('/:version/:node/tagged', at(listTagged))
  app.post('/:version/:node', at(changeNode))
  app.get('/:version/:node/comments', at(listComments))
  app.post('/:version/:node/comments', at(postComment))
  app.get('/:version/:node/blocked', at(listBlocked))
  app.post('/:version/:node/blocked', at(block))
  app.delete('/:version/:node/blocked', at(unblock))
  app.post('/:version/:node/subscribed_apps', at(subscribe))
  app.all('/:version/*', at(unknownPath))
  return app
}

const unknownPath: Endpoint = () => {
  throw new GraphError(400, 2500, 'Unknown path components')
}

async function answer(context: Context, endpoint: Endpoint, options: GraphOptions): Promise<Response> {
  const entry = options.calls.begin(context.req.method, context.req.path)
  const finish = (status: GraphError['status'] | 200, body: object, headers: Record<string, string> = {}) => {
    entry.status = status
    return context.json(body, status, headers)
  }
  try {
    return finish(200, await carryOut(context, endpoint, options, entry))
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    return finish(error.status, error.body(randomBytes(8).toString('base64url')), error.headers)
  }
}

async function carryOut(
  context: Context,
  endpoint: Endpoint,
  { state, faults, now, duplicateWindow, push }: GraphOptions,
  entry: ReturnType<CallLog['begin']>,
): Promise<object> {
  const { version = '', node = '' } = context.req.param()
  if (!versions.has(version)) throw badParameter(`There is no version ${version}`)
  const params = await readParams(context.req.raw)
  const page = callingPage(state, context.req.raw.headers, params)
  const { origin } = new URL(context.req.url)
  const me = node === 'me' ? page.id : node
  const call = { state, page, params, node: me, origin, now, duplicateWindow, push }
  const { does, run, pretend } = endpoint(call)
  entry.does = does
  const fault = faults.take(does, page.id)
  entry.fault = fault?.kind ?? null
  return fault === null ? run() : strike(fault, page.id, run, pretend)
}
