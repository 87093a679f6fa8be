import type { Context as HonoContext } from 'hono'
import { Hono } from 'hono'
import { AppError } from '../platform/errors.ts'
import type { Identity } from '../platform/operations/actor.ts'
import type { AnyOperation, Download, Upload } from '../platform/operations/operation.ts'
import type { Runner } from '../platform/operations/runner.ts'

/** One picture from a phone, and room to spare. */
const LARGEST_UPLOAD = 25 * 1024 * 1024
const LARGEST_BODY = 1024 * 1024

export interface ApiParts {
  operations: readonly AnyOperation[]
  runner: Runner
  identify(request: Request): Promise<Identity>
}

/** `posts.submit` is `POST /posts/submit`, a query is a GET: mapped from the record, no route by hand. */
export function createApi({ operations, runner, identify }: ApiParts): Hono {
  const api = new Hono()
  for (const operation of operations) {
    const path = `/${operation.name.replace('.', '/')}`
    const handle = async (c: HonoContext): Promise<Response> => {
      const identity = await identify(c.req.raw)
      const { input, upload } = await readRequest(c, operation)
      const idempotencyKey = c.req.header('idempotency-key')
      const output = await runner.run(operation, identity, input, { upload, idempotencyKey })
      return operation.type === 'query' && operation.download
        ? sendFile(output as Download)
        : c.json(output as object)
    }
    if (operation.type === 'query') api.get(path, handle)
    else api.post(path, handle)
  }
  return api
}

async function readRequest(
  c: HonoContext,
  operation: AnyOperation,
): Promise<{ input: unknown; upload?: Upload }> {
  if (operation.type === 'query') return { input: c.req.query() }
  if (operation.upload) {
    const bytes = await readBody(c, LARGEST_UPLOAD)
    return {
      input: c.req.query(),
      upload: { bytes, claimedType: c.req.header('content-type') ?? 'application/octet-stream' },
    }
  }
  const bytes = await readBody(c, LARGEST_BODY)
  if (bytes.length === 0) return { input: {} }
  try {
    return { input: JSON.parse(bytes.toString('utf8')) as unknown }
  } catch {
    throw new AppError('malformed-request', 'The body is not JSON.', {
      fields: [{ field: 'body', message: 'Send one JSON object.' }],
    })
  }
}

/** Stops reading at the limit, whatever the length header says. */
async function readBody(c: HonoContext, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of c.req.raw.body ?? []) {
    size += chunk.length
    if (size > limit) {
      throw new AppError(
        'too-large',
        `This is too large. The limit is ${Math.round(limit / 1024 / 1024)} MB.`,
      )
    }
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function sendFile({ filename, type, body }: Download): Response {
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-length': String(body.length),
      // A picture may be shown in a page of ours; anything else is saved, never opened here.
      'content-disposition': `${type.startsWith('image/') ? 'inline' : 'attachment'}; filename="${filename}"`,
      'cache-control': 'private, no-store',
    },
  })
}
