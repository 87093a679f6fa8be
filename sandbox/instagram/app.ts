import { Hono } from 'hono'
import { CallLog } from '../parts/call-log.ts'
import { versions } from '../facebook/graph.ts'
import { isLoginPath, login } from '../facebook/login.ts'
import { control } from './control.ts'
import { frame } from './frame.ts'
import { InstagramFaults } from './faults.ts'
import { graph } from './graph.ts'
import type { GraphOptions } from './graph.ts'
import { publicPages } from './public-page.ts'
import { Push } from './push.ts'
import { State } from './state.ts'

/** The whole stand-in: Instagram's part of the Graph API, sign-in, the public's view and the control. */
export async function instagram(
  options: { directory?: string | null; now?: () => Date } = {},
): Promise<Hono> {
  const { directory = null, now = () => new Date() } = options
  const state = await State.open(directory)
  // The app's secret must be the same after a kill, whatever was done before it.
  await state.save()
  const push = new Push(state, now)
  const graphOptions = { state, faults: new InstagramFaults(), calls: new CallLog(now), push, now }
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

/** The dialogue ticks Pages; each tells which account is linked to it. */
function hostOf({ state, calls, now }: GraphOptions) {
  const accountOf = (pageId: string) => [...state.accounts.values()].find(one => one.pageId === pageId)
  return {
    frame,
    app: () => state.app,
    grants: state.grants,
    save: () => state.save(),
    choices: () => [...state.accounts.values()].map(({ pageId, name }) => ({ id: pageId, name })),
    account(id: string) {
      const account = accountOf(id)
      return {
        id,
        name: account?.name,
        username: account?.username,
        access_token: account?.token,
        tasks: ['CREATE_CONTENT', 'MODERATE', 'MANAGE'],
        instagram_business_account: account && { id: account.id, username: account.username },
      }
    },
    nested: { instagram_business_account: ['id', 'username'] },
    isAccountToken: (token: string) => [...state.accounts.values()].some(account => account.token === token),
    versions,
    calls,
    faults: null,
    now,
  }
}
