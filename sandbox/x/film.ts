import { createHash } from 'node:crypto'
import type { Call, Endpoint } from './call.ts'
import { ok } from './call.ts'
import { expiresAfterSeconds, shown } from './media.ts'
import { invalidRequest, notFound } from './problem.ts'
import type { Media, Upload } from './state.ts'

/** https://docs.x.com/x-api/media/quickstart/best-practices; of one piece (guess). */
const mostBytes = 512 * 1024 * 1024
const mostPiece = 5 * 1024 * 1024

/** `POST /2/media/upload/initialize`: a film is announced, with its size. */
export const initialize: Endpoint = ({ state, user, body }) => {
  const { media_type: type, media_category: category, total_bytes: total } = body
  if (category !== 'tweet_video') throw invalidRequest('The stand-in takes tweet_video only')
  if (type !== 'video/mp4' && type !== 'video/quicktime') throw invalidRequest('media type unrecognized')
  if (typeof total !== 'number' || total < 1 || total > mostBytes)
    throw invalidRequest('total_bytes is out of range')
  const run = async () => {
    const id = state.newId()
    state.uploads.set(id, { ownerId: user.id, type, total, pieces: new Map() })
    return ok({ id, media_key: `7_${id}`, expires_after_secs: expiresAfterSeconds })
  }
  return { does: 'stage', run }
}

/** `POST /2/media/upload/{id}/append`: one piece; the same again replaces it. */
export const append: Endpoint = call => {
  const upload = own(call)
  const bytes = call.files.get('media')
  const at = Number(call.body['segment_index'])
  if (bytes === undefined) throw invalidRequest('A piece comes as a file in a form')
  if (bytes.byteLength > mostPiece) throw invalidRequest('The piece is larger than 5 MB')
  const run = async () => {
    upload.pieces.set(at, bytes)
    return ok({ expires_at: Math.floor(call.now().getTime() / 1000) + expiresAfterSeconds })
  }
  return { does: 'stage', run }
}

/** `POST /2/media/upload/{id}/finalize`: all pieces are there, and X begins to work through them. */
export const finalize: Endpoint = call => {
  const upload = own(call)
  const id = call.path['id']!
  const pieces = Array.from({ length: upload.pieces.size }, (_, at) => upload.pieces.get(at))
  if (pieces.includes(undefined)) throw invalidRequest('A piece is missing')
  const bytes = new Uint8Array(Buffer.concat(pieces as Uint8Array[]))
  if (bytes.byteLength !== upload.total)
    throw invalidRequest(`${bytes.byteLength} bytes came, not ${upload.total}`)
  const run = async (fault: { kind: string } | null) => {
    const isFilm = Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp'
    const polls =
      !isFilm || fault?.kind === 'failed-processing' ? -1 : fault?.kind === 'slow-processing' ? 3 : 1
    const hash = createHash('sha256').update(bytes).digest('hex')
    const made: Media = {
      id,
      ownerId: upload.ownerId,
      type: upload.type,
      hash,
      altText: '',
      pollsUntilReady: polls,
    }
    call.state.uploads.delete(id)
    await call.state.addMedia(made, bytes)
    await call.state.save()
    return ok({ ...shown(made), size: bytes.byteLength })
  }
  return { does: 'stage', run }
}

function own({ state, user, path }: Call): Upload {
  const upload = state.uploads.get(path['id']!)
  if (upload?.ownerId !== user.id) throw notFound('media', path['id']!)
  return upload
}
