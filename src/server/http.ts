import type { Context, MiddlewareHandler } from 'hono'
import { Hono } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Shelf } from '../channels/public-media/shelf.ts'
import type { Clock } from '../platform/clock.ts'
import { AppError } from '../platform/errors.ts'
import type { Database } from '../platform/database/tables.ts'
import type { Log } from '../platform/log.ts'
import type { AnyOperation } from '../platform/operations/operation.ts'
import type { Runner } from '../platform/operations/runner.ts'
import type { Services } from '../platform/operations/services.ts'
import { createApi } from './api.ts'
import { challengeRoutes } from './challenge.tsx'
import { CLIENT_ADDRESS, clientAddress } from './client-address.ts'
import { demoRoutes } from './demo.tsx'
import { familyRoutes } from './families/family-routes.tsx'
import { frontDoor } from './front-door.ts'
import { hooks } from './hooks.ts'
import { identify } from './identity.ts'
import { openApiDocument } from './openapi.ts'
import { publicFigures } from './public-figures.tsx'
import { publicPicture } from './public-picture.ts'
import { LARGEST_BODY, readBody } from './read-body.ts'
import { sameOriginOnly, securityHeaders } from './security.ts'
import type { SignIn } from './sign-in.ts'
import { staffApp } from './staff-app.ts'
import { wayBack } from './way-back.ts'

export interface HttpParts {
  db: Database
  log: Log
  runner: Runner
  services: Services
  signIn: SignIn
  operations: readonly AnyOperation[]
  /** Pictures that a network may fetch. */
  shelf: Shelf
  /** Where the built staff app lies. */
  webDirectory: string
  /** The secret of the one-time set-up link. */
  setupToken: string
  /** A proxy of ours stands in front and says who asks. */
  trustProxy: boolean
  clock: Clock
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
  app.route('/', publicPicture(parts.shelf))
  app.route('/', publicFigures(parts))
  app.on(['GET', 'POST'], '/api/auth/*', c => askSignIn(c, parts))
  app.use('/api/*', sameOriginOnly(services.publicUrl))
  const document = openApiDocument(operations, services.publicUrl)
  app.get('/api/v1/openapi.json', c => c.json(document))
  app.route('/api/v1', frontDoor(parts))
  app.route(
    '/api/v1',
    createApi({
      operations,
      runner,
      files: services.files,
      identify: request => identify(request, db, signIn, services.demo),
    }),
  )
  app.all('/api/*', () => {
    throw new AppError('not-found', 'There is no such address in the API.')
  })
  app.route('/hooks', hooks(parts))
  if (services.demo) app.route('/', demoRoutes(parts))
  app.route('/', challengeRoutes(parts))
  app.route('/', familyRoutes(parts))
  app.route('/', wayBack())
  app.route('/', staffApp(parts.webDirectory))
  return app
}

/** Hands the library a request whose size is bounded and whose sender we vouch for. */
async function askSignIn(c: Context, { signIn, trustProxy }: HttpParts): Promise<Response> {
  const headers = new Headers(c.req.raw.headers)
  headers.set(CLIENT_ADDRESS, clientAddress(c, trustProxy))
  const body = c.req.method === 'POST' ? new Uint8Array(await readBody(c, LARGEST_BODY)) : null
  return signIn.handler(new Request(c.req.url, { method: c.req.method, headers, body }))
}

/** Method, route, status and time: never a body, a header, or an address, in which there may be a secret. */
function logRequests(log: Log): MiddlewareHandler {
  return async (c, next) => {
    const started = performance.now()
    await next()
    const ms = Math.round(performance.now() - started)
    log.info({ method: c.req.method, route: routeOf(c), status: c.res.status, ms }, 'request')
  }
}

/** The address as it was declared, never as it was asked for: `/api/v1/posts/submit`, or else the widest `/api/*`. */
function routeOf(c: Context): string {
  const paths = matchedRoutes(c).map(route => route.path)
  return paths.find(path => !path.includes('*')) ?? paths.toSorted((a, b) => b.length - a.length)[0] ?? '/*'
}

function asAppError(error: unknown): AppError {
  if (error instanceof AppError) return error
  return new AppError('defect', 'Something went wrong on our side. Nothing was changed. Try again.')
}
