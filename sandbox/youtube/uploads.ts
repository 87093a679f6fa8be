import { randomBytes } from 'node:crypto'
import type { Accepted, Answer, Call } from './call.ts'
import { ok } from './call.ts'
import { badRequest, notFound } from './youtube-error.ts'

/** https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol: all parts but the last. */
const partUnit = 256 * 1024

interface Session {
  channelId: string
  type: string
  length: number
  received: Uint8Array<ArrayBuffer>
  /** What became of it; null while bytes are missing. */
  resource: object | null
  complete: (bytes: Uint8Array, type: string) => Promise<object>
}

/** Resumable uploads: a session is an address, bytes go there in parts, and who lost count asks. */
export class Uploads {
  readonly #sessions = new Map<string, Session>()

  open(
    { request, channel }: Call,
    { accepts, complete }: { accepts: readonly string[]; complete: Session['complete'] },
  ): Answer {
    const type = request.headers.get('x-upload-content-type') ?? ''
    const length = Number(request.headers.get('x-upload-content-length') ?? 'none')
    if (!accepts.some(accepted => type.startsWith(accepted))) {
      throw badRequest('badContent', `A file of type ${type || '(none)'} is not taken`)
    }
    if (!Number.isInteger(length) || length < 1) throw badRequest('mediaBodyRequired', 'There is no file')
    const id = randomBytes(24).toString('base64url')
    const received = new Uint8Array()
    this.#sessions.set(id, { channelId: channel.id, type, length, received, resource: null, complete })
    const location = new URL(request.url)
    location.searchParams.set('upload_id', id)
    return { status: 200, body: null, headers: { location: location.href, 'x-guploader-uploadid': id } }
  }

  /** `PUT` to a session's address: the next part, or with `bytes * / N` (without blanks) a question. */
  async put({ request, params, channel }: Call): Promise<Accepted> {
    const session = this.#sessions.get(params.one('upload_id') ?? '')
    if (session === undefined || session.channelId !== channel.id) throw notFound('notFound', 'session')
    const body = new Uint8Array(await request.arrayBuffer())
    const quiet = request.headers.get('x-guploader-no-308') === 'yes'
    const asked = request.headers.get('content-range') ?? `bytes 0-${body.length - 1}/${session.length}`
    if (asked === `bytes */${session.length}`) {
      return { does: 'read', run: async () => state(session, quiet) }
    }
    const [, from, to, of] = (/^bytes (\d+)-(\d+)\/(\d+)$/.exec(asked) ?? []).map(Number)
    if (from === undefined || to === undefined || of !== session.length || to >= of) {
      throw badRequest('badContentRange', `The range ${asked} is not of this file`)
    }
    if (body.length !== to - from + 1)
      throw badRequest('badContentRange', 'The part is not as long as its range')
    if (to + 1 < of && body.length % partUnit !== 0) {
      throw badRequest('badContentRange', 'A part that is not the last must be a multiple of 256 KiB')
    }
    if (from > session.received.length) throw badRequest('badContentRange', 'There is a gap before this part')
    const run = async (): Promise<Answer> => {
      if (session.resource === null) {
        const news = body.subarray(session.received.length - from)
        session.received = joined(session.received, news)
        if (session.received.length === session.length) {
          session.resource = await session.complete(session.received, session.type)
        }
      }
      return state(session, quiet)
    }
    return { does: 'chunk', run }
  }

  /** Forgets all sessions, as the network may at any time. */
  clear(): void {
    this.#sessions.clear()
  }
}

/** With `X-GUploader-No-308: yes` the network says 308 in a header, for clients that take 308 for a redirect. */
function state({ resource, received }: Session, quiet: boolean): Answer {
  if (resource !== null) return ok(resource)
  const range = received.length > 0 ? { range: `bytes=0-${received.length - 1}` } : {}
  if (!quiet) return { status: 308, body: null, headers: range }
  return { status: 200, body: null, headers: { ...range, 'x-http-status-code-override': '308' } }
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length)
  all.set(a)
  all.set(b, a.length)
  return all
}
