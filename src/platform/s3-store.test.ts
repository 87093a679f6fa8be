import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FileStore } from './file-store.ts'
import { createS3Store } from './s3-store.ts'
import { fileStoreContract } from './testing/file-store-contract.ts'
import type { RunningS3 } from './testing/s3rver.ts'
import { startS3rver } from './testing/s3rver.ts'

const directory = await mkdtemp(join(tmpdir(), 'copybook-s3-'))
const server: RunningS3 | null = await startS3rver(join(directory, 'buckets'))
if (!server) process.stderr.write('SKIPPED: s3rver is not installed, so the store on S3 was not tried\n')
afterAll(async () => {
  await server?.stop()
  await rm(directory, { recursive: true, force: true })
})

describe.skipIf(!server)('a bucket', () => {
  let store: FileStore
  const incoming = join(directory, 'incoming')
  beforeAll(() => {
    store = createS3Store(server!.options, incoming)
  })
  fileStoreContract(() => ({ store, incoming }))

  test('that another server wrote into is read by this one', async () => {
    const { key } = await store.put(randomUUID(), Buffer.from('shared'))
    const another = createS3Store(server!.options, incoming)
    expect((await another.get(key)).toString()).toBe('shared')
  })

  test('says of a wrong key that it is wrong, and not that the file is gone', async () => {
    const { key } = await store.put(randomUUID(), Buffer.from('x'))
    const wrong = createS3Store({ ...server!.options, keyId: 'guessed' }, incoming)
    const error = await wrong.get(key).catch((reason: unknown) => reason)
    expect(error).toMatchObject({ code: 'unavailable' })
    expect(inspect(error)).not.toContain('guessed')
  })
})
