import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { Server } from 'node:http'
import { AppError } from '../platform/errors.ts'

const LONGEST_UPLOAD_MS = 60 * 60_000

/** Listens, and answers with the port (asked for as 0, it is any free one) and what closes it. */
export function listen(
  app: Hono,
  host: string,
  port: number,
): Promise<{ port: number; close(): Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, info => {
      resolve({ port: info.port, close: () => closeServer(server) })
    }) as Server
    // Half a gigabyte on a school's slow line; what is sent is bounded, and headers keep their own short time.
    server.requestTimeout = LONGEST_UPLOAD_MS
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new AppError('unavailable', `Port ${port} is taken. Set PORT to another one.`)
          : error,
      )
    })
  })
}

/** Lets requests that are under way end; keep-alive connections would hold it open for ever. */
function closeServer(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 5_000).unref()
  })
}
