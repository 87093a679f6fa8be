import { createHash } from 'node:crypto'
import type { Call, Endpoint } from './call.ts'
import { ok } from './call.ts'
import { invalidRequest, notFound } from './problem.ts'
import type { Media } from './state.ts'

/** https://docs.x.com/x-api/media/quickstart/best-practices. */
const maxBytes = 5 * 1024 * 1024
export const expiresAfterSeconds = 86_400

const signatures = [
  { type: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { type: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
] as const

/** `POST /2/media/upload`: a picture that nobody sees until a post shows it. Judged by its bytes. */
export const media: Endpoint = call => {
  const bytes = call.files.get('media')
  if (call.body['media_category'] !== 'tweet_image')
    throw invalidRequest('The stand-in takes tweet_image only')
  if (bytes === undefined) throw invalidRequest('A picture comes as a file in a form')
  const picture = readPicture(bytes)
  const run = async (fault: { kind: string } | null) => {
    const polls = { 'slow-processing': 3, 'failed-processing': -1 }[fault?.kind ?? ''] ?? 0
    const made = {
      id: call.state.newId(),
      ownerId: call.user.id,
      altText: '',
      pollsUntilReady: polls,
      ...picture,
    }
    await call.state.addMedia(made, bytes)
    await call.state.save()
    return ok({ ...shown(made), size: bytes.byteLength })
  }
  return { does: 'stage', run }
}

export function readPicture(bytes: Uint8Array): Pick<Media, 'type' | 'hash'> {
  if (bytes.byteLength > maxBytes) throw invalidRequest('The media is larger than 5 MB')
  const match = signatures.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))
  if (match === undefined) throw invalidRequest('media type unrecognized')
  return { type: match.type, hash: createHash('sha256').update(bytes).digest('hex') }
}

/** `GET /2/media/upload?command=STATUS`. */
export const mediaStatus: Endpoint = call => {
  const one = own(call, call.query.get('media_id') ?? '')
  const run = async () => {
    const answer = ok(shown(one))
    if (one.pollsUntilReady > 0) one.pollsUntilReady -= 1
    await call.state.save()
    return answer
  }
  return { does: 'read', run }
}

export function shown({ id, type, pollsUntilReady }: Media): object {
  const state = pollsUntilReady < 0 ? 'failed' : pollsUntilReady > 0 ? 'in_progress' : 'succeeded'
  // Of a picture that is ready nothing more is said.
  const isSaid = pollsUntilReady !== 0 || type.startsWith('video/')
  const processing = isSaid ? { processing_info: { state, check_after_secs: 1 } } : {}
  return {
    id,
    media_key: `${type.startsWith('video/') ? 7 : 3}_${id}`,
    expires_after_secs: expiresAfterSeconds,
    ...processing,
  }
}

/** `POST /2/media/metadata`: what a picture shows, for somebody who cannot see it. */
export const mediaMetadata: Endpoint = call => {
  const { id, metadata } = call.body as { id: string; metadata?: { alt_text?: { text: string } } }
  const one = own(call, id)
  const run = async () => {
    one.altText = metadata?.alt_text?.text ?? one.altText
    await call.state.save()
    return ok({ id, associated_metadata: { alt_text: { text: one.altText } } })
  }
  return { does: 'stage', run }
}

function own({ state, user }: Call, id: string): Media {
  const one = state.media.get(id)
  if (one?.ownerId !== user.id) throw notFound('media', id)
  return one
}
