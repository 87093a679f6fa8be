import { Hono } from 'hono'
import type { Context } from 'hono'
import { openApi } from '../specs/open-api.ts'
import type { Operation } from '../specs/open-api.ts'
import { caller } from './access.ts'
import type { Call, Endpoint } from './call.ts'
import type { CallLog } from '../parts/call-log.ts'
import { strike } from './faults.ts'
import type { Answer, Faults } from './faults.ts'
import { append, finalize, initialize } from './film.ts'
import { media, mediaMetadata, mediaStatus } from './media.ts'
import { mute, whoAmI } from './people.ts'
import { createPost, deletePost, hideReply } from './posts.ts'
import { invalidRequest, noSuchPath, Problem } from './problem.ts'
import { lookUpPosts, mentions, searchRecent, timeline } from './reading.ts'
import spec from './spec.json' with { type: 'json' }
import type { State } from './state.ts'

export interface ApiOptions {
  state: State
  faults: Faults
  calls: CallLog
  now: () => Date
  duplicateWindow: number
}

const document = openApi(spec)

/** By the names that the specification gives the calls. */
const endpoints: Readonly<Record<string, Endpoint>> = {
  createPosts: createPost,
  getPostsByIds: lookUpPosts,
  deletePosts: deletePost,
  hidePostsReply: hideReply,
  searchPostsRecent: searchRecent,
  getUsersMe: whoAmI,
  getUsersMentions: mentions,
  getUsersPosts: timeline,
  muteUser: mute,
  getMediaUploadStatus: mediaStatus,
  mediaUpload: media,
  initializeMediaUpload: initialize,
  appendMediaUpload: append,
  finalizeMediaUpload: finalize,
  createMediaMetadata: mediaMetadata,
}

/**
 * The X API v2 as far as Copybook uses it. What a call may carry stands in `spec.json`, which is derived from X's own
 * specification: whatever is not in there is the network's error, even where X has more.
 */
export function api(options: ApiOptions): Hono {
  const app = new Hono()
  app.all('*', context => answer(context, options))
  return app
}

async function answer(context: Context, options: ApiOptions): Promise<Response> {
  const { method, path } = context.req
  const entry = options.calls.begin(method, path)
  const send = (
    status: number,
    body: object,
    type: string,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    entry.status = status
    const all = { 'content-type': type, 'x-transaction-id': transaction(), ...headers }
    return new Response(JSON.stringify(body), { status, headers: all })
  }
  try {
    const { status, body } = await carryOut(context, options, entry)
    return send(status, body, 'application/json')
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return send(error.status, error.body(), 'application/problem+json', error.headers)
  }
}

async function carryOut(
  context: Context,
  { state, faults, now, duplicateWindow }: ApiOptions,
  entry: ReturnType<CallLog['begin']>,
): Promise<Answer> {
  const url = new URL(context.req.url)
  const operation = document.find(context.req.method, url.pathname)
  const endpoint = operation && endpoints[operation.id]
  if (!endpoint) throw noSuchPath()
  const { user, grant } = caller(state, context.req.raw.headers, operation.scopes, now())
  const query = url.searchParams
  const [wrong] = operation.query(query)
  if (wrong !== undefined) throw invalidRequest(wrong)
  const { body, files } = await readBody(context.req.raw, operation)
  const path = operation.pathValues
  const call: Call = {
    state,
    now,
    origin: url.origin,
    user,
    grant,
    path,
    query,
    body,
    files,
    duplicateWindow,
  }
  const { does, run } = endpoint(call)
  entry.does = does
  const fault = faults.take(does, user.id)
  entry.fault = fault?.kind ?? null
  return fault === null ? run(null) : strike(fault, now(), () => run(fault))
}

async function readBody(request: Request, operation: Operation): Promise<Pick<Call, 'body' | 'files'>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? null
  const files = new Map<string, Uint8Array>()
  let body: Record<string, unknown> = {}
  if (type === 'multipart/form-data') {
    const form = await request.formData().catch(() => {
      throw invalidRequest('The form cannot be read')
    })
    for (const [name, value] of form) {
      if (Object.hasOwn(body, name)) throw invalidRequest(`${name} is given twice`)
      if (typeof value !== 'string') files.set(name, new Uint8Array(await value.arrayBuffer()))
      body[name] = typeof value === 'string' ? value : ''
    }
  } else if (type !== null) {
    body = (await request.json().catch(() => null)) as Record<string, unknown>
  }
  const [wrong] = operation.body(type, body)
  if (wrong !== undefined) throw invalidRequest(wrong)
  return { body, files }
}

let transactions = 0
/** The network's own number of the call. */
function transaction(): string {
  transactions += 1
  return transactions.toString(16).padStart(16, '0')
}
