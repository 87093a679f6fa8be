import type { Context as HonoContext } from 'hono'
import { Hono } from 'hono'
import { AppError } from '../platform/errors.ts'
import type { FileStore, ReceivedFile } from '../platform/file-store.ts'
import type { Identity } from '../platform/operations/actor.ts'
import type { AnyOperation, Download, LargeDownload, Upload } from '../platform/operations/operation.ts'
import type { Runner } from '../platform/operations/runner.ts'
import { LARGEST_FILM, LARGEST_UPLOAD } from '../platform/upload-limits.ts'
import { readBody, readJson } from './read-body.ts'
import { sendFile } from './send-file.ts'

export interface ApiParts {
  operations: readonly AnyOperation[]
  runner: Runner
  files: FileStore
  identify(request: Request): Promise<Identity>
}

/** `posts.submit` is `POST /posts/submit`, a query is a GET: mapped from the record, no route by hand. */
export function createApi({ operations, runner, files, identify }: ApiParts): Hono {
  const api = new Hono()
  for (const operation of operations) {
    const path = `/${operation.name.replace('.', '/')}`
    const handle = async (c: HonoContext): Promise<Response> => {
      const identity = await identify(c.req.raw)
      const idempotencyKey = c.req.header('idempotency-key')
      const { input, ...came } = await readRequest(c, operation, identity, files)
      try {
        const output = await runner.run(operation, identity, input, { ...came, idempotencyKey })
        return operation.type === 'query' && operation.download
          ? sendFile(output as Download | LargeDownload, c.req.header('range'))
          : c.json(output as object)
      } finally {
        await came.file?.discard()
      }
    }
    if (isGet(operation)) api.get(path, handle)
    else api.post(path, handle)
  }
  return api
}

interface Came {
  input: unknown
  upload?: Upload
  file?: ReceivedFile
}

async function readRequest(
  c: HonoContext,
  operation: AnyOperation,
  identity: Identity,
  files: FileStore,
): Promise<Came> {
  if (isGet(operation)) return { input: c.req.query() }
  if (operation.type !== 'operation' || !operation.upload) return { input: await readJson(c) }
  const input = c.req.query()
  if (operation.upload === 'large') {
    // Nobody fills the disk who is not signed in.
    if (identity.kind === 'anonymous') throw new AppError('not-signed-in', 'Sign in first.')
    return { input, file: await oneOfFew(() => files.receive(c.req.raw.body ?? nothing(), LARGEST_FILM)) }
  }
  const bytes = await readBody(c, LARGEST_UPLOAD)
  const claimedType = c.req.header('content-type') ?? 'application/octet-stream'
  return { input, upload: { bytes, claimedType } }
}

async function* nothing(): AsyncIterable<Uint8Array> {}

/** At half a gigabyte each, more at once would be an attack on the disk. */
const MOST_AT_ONCE = 4
let underWay = 0

async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (underWay >= MOST_AT_ONCE) {
    throw new AppError('unavailable', 'Other films are being sent at the moment. Try again in a minute.')
  }
  underWay += 1
  try {
    return await work()
  } finally {
    underWay -= 1
  }
}

/** A query is a GET, unless what it asks must not stand in an address. */
function isGet(operation: AnyOperation): boolean {
  return operation.type === 'query' && !operation.asksInBody
}
