import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import type { Context } from 'hono'
import { checkProofOf, same } from '../facebook/access.ts'
import type { CallLog } from '../parts/call-log.ts'
import { strike } from '../facebook/faults.ts'
import { badParameter, badToken, GraphError } from '../facebook/graph-error.ts'
import { versions } from '../facebook/graph.ts'
import { readParams } from '../facebook/params.ts'
import type { Params } from '../facebook/params.ts'
import type { Endpoint } from './call.ts'
import { changeComment, listComments, listReplies, postReply } from './comments.ts'
import { makeContainer, publish, readLimit } from './containers.ts'
import { isTwist } from './faults.ts'
import type { InstagramFaults } from './faults.ts'
import { deleteNode, listMedia, readNode } from './nodes.ts'
import type { Push } from './push.ts'
import type { Account, State } from './state.ts'

export interface GraphOptions {
  state: State
  faults: InstagramFaults
  calls: CallLog
  push: Push
  now: () => Date
}

/** The Graph API of Instagram as far as Copybook uses it. Whatever it does not know is the network's error. */
export function graph(options: GraphOptions): Hono {
  const app = new Hono()
  const at = (endpoint: Endpoint) => (context: Context) => answer(context, endpoint, options)
  app.get('/:version/:node', at(readNode))
  app.post('/:version/:node', at(changeComment))
  app.delete('/:version/:node', at(deleteNode))
  app.get('/:version/:node/media', at(listMedia))
  app.post('/:version/:node/media', at(makeContainer))
  app.post('/:version/:node/media_publish', at(publish))
  app.get('/:version/:node/content_publishing_limit', at(readLimit))
  app.get('/:version/:node/comments', at(listComments))
  app.get('/:version/:node/replies', at(listReplies))
  app.post('/:version/:node/replies', at(postReply))
  app.all('/:version/*', at(unknownPath))
  return app
}

const unknownPath: Endpoint = () => {
  throw new GraphError(400, 2500, 'Unknown path components')
}

async function answer(context: Context, endpoint: Endpoint, options: GraphOptions): Promise<Response> {
  const entry = options.calls.begin(context.req.method, context.req.path)
  try {
    const body = await carryOut(context, endpoint, options, entry)
    entry.status = 200
    return context.json(body)
  } catch (error) {
    if (!(error instanceof GraphError)) throw error
    entry.status = error.status
    return context.json(error.body(randomBytes(8).toString('base64url')), error.status, error.headers)
  }
}

async function carryOut(
  context: Context,
  endpoint: Endpoint,
  { state, faults, push, now }: GraphOptions,
  entry: ReturnType<CallLog['begin']>,
): Promise<object> {
  const { version = '', node = '' } = context.req.param()
  if (!versions.has(version)) throw badParameter(`There is no version ${version}`)
  const params = await readParams(context.req.raw)
  const account = callingAccount(state, context.req.raw.headers, params)
  const { origin } = new URL(context.req.url)
  const { does, run, pretend } = endpoint({ state, push, account, params, node, origin, now })
  entry.does = does
  const fault = faults.take(does, account.id)
  entry.fault = fault?.kind ?? null
  if (fault === null) return run()
  const { kind } = fault
  if (isTwist(kind)) return run(kind)
  return strike({ ...fault, kind }, account.id, run, pretend)
}

/** The account whose Page's token the call carries. */
function callingAccount(state: State, headers: Headers, params: Params): Account {
  const token =
    /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1] ?? params.text.get('access_token')
  if (token === undefined) throw badToken('An access token is required')
  const account = [...state.accounts.values()].find(one => same(one.token, token))
  if (account === undefined) throw badToken('Cannot parse access token')
  const proof = params.text.get('appsecret_proof')
  if (proof !== undefined) checkProofOf(token, proof, state.app.secret)
  return account
}
