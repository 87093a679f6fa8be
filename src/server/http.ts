import { Hono } from 'hono'
import { AppError } from '../platform/errors.ts'
import type { Database } from '../platform/database/tables.ts'
import type { Log } from '../platform/log.ts'
import type { AnyOperation } from '../platform/operations/operation.ts'
import type { Runner } from '../platform/operations/runner.ts'
import type { Services } from '../platform/operations/services.ts'
import { createApi } from './api.ts'
import { demoRoutes } from './demo.tsx'
import { frontDoor } from './front-door.ts'
import { identify } from './identity.ts'
import { openApiDocument } from './openapi.ts'
import { sameOriginOnly, securityHeaders } from './security.ts'
import type { SignIn } from './sign-in.ts'
import { staffApp } from './staff-app.ts'

export interface HttpParts {
  db: Database
  log: Log
  runner: Runner
  services: Services
  signIn: SignIn
  operations: readonly AnyOperation[]
  /** Where the built staff app lies. */
  webDirectory: string
  /** The secret of the one-time set-up link. */
  setupToken: string
}

/** The whole HTTP face: the API from the record, sign-in, the front door, and the staff app. */
export function createHttp(parts: HttpParts): Hono {
  const { db, log, runner, services, signIn, operations } = parts
  const app = new Hono()
  app.use(securityHeaders(services.publicUrl))
  app.use(logRequests(log))
  app.onError((error, c) => {
    const known = asAppError(error)
    if (known.code === 'defect') log.error({ err: error }, 'a request failed')
    return c.json(known.toJSON(), known.status as 500)
  })
  app.get('/health', c => c.json({ ok: true }))
  app.on(['GET', 'POST'], '/api/auth/*', c => signIn.handler(c.req.raw))
  app.use('/api/*', sameOriginOnly(services.publicUrl))
  const document = openApiDocument(operations, services.publicUrl)
  app.get('/api/v1/openapi.json', c => c.json(document))
  app.route('/api/v1', frontDoor(parts))
  app.route(
    '/api/v1',
    createApi({ operations, runner, identify: request => identify(request, db, signIn, services.demo) }),
  )
  app.all('/api/*', () => {
    throw new AppError('not-found', 'There is no such address in the API.')
  })
  if (services.demo) app.route('/', demoRoutes(parts))
  app.route('/', staffApp(parts.webDirectory))
  return app
}

/** Method, path without its query, status and time: never a body, a header or an address with a secret. */
function logRequests(log: Log) {
  return async (c: { req: { method: string; path: string }; res: Response }, next: () => Promise<void>) => {
    const started = performance.now()
    await next()
    const ms = Math.round(performance.now() - started)
    log.info({ method: c.req.method, path: c.req.path, status: c.res.status, ms }, 'request')
  }
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  return new AppError('defect', 'Something went wrong on our side. Nothing was changed. Try again.')
}
