import type { StoredFile } from '../platform/file-store.ts'
import type { Download, LargeDownload } from '../platform/operations/operation.ts'

/** Pictures that are nothing but pixels, and films, are shown in a page of ours; anything else is saved, never opened. */
const SHOWN = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'video/mp4',
  'video/quicktime',
]

/** `range`: the part that a player asks for, as its header says. Of what is held in memory all of it is sent. */
export function sendFile({ filename, type, body }: Download | LargeDownload, range?: string): Response {
  const headers = {
    'content-type': type,
    'content-disposition': `${SHOWN.includes(type) ? 'inline' : 'attachment'}; filename="${filename}"`,
    'cache-control': 'private, no-store',
  }
  if (Buffer.isBuffer(body)) {
    const length = { 'content-length': String(body.length) }
    return new Response(new Uint8Array(body), { headers: { ...headers, ...length } })
  }
  const asked = partOf(range, body.size)
  if (asked === 'beyond') {
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${body.size}` } })
  }
  const { from, to } = asked ?? { from: 0, to: body.size }
  return new Response(inParts(body, from, to), {
    status: asked ? 206 : 200,
    headers: {
      ...headers,
      'accept-ranges': 'bytes',
      'content-length': String(to - from),
      ...(asked && { 'content-range': `bytes ${from}-${to - 1}/${body.size}` }),
    },
  })
}

/** One part, as RFC 9110 (14.2) writes it; several at once, or what cannot be read, is as if none were asked for. */
function partOf(range: string | undefined, size: number): { from: number; to: number } | 'beyond' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(range ?? '') ?? []
  if (first === undefined || (first === '' && last === '')) return null
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const to = first === '' || last === '' ? size : Math.min(Number(last) + 1, size)
  return from < to ? { from, to } : 'beyond'
}

const PART = 1024 * 1024

function inParts(file: StoredFile, from: number, to: number): ReadableStream<Uint8Array> {
  let at = from
  return new ReadableStream(
    {
      async pull(controller) {
        if (at >= to) return controller.close()
        const end = Math.min(at + PART, to)
        controller.enqueue(await file.read(at, end))
        at = end
      },
    },
    { highWaterMark: 0 },
  )
}
