import type { Hono } from 'hono'
import { familyRoutes } from '../server/families/family-routes.tsx'
import { AppError } from '../platform/errors.ts'
import { createLog } from '../platform/log.ts'
import { cookiesOf } from './test-server.ts'
import type { TestApp } from './test-app.ts'

/** A family with its link in a browser of its own: it follows what it is given and sends forms as they stand. */
export interface FamilyBrowser {
  /** Opens a link; then the cookie alone leads. */
  open(link: string): Promise<Response>
  get(path: string, headers?: Record<string, string>): Promise<Response>
  /** Sends a form of the family's pages, with its token unless `fields` has another. */
  send(fields: Record<string, string>, path?: string, headers?: Record<string, string>): Promise<Response>
}

export function familyRoutesOf(app: TestApp): Hono {
  const { database, runner, services, clock } = app
  const log = createLog('silent', { write: () => {} })
  const routes = familyRoutes({
    db: database.db,
    runner,
    services,
    clock,
    log,
    trustProxy: false,
    webDirectory: '/nowhere',
  })
  // As the server does, but for what is a defect: a test sees it as it is.
  routes.onError((error, c) => {
    if (error instanceof AppError) return c.json(error.toJSON(), error.status as 500)
    throw error
  })
  return routes
}

export function familyBrowser(app: TestApp, routes = familyRoutesOf(app)): FamilyBrowser {
  let cookie = ''
  const get = (path: string, headers: Record<string, string> = {}) =>
    Promise.resolve(routes.request(path, { headers: { cookie, ...headers } }, {}))
  return {
    get,
    async open(link) {
      const answer = await get(new URL(link).pathname)
      cookie = cookiesOf(answer) || cookie
      return answer
    },
    async send(fields, path = '/family', headers = {}) {
      const token = /name="form" value="(?<token>[^"]+)"/.exec(await (await get(path)).text())
      const sent = {
        method: 'POST',
        headers: {
          cookie,
          origin: app.services.publicUrl,
          'content-type': 'application/x-www-form-urlencoded',
          ...headers,
        },
        body: new URLSearchParams({ form: token?.groups?.['token'] ?? '', signed: 'Dana Ellery', ...fields }),
      }
      return routes.request(path, sent, {})
    },
  }
}
