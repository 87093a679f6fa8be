import type { AddressInfo } from 'node:net'
import { createRequire } from 'node:module'
import type { S3Options } from '../s3-store.ts'

interface Server {
  run(): Promise<AddressInfo>
  close(): Promise<void>
}

type S3rver = new (options: {
  address: string
  port: number
  silent: boolean
  directory: string
  configureBuckets: { name: string }[]
}) => Server

export interface RunningS3 {
  options: S3Options
  stop(): Promise<void>
}

/**
 * A server that speaks S3, from npm, on this machine (decision 0022). Null where the package is not installed: what it
 * would show is then skipped, and said to be.
 */
export async function startS3rver(directory: string): Promise<RunningS3 | null> {
  let server: Server
  try {
    const Made = createRequire(import.meta.url)('s3rver') as S3rver
    server = new Made({
      address: '127.0.0.1',
      port: 0,
      silent: true,
      directory,
      configureBuckets: [{ name: 'copybook' }],
    })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND') return null
    throw error
  }
  const { port } = await server.run()
  return {
    // The two words that it takes from everybody.
    options: {
      bucket: 'copybook',
      endpoint: `http://127.0.0.1:${port}`,
      region: 'eu-west-2',
      keyId: 'S3RVER',
      secret: 'S3RVER',
    },
    stop: () => server.close(),
  }
}
