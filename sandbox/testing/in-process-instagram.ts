import type { Hono } from 'hono'
import { instagram } from '../instagram/app.ts'
import { callWith } from './in-process.ts'

/** A stand-in in this process with one account, and ways to call it as a program would. */
export async function standInInstagram(options: Parameters<typeof instagram>[0] = {}) {
  const app = await instagram(options)
  const account = await makeInstagramAccount(app, { name: 'Oakfield Primary', slug: 'oakfield' })
  const control = callWith(app, null)
  return { app, account, call: callWith(app, account.token), control }
}

export async function makeInstagramAccount(app: Hono, account: { name: string; slug: string }) {
  const init = { method: 'POST', body: JSON.stringify(account) }
  const response = await app.request('/_sandbox/accounts', init)
  return (await response.json()) as { accountId: string; token: string }
}
