import type { Answer, Call, Endpoint } from './call.ts'
import { noContent, ok } from './call.ts'
import { readSnippet, readStatus } from './metadata.ts'
import { readBody, readParts } from './params.ts'
import { renderVideo } from './render.ts'
import { newVideoId } from './state.ts'
import type { Video } from './state.ts'
import { badRequest, forbidden, notFound } from './youtube-error.ts'

const parts = ['id', 'snippet', 'status', 'processingDetails']

/** `GET /youtube/v3/videos?id=`: the owner sees all, anybody else what is public. */
export const listVideos: Endpoint = async ({ params, state, channel }) => {
  const asked = readParts(params, parts)
  const ids = params.all('id')
  if (ids.length === 0) throw badRequest('missingRequiredParameter', 'No filter selected')
  const run = async (): Promise<Answer> => {
    const found = ids
      .map(id => state.videos.get(id))
      .filter(video => video !== undefined)
      .filter(video => video.channelId === channel.id || video.status.privacyStatus === 'public')
    const items = found.map(video => {
      const owner = state.channels.get(video.channelId)!
      if (owner !== channel) return renderVideo(video, owner, ['snippet'])
      if (asked.includes('status')) video.processing.looksLeft -= 1
      return renderVideo(video, owner, asked)
    })
    const pageInfo = { totalResults: items.length, resultsPerPage: items.length }
    return ok({ kind: 'youtube#videoListResponse', pageInfo, items })
  }
  return { does: 'read', run }
}

/** `POST /upload/youtube/v3/videos?uploadType=resumable`: opens a session; the video is there after its last byte. */
export const insertVideo: Endpoint = async call => {
  const { params, state, channel, uploads, now, request } = call
  const asked = readParts(params, parts)
  const body = await readBody(request)
  const unknown = Object.keys(body).find(part => !asked.includes(part))
  if (unknown !== undefined) throw badRequest('invalidValue', `There is no part ${unknown} in part`)
  const [snippet, status] = [readSnippet(body), readStatus(body)]
  const complete = async (film: Uint8Array, type: string): Promise<object> => {
    const { privacyStatus } = status
    const video: Video = {
      id: newVideoId(),
      channelId: channel.id,
      ...snippet,
      type,
      // What an unaudited project uploads is locked as private from the first moment.
      status: { ...status, privacyStatus: channel.audited ? privacyStatus : 'private' },
      processing: fateOf(call),
      captions: [],
      uploadedAt: now().toISOString(),
      publicAt: null,
    }
    await state.addVideo(video, film)
    return renderVideo(video, channel, asked)
  }
  const run = async () => uploads.open(call, { accepts: ['video/', 'application/octet-stream'], complete })
  return { does: 'stage', run }
}

function fateOf({ faults, channel }: Call): Video['processing'] {
  const fault = faults.takeProcessing(channel.id)
  switch (fault?.kind) {
    case 'slow-processing':
      return { looksLeft: fault.looks + 1, end: 'processed', reason: null }
    case 'failed-processing':
      return { looksLeft: 1, end: 'failed', reason: 'codec' }
    case 'rejected-processing':
      return { looksLeft: 1, end: 'rejected', reason: 'inappropriate' }
    default:
      return { looksLeft: 1, end: 'processed', reason: null }
  }
}

/** `PUT /youtube/v3/videos?part=status`: replaces the whole part. */
export const updateVideo: Endpoint = async ({ params, state, channel, request, now }) => {
  const asked = readParts(params, ['status'])
  const { id, ...body } = await readBody(request)
  const unknown = Object.keys(body).find(part => part !== 'status')
  if (unknown !== undefined) throw badRequest('invalidValue', `There is no part ${unknown} in part`)
  const video = ownVideo({ state, channel }, id)
  const status = readStatus(body)
  // The answer says what was asked for; only a look shows that an unaudited project's video stays private.
  const unchanged = async () => ok({ ...renderVideo({ ...video, status }, channel, asked) })
  const run = async () => {
    if (!channel.audited && status.privacyStatus !== 'private') return unchanged()
    video.status = status
    if (status.privacyStatus === 'public') video.publicAt ??= now().toISOString()
    await state.save()
    return ok(renderVideo(video, channel, asked))
  }
  return { does: status.privacyStatus === 'private' ? 'remove' : 'publish', run, unchanged }
}

/** `DELETE /youtube/v3/videos?id=`: the video, its captions and what was said of it. */
export const deleteVideo: Endpoint = async ({ params, state, channel }) => {
  const video = ownVideo({ state, channel }, params.one('id'))
  const run = async () => {
    await state.removeVideo(video.id)
    return noContent
  }
  return { does: 'remove', run }
}

export function ownVideo({ state, channel }: Pick<Call, 'state' | 'channel'>, id: unknown): Video {
  const video = typeof id === 'string' ? state.videos.get(id) : undefined
  if (video === undefined) throw notFound('videoNotFound', 'video')
  if (video.channelId !== channel.id) {
    if (video.status.privacyStatus !== 'public') throw notFound('videoNotFound', 'video')
    throw forbidden('The video is of another channel')
  }
  return video
}
