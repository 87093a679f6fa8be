import { setTimeout as sleep } from 'node:timers/promises'
import type { HttpOutAnswer } from '../../../platform/http-out.ts'
import type { ConnectedAccount, FilmFile } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import type { YoutubeCall } from './calls.ts'
import type { Youtube } from './client.ts'
import { name } from './client.ts'

/** All parts but the last must be multiples of it. */
export const partUnit = 256 * 1024

/** Of a school's slow line: 8 MiB in two minutes is half a megabit a second. */
const usualPartBytes = 32 * partUnit
const partTimeoutMs = 120_000

/** In a row, without a byte getting through. */
const mostTries = 5

export interface Upload {
  call: YoutubeCall & ('videos.insert' | 'captions.insert')
  query: Record<string, string>
  /** What is said of the file. */
  resource: object
  file: FilmFile
  type: string
}

export interface UploadOptions {
  /** A multiple of `partUnit`. Default 8 MiB. */
  partBytes?: number
  /** Before the first repetition; it doubles with each. Default 1,000. */
  pauseMs?: number
}

/**
 * A resumable upload, https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol: after a part that
 * got lost the network is asked how far it has come. The resource exists after the last byte and not before. Answers the
 * resource. Nothing of it is public, so whatever goes wrong may be repeated from the start.
 */
export async function uploadInParts(
  youtube: Youtube,
  account: ConnectedAccount,
  upload: Upload,
  { partBytes = usualPartBytes, pauseMs = 1000 }: UploadOptions = {},
): Promise<Readonly<Record<string, unknown>>> {
  const session = await openSession(youtube, account, upload)
  const { file } = upload
  let from = 0
  let lost = false
  for (let tries = 0; tries < mostTries;) {
    try {
      const range = lost ? null : { from, to: Math.min(from + partBytes, file.size) }
      const state = await put(youtube, account, session, upload, range)
      if ('resource' in state) return state.resource
      if (state.next > file.size) throw new ConnectorFailure('unavailable', name)
      tries = state.next > from ? 0 : tries + 1
      from = state.next
      // All of it has come: what became of it is asked for, for there is nothing left to send.
      lost = from === file.size
    } catch (error) {
      if (!(error instanceof ConnectorFailure) || !mayPass(error)) throw error
      lost = true
      tries += 1
      await sleep(pauseMs * 2 ** (tries - 1))
    }
  }
  throw new ConnectorFailure('unavailable', name)
}

const mayPass = ({ kind, network }: ConnectorFailure): boolean =>
  (kind === 'unavailable' || kind === 'not-sent') && network.status !== 404 && network.status !== 410

async function openSession(youtube: Youtube, account: ConnectedAccount, upload: Upload): Promise<URL> {
  const { headers } = await youtube.call(account, upload.call, {
    query: { uploadType: 'resumable', ...upload.query },
    body: upload.resource,
    headers: {
      'x-upload-content-type': upload.type,
      'x-upload-content-length': String(upload.file.size),
    },
  })
  const location = headers['location'] ?? ''
  if (!URL.canParse(location)) throw new ConnectorFailure('unavailable', name)
  return new URL(location)
}

type State = { resource: Readonly<Record<string, unknown>> } | { next: number }

/** Sends a part, or with null asks how far the upload has come. */
async function put(
  youtube: Youtube,
  account: ConnectedAccount,
  session: URL,
  { file, type }: Upload,
  range: { from: number; to: number } | null,
): Promise<State> {
  const bytes = range === null ? '*' : `${range.from}-${range.to - 1}`
  const answer = await youtube.send(account, session, {
    method: 'PUT',
    headers: {
      'content-type': type,
      'content-range': `bytes ${bytes}/${file.size}`,
      // Google's own client asks the same: a 308 would be taken for a redirect, which is never followed here.
      'x-guploader-no-308': 'yes',
    },
    body: range === null ? new Uint8Array() : await file.read(range.from, range.to),
    timeoutMs: partTimeoutMs,
  })
  if (answer.headers['x-http-status-code-override'] === '308') return { next: nextByte(answer) }
  if (answer.status === 404 || answer.status === 410) {
    const { network } = youtube.failure(answer)
    throw new ConnectorFailure('unavailable', name, { network })
  }
  if (answer.status !== 200 && answer.status !== 201) throw youtube.failure(answer)
  const resource = fieldsOf(readJson(answer.text()))
  if (typeof resource['id'] === 'string') return { resource }
  throw new ConnectorFailure('unavailable', name, { network: { status: answer.status } })
}

/** `Range: bytes=0-524287`; without it nothing has come yet. */
function nextByte({ headers }: Pick<HttpOutAnswer, 'headers'>): number {
  const last = /^bytes=0-(\d+)$/.exec(headers['range'] ?? '')?.[1]
  return last === undefined ? 0 : Number(last) + 1
}
