import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3'
import { AppError, notFound } from './errors.ts'
import type { FileStore } from './file-store.ts'
import { FILE_KEY } from './file-store.ts'
import { receiveInto } from './incoming-files.ts'

export interface S3Options {
  bucket: string
  /** Null: Amazon's own, of the region. */
  endpoint: string | null
  region: string
  keyId: string
  secret: string
}

/**
 * Where pictures and films lie once several servers share them: a bucket that speaks S3. Paths instead of host names and
 * no checksums beyond what S3 always had, because servers other than Amazon's lack both (decision 0022). `incoming` is
 * a folder of this machine for what is received.
 */
export function createS3Store(options: S3Options, incoming: string): FileStore {
  const { bucket: Bucket, endpoint, region, keyId, secret } = options
  const client = new S3Client({
    ...(endpoint === null ? {} : { endpoint }),
    region,
    credentials: { accessKeyId: keyId, secretAccessKey: secret },
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  })
  const at = (key: string): { Bucket: string; Key: string } => {
    if (!FILE_KEY.test(key)) throw notFound('file')
    return { Bucket, Key: key }
  }
  const read = async (key: string, range?: string): Promise<Uint8Array> => {
    const { Body } = await client.send(new GetObjectCommand({ ...at(key), Range: range })).catch(asOurs)
    if (!Body) throw notFound('file')
    return Body.transformToByteArray()
  }
  return {
    async put(trustId, bytes) {
      const key = `${trustId}/${randomUUID()}`
      await client
        .send(new PutObjectCommand({ ...at(key), Body: bytes, ContentLength: bytes.length }))
        .catch(asOurs)
      return { key, sha256: createHash('sha256').update(bytes).digest() }
    },
    receive: (stream, limit) => receiveInto(incoming, stream, limit),
    async keep(trustId, { path, discard }) {
      const key = `${trustId}/${randomUUID()}`
      const place = at(key)
      const hash = createHash('sha256')
      for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
      const { size } = await stat(path)
      const body = createReadStream(path)
      await client.send(new PutObjectCommand({ ...place, Body: body, ContentLength: size })).catch(asOurs)
      await discard()
      return { key, sha256: hash.digest(), size }
    },
    get: async key => Buffer.from(await read(key)),
    async open(key) {
      const { ContentLength } = await client.send(new HeadObjectCommand(at(key))).catch(asOurs)
      return {
        size: ContentLength ?? 0,
        async read(from, to) {
          const bytes = new Uint8Array(await read(key, `bytes=${from}-${to - 1}`))
          if (bytes.length !== to - from) throw new RangeError('the file is shorter than what is asked of it')
          return bytes
        },
      }
    },
    async remove(key) {
      // What is gone already is no error of a bucket.
      await client.send(new DeleteObjectCommand(at(key))).catch(asOurs)
    },
  }
}

/** What the server says of a refusal holds the id of the key; neither that nor the secret comes into a log. */
function asOurs(error: unknown): never {
  if (!(error instanceof S3ServiceException)) throw error
  if (error.$metadata.httpStatusCode === 404) throw notFound('file')
  throw new AppError('unavailable', `The store of pictures and films refused: ${error.name}.`)
}
