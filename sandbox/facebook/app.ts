import { Hono } from 'hono'
import { CallLog } from '../parts/call-log.ts'
import { control } from './control.ts'
import { frame } from './frame.ts'
import { Faults } from './faults.ts'
import { graph, versions } from './graph.ts'
import type { GraphOptions } from './graph.ts'
import { isLoginPath, login } from './login.ts'
import { publicPages } from './public-page.ts'
import { Push } from './push.ts'
import { State } from './state.ts'

/** The whole stand-in: the Graph API, sign-in, the public's view and the control. */
export async function facebook(
  options: { directory?: string | null; now?: () => Date; duplicateWindow?: number } = {},
): Promise<Hono> {
  const { directory = null, now = () => new Date(), duplicateWindow = 60 } = options
  const state = await State.open(directory)
  // The app's secret must be the same after a kill, whatever was done before it.
  await state.save()
  const push = new Push(state, now)
  const graphOptions = { state, faults: new Faults(), calls: new CallLog(now), now, duplicateWindow, push }
  const app = new Hono()
  app.route('/_sandbox', control(graphOptions))
  const api = graph(graphOptions)
  const signIn = login(hostOf(graphOptions))
  const pages = publicPages(graphOptions)
  app.all('*', context => {
    const { path, raw } = context.req
    if (isLoginPath(path)) return signIn.fetch(raw)
    return (/^\/v\d/.test(path) ? api : pages).fetch(raw)
  })
  return app
}

function hostOf({ state, calls, faults, now }: GraphOptions) {
  return {
    frame,
    app: () => state.app,
    grants: state.grants,
    save: () => state.save(),
    choices: () => [...state.pages.values()],
    account(id: string) {
      const page = state.pages.get(id)
      return {
        id,
        name: page?.name,
        username: page?.slug,
        access_token: page?.token,
        tasks: ['CREATE_CONTENT', 'MODERATE', 'MANAGE'],
        // A linked Instagram account is at the stand-in Instagram.
        instagram_business_account: undefined,
      }
    },
    nested: { instagram_business_account: ['id', 'username'] },
    isAccountToken: (token: string) => [...state.pages.values()].some(page => page.token === token),
    versions,
    calls,
    faults,
    now,
  }
}
