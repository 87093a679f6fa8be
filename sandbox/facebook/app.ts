import { Hono } from 'hono'
import { CallLog } from './call-log.ts'
import { control } from './control.ts'
import { Faults } from './faults.ts'
import { graph } from './graph.ts'
import { publicPages } from './public-page.ts'
import { State } from './state.ts'

/** The whole stand-in: the Graph API, the public's view and the control. */
export async function facebook(
  options: { directory?: string | null; now?: () => Date; duplicateWindow?: number } = {},
): Promise<Hono> {
  const { directory = null, now = () => new Date(), duplicateWindow = 60 } = options
  const state = await State.open(directory)
  const graphOptions = { state, faults: new Faults(), calls: new CallLog(now), now, duplicateWindow }
  const app = new Hono()
  app.route('/_sandbox', control(graphOptions))
  const api = graph(graphOptions)
  const pages = publicPages(state)
  app.all('*', context => (/^\/v\d/.test(context.req.path) ? api : pages).fetch(context.req.raw))
  return app
}
