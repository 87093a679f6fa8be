import { Hono } from 'hono'
import { api } from './api.ts'
import { CallLog } from '../parts/call-log.ts'
import { control } from './control.ts'
import { Faults } from './faults.ts'
import { publicPages } from './public-page.ts'
import { signIn } from './sign-in.ts'
import { State } from './state.ts'
import { studio } from './studio.ts'
import { Uploads } from './uploads.ts'

/** The whole stand-in: the Data API, Google's sign-in, the public's view, Studio and the control. */
export async function youtube(options: { directory?: string | null; now?: () => Date } = {}): Promise<Hono> {
  const { directory = null, now = () => new Date() } = options
  const state = await State.open(directory)
  const parts = { state, faults: new Faults(), uploads: new Uploads(), calls: new CallLog(now), now }
  const app = new Hono()
  app.route('/_sandbox', control(parts))
  const rooms: [RegExp, Hono][] = [
    [/^\/(?:youtube|(?:resumable\/)?upload)\//, api(parts)],
    [/^\/(?:o\/oauth2\/|token$)/, signIn(parts)],
    [/^\/video\//, studio(state, now)],
    [/^\//, publicPages(state, now)],
  ]
  app.all('*', context => {
    const [, room] = rooms.find(([path]) => path.test(context.req.path))!
    return room.fetch(context.req.raw)
  })
  return app
}
