import type { Hono } from 'hono'
import { linkedin } from '../linkedin/app.ts'
import { makeAccount, send } from './in-process.ts'
import type { Answer, Body } from './in-process.ts'

export { makeAccount } from './in-process.ts'

/** A stand-in in this process with one account, and ways to call it as a program would. */
export async function standInLinkedIn(options: Parameters<typeof linkedin>[0] = {}) {
  const app = await linkedin(options)
  const control = callLinkedIn(app, null)
  const account = await makeAccount(app)
  return { app, account, control, call: callLinkedIn(app, account.token) }
}

/** `call('POST /rest/posts', {…})`: with the headers of every call. */
export function callLinkedIn(app: Hono, token: string | null) {
  const usual = { 'linkedin-version': '202608', 'x-restli-protocol-version': '2.0.0' }
  return (line: string, body?: Body, headers: Record<string, string> = {}): Promise<Answer> =>
    send(app, token, line, body, { ...usual, ...headers })
}

/** The body of `POST /rest/posts`. */
export const newPost = (author: string, commentary: string, more: object = {}): object => ({
  author,
  commentary,
  visibility: 'PUBLIC',
  distribution: { feedDistribution: 'MAIN_FEED', targetEntities: [], thirdPartyDistributionChannels: [] },
  lifecycleState: 'PUBLISHED',
  isReshareDisabledByAuthor: false,
  ...more,
})

export const encoded = (urn: string): string =>
  encodeURIComponent(urn).replaceAll(/[()]/g, sign => `%${sign.charCodeAt(0).toString(16)}`)
