import type { Context as HonoContext } from 'hono'
import { Hono } from 'hono'
import type { Identity } from '../platform/operations/actor.ts'
import type { AnyOperation, Download, Upload } from '../platform/operations/operation.ts'
import type { Runner } from '../platform/operations/runner.ts'
import { LARGEST_UPLOAD, readBody, readJson } from './read-body.ts'

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
    if (isGet(operation)) api.get(path, handle)
    else api.post(path, handle)
  }
  return api
}

async function readRequest(
  c: HonoContext,
  operation: AnyOperation,
): Promise<{ input: unknown; upload?: Upload }> {
  if (isGet(operation)) return { input: c.req.query() }
  if (operation.type === 'operation' && operation.upload) {
    const bytes = await readBody(c, LARGEST_UPLOAD)
    return {
      input: c.req.query(),
      upload: { bytes, claimedType: c.req.header('content-type') ?? 'application/octet-stream' },
    }
  }
  return { input: await readJson(c) }
}

/** A query is a GET, unless what it asks must not stand in an address. */
function isGet(operation: AnyOperation): boolean {
  return operation.type === 'query' && !operation.asksInBody
}

/** Pictures that are nothing but pixels may be shown in a page of ours; anything else is saved, never opened. */
const SHOWN = ['image/jpeg', 'image/png', 'image/webp', 'image/gif', 'image/avif']

function sendFile({ filename, type, body }: Download): Response {
  return new Response(new Uint8Array(body), {
    headers: {
      'content-type': type,
      'content-length': String(body.length),
      'content-disposition': `${SHOWN.includes(type) ? 'inline' : 'attachment'}; filename="${filename}"`,
      'cache-control': 'private, no-store',
    },
  })
}
