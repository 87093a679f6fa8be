import { Hono } from 'hono'
import { api } from './api.ts'
import { CallLog } from '../parts/call-log.ts'
import { control } from './control.ts'
import { Faults } from './faults.ts'
import { oauth } from './oauth.ts'
import { publicPages } from './public-page.ts'
import { Push } from './push.ts'
import { State } from './state.ts'

/** The whole stand-in: the X API, the page where an account is connected, the public's view and the control. */
export async function x(
  options: { directory?: string | null; now?: () => Date; duplicateWindow?: number } = {},
): Promise<Hono> {
  const { directory = null, now = () => new Date(), duplicateWindow = 60 } = options
  const state = await State.open(directory)
  const faults = new Faults()
  const push = new Push(state, faults)
  const all = { state, faults, calls: new CallLog(now), now, duplicateWindow, push }
  const parts = { control: control(all), oauth: oauth(all), api: api(all), pages: publicPages(all) }
  const app = new Hono()
  app.route('/_sandbox', parts.control)
  app.all('*', context => {
    const { path } = context.req
    const isOauth = path === '/i/oauth2/authorize' || path === '/2/oauth2/token'
    const part = isOauth ? parts.oauth : path.startsWith('/2/') ? parts.api : parts.pages
    return part.fetch(context.req.raw)
  })
  return app
}
