import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { CallLog } from '../parts/call-log.ts'
import { control } from './control.ts'
import { Faults } from './faults.ts'
import { upload } from './images.ts'
import { oauth } from './oauth.ts'
import { publicPages } from './public-page.ts'
import { Push } from './push.ts'
import { rest } from './rest.ts'
import type { StandIn } from './rest.ts'
import { State } from './state.ts'

/** The whole stand-in: the versioned REST API, sign-in, the public's view and the control. */
export async function linkedin(
  options: { directory?: string | null; now?: () => Date; duplicateWindow?: number } = {},
): Promise<Hono> {
  const { directory = null, now = () => new Date(), duplicateWindow = 60 } = options
  const state = await State.open(directory)
  state.application ??= { clientId: 'stand-in', clientSecret: randomBytes(16).toString('hex') }
  await state.save()
  const standIn: StandIn = {
    state,
    faults: new Faults(),
    calls: new CallLog(now),
    push: new Push(state, state.application.clientSecret, now),
    now,
    duplicateWindow,
    application: state.application,
  }
  const app = new Hono()
  app.route('/_sandbox', control(standIn))
  app.route('/oauth/v2', oauth(standIn))
  app.put('/dms-uploads/:secret/0', context => upload(context, standIn))
  const api = rest(standIn)
  const pages = publicPages(standIn)
  app.all('*', context => (context.req.path.startsWith('/rest/') ? api : pages).fetch(context.req.raw))
  return app
}
