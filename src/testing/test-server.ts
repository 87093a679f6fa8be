import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { operations } from '../app.ts'
import type { Shelf } from '../channels/public-media/shelf.ts'
import { createShelf } from '../channels/public-media/shelf.ts'
import { createPool } from '../platform/database/connect.ts'
import { createLog } from '../platform/log.ts'
import type { AnyOperation } from '../platform/operations/operation.ts'
import { routeAdd, userHash } from '../platform/operations/route.ts'
import { inTenant, systemContext } from '../platform/database/tenancy.ts'
import { createHttp } from '../server/http.ts'
import { withNewUser } from '../server/new-user.ts'
import { listen } from '../server/serve.ts'
import type { SignIn } from '../server/sign-in.ts'
import { createSignIn } from '../server/sign-in.ts'
import type { BareApp } from './bare-app.ts'
import { createBareApp } from './bare-app.ts'

export const SETUP_TOKEN = 'the-one-time-set-up-secret'
export const PASSWORD = 'four words that do not belong together'

/** A real server that listens, over a cloned database: everything but the rooms' furniture. */
export interface TestServer extends BareApp {
  /** Where it listens, without a trailing slash. */
  url: string
  /** What its own pages send as their origin. */
  origin: string
  signIn: SignIn
  /** Pictures that a network may fetch. */
  shelf: Shelf
  /** All that was logged so far. */
  logged(): string
  /** Asks; a POST comes from our own page unless `headers` say otherwise. */
  ask(path: string, options?: Ask): Promise<Response>
  /** Gives a person of the world a password to sign in with. */
  giveSignIn(person: { personId: string }, email: string): Promise<string>
}

export interface Ask {
  /** Given, it is a POST with this as JSON; a string goes as it is. */
  body?: unknown
  cookie?: string | undefined
  headers?: Record<string, string>
  method?: string
}

export interface TestServerOptions {
  publicUrl?: string
  trustProxy?: boolean
  demo?: boolean
  operations?: readonly AnyOperation[]
  /** Over another app than a bare one; it is closed with the server. */
  app?: BareApp
}

export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const origin = options.publicUrl ?? 'http://localhost:3000'
  const app = options.app ?? (await createBareApp(origin))
  const services = { ...app.services, demo: options.demo ?? false }
  const pool = createPool(app.database.connection('auth'), 4)
  const signIn = createSignIn({ pool, secret: 's'.repeat(48), publicUrl: origin, demo: services.demo })
  let logged = ''
  const log = createLog('debug', { write: line => (logged += line) })
  const shelfDirectory = await mkdtemp(join(tmpdir(), 'copybook-shelf-'))
  const shelf = createShelf(shelfDirectory, Buffer.alloc(32, 9), app.clock)
  const webDirectory = await mkdtemp(join(tmpdir(), 'copybook-web-'))
  await writeFile(join(webDirectory, 'index.html'), '<!doctype html><title>Copybook</title>')
  const http = createHttp({
    db: app.database.db,
    log,
    runner: app.runnerWith({ services }),
    services,
    signIn,
    operations: options.operations ?? operations,
    webDirectory,
    shelf,
    setupToken: SETUP_TOKEN,
    trustProxy: options.trustProxy ?? false,
    clock: app.clock,
  })
  const listening = await listen(http, '127.0.0.1', 0)
  const url = `http://127.0.0.1:${listening.port}`
  return {
    ...app,
    services,
    url,
    origin,
    shelf,
    signIn,
    logged: () => logged,
    ask(path, { body, cookie, headers = {}, method } = {}) {
      const sent = typeof body === 'string' ? body : JSON.stringify(body)
      return fetch(`${url}${path}`, {
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        redirect: 'manual',
        headers: {
          ...(body !== undefined && { 'content-type': 'application/json', origin }),
          ...(cookie !== undefined && { cookie }),
          ...headers,
        },
        ...(body !== undefined && { body: sent }),
      })
    },
    giveSignIn: (person, email) => giveSignIn(app, signIn, person, email),
    async close() {
      await listening.close()
      await pool.end()
      await app.close()
      await rm(webDirectory, { recursive: true, force: true })
      await rm(shelfDirectory, { recursive: true, force: true })
    },
  }
}

function giveSignIn(
  app: BareApp,
  signIn: SignIn,
  person: { personId: string },
  email: string,
): Promise<string> {
  const { database, world } = app
  return withNewUser(signIn, async createUser => {
    const userId = await createUser({ email, name: 'Somebody', password: PASSWORD })
    await inTenant(database.db, systemContext(world.trustId), async tx => {
      await tx
        .updateTable('person')
        .set({ user_id: userId, email })
        .where('id', '=', person.personId)
        .execute()
      await routeAdd(tx, 'user', userHash(userId), person.personId)
    })
    return userId
  })
}

/** One server for all tests of a file, gone afterwards. */
export function serverForFile(options: TestServerOptions = {}): () => TestServer {
  let server: TestServer | null = null
  beforeAll(async () => {
    server = await startTestServer(options)
  })
  afterAll(() => server?.close())
  return () => server!
}

/** The cookies that an answer sets, as the next request sends them. */
export function cookiesOf(answer: Response): string {
  return answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0]!)
    .filter(cookie => !cookie.endsWith('='))
    .join('; ')
}
