import { Hono } from 'hono'
import type { Context } from 'hono'
import { callingChannel } from './access.ts'
import type { Answer, Endpoint } from './call.ts'
import type { CallLog, LoggedCall } from '../parts/call-log.ts'
import { insertCaptions } from './captions.ts'
import { listChannels, listPlaylistItems } from './channels.ts'
import { listThreads } from './comment-threads.ts'
import { deleteComment, insertComment, listComments, setModerationStatus } from './comments.ts'
import { strike } from './faults.ts'
import type { Faults } from './faults.ts'
import { readParams } from './params.ts'
import { methods } from './specification.ts'
import type { State } from './state.ts'
import type { Uploads } from './uploads.ts'
import { deleteVideo, insertVideo, listVideos, updateVideo } from './videos.ts'
import { badRequest, YoutubeError } from './youtube-error.ts'

export interface ApiOptions {
  state: State
  faults: Faults
  uploads: Uploads
  calls: CallLog
  now: () => Date
}

/** What the stand-in can do, by the names of Google's discovery document. */
const endpoints: Readonly<Record<string, Endpoint>> = {
  'videos.list': listVideos,
  'videos.update': updateVideo,
  'videos.delete': deleteVideo,
  'channels.list': listChannels,
  'playlistItems.list': listPlaylistItems,
  'commentThreads.list': listThreads,
  'comments.list': listComments,
  'comments.insert': insertComment,
  'comments.setModerationStatus': setModerationStatus,
  'comments.delete': deleteComment,
}

const uploadEndpoints: Readonly<Record<string, Endpoint>> = {
  'videos.insert': insertVideo,
  'captions.insert': insertCaptions,
}

/** The YouTube Data API v3 as far as Copybook uses it. Whatever it does not know is the network's error. */
export function api(options: ApiOptions): Hono {
  const app = new Hono()
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const { httpMethod, path } = methods[name]!
    app.on(httpMethod, path, context => answer(context, { name, endpoint, also: [] }, options))
  }
  for (const [name, endpoint] of Object.entries(uploadEndpoints)) {
    for (const path of methods[name]!.uploadPaths ?? []) {
      const open = { name, endpoint: resumable(endpoint), also: ['uploadType'] }
      app.post(path, context => answer(context, open, options))
      const put = { name, endpoint: putPart, also: ['uploadType', 'upload_id'] }
      app.put(path, context => answer(context, put, options))
    }
  }
  app.all('*', context => {
    options.calls.begin(context.req.method, context.req.path).status = 404
    const nothing = new YoutubeError(404, 'notFound', 'There is nothing at this address', {
      domain: 'global',
    })
    return context.json(nothing.body(), 404)
  })
  return app
}

const resumable =
  (endpoint: Endpoint): Endpoint =>
  async call => {
    if (call.params.one('uploadType') !== 'resumable') {
      throw badRequest('badRequest', 'The stand-in takes resumable uploads only')
    }
    return endpoint(call)
  }

const putPart: Endpoint = call => call.uploads.put(call)

interface Route {
  name: string
  endpoint: Endpoint
  /** Parameters that go with any method of this sort. */
  also: readonly string[]
}

async function answer(context: Context, route: Route, options: ApiOptions): Promise<Response> {
  const entry = options.calls.begin(context.req.method, context.req.path)
  entry.name = route.name
  try {
    const { status, body, headers = {} } = await carryOut(context, route, options, entry)
    entry.status = status
    const type = body === null ? {} : { 'content-type': 'application/json; charset=UTF-8' }
    return new Response(body === null ? null : JSON.stringify(body), {
      status,
      headers: { ...type, ...headers },
    })
  } catch (error) {
    if (!(error instanceof YoutubeError)) throw error
    entry.status = error.status
    return context.json(error.body(), error.status, error.headers)
  }
}

async function carryOut(
  context: Context,
  { name, endpoint, also }: Route,
  { state, faults, uploads, now }: ApiOptions,
  entry: LoggedCall,
): Promise<Answer> {
  const method = methods[name]!
  const { raw: request } = context.req
  const { origin, searchParams } = new URL(request.url)
  const channel = callingChannel(state, request.headers, method, now())
  const params = readParams(searchParams, method, also)
  const call = { state, faults, uploads, channel, params, request, origin, now }
  const { does, run, unchanged = run } = await endpoint(call)
  entry.does = does
  const fault = faults.take(does, channel.id)
  entry.fault = fault?.kind ?? null
  return fault === null ? run() : strike(fault, run, unchanged)
}
