import { createHmac, timingSafeEqual } from 'node:crypto'
import { badParameter, badToken } from './graph-error.ts'
import type { Params } from './params.ts'
import type { Page, State } from './state.ts'

/** The Page whose token the call carries, as a bearer or a parameter. Error 190 without a token that we gave out. */
export function callingPage(state: State, headers: Headers, params: Params): Page {
  const bearer = /^Bearer (.+)$/.exec(headers.get('authorization') ?? '')?.[1]
  const token = bearer ?? params.text.get('access_token')
  if (token === undefined) throw badToken('An access token is required')
  const page = [...state.pages.values()].find(page => same(page.token, token))
  if (page === undefined) throw badToken('Cannot parse access token')
  checkProof(state, page, token, params.text.get('appsecret_proof'))
  return page
}

/** A Page that was made with a secret demands the proof, another takes one of the stand-in's app. */
function checkProof(state: State, page: Page, token: string, proof: string | undefined): void {
  if (proof !== undefined) checkProofOf(token, proof, page.appSecret ?? state.app.secret)
  else if (page.appSecret !== null) throw badParameter('Calls from a server require an appsecret_proof')
}

/** A proof is the hex HMAC-SHA256 of the token under the app's secret. */
export function checkProofOf(token: string, proof: string, secret: string): void {
  const right = createHmac('sha256', secret).update(token).digest('hex')
  if (!same(right, proof)) throw badParameter('Invalid appsecret_proof')
}

export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}
