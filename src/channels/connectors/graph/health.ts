import type { ConnectedAccount, Health } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import type { Graph } from './client.ts'
import type { MetaApp } from './connecting.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { missingScopes } from '../parts/missing-scopes.ts'
import { purposes } from './purposes.ts'
import { dateOf } from '../parts/times.ts'

interface Checking {
  name: string
  graph: Graph
  app: MetaApp | undefined
  scopes: readonly string[]
  checkKey: (account: ConnectedAccount) => Promise<void>
}

/** What Meta tells of a key: https://developers.facebook.com/docs/graph-api/reference/debug_token (answer from memory). */
export async function graphHealth(options: Checking, account: ConnectedAccount): Promise<Health> {
  try {
    await options.checkKey(account)
    return { state: 'working', until: await keyEndsAt(options, account) }
  } catch (failure) {
    if (failure instanceof ConnectorFailure) return { state: 'failing', failure }
    throw failure
  }
}

/** @throws ConnectorFailure `permission`, naming the scopes that the key has lost. */
async function keyEndsAt(
  { name, graph, app, scopes }: Checking,
  { token }: ConnectedAccount,
): Promise<Date | null> {
  if (app === undefined || token === null) return null
  const key = { token: `${app.clientId}|${app.clientSecret}` }
  // Documented as a GET only, so the key that is asked about stands in the address; no failure of it is kept.
  const asked = await graph(key, 'GET', 'debug_token', { query: { input_token: token } }).catch(
    (error: unknown) => {
      // The account works whether or not this can be asked.
      if (error instanceof ConnectorFailure) return null
      throw error
    },
  )
  const { scopes: held, expires_at: ends } = fieldsOf(asked?.fields['data'])
  const missing = Array.isArray(held) ? scopes.filter(scope => !(held as unknown[]).includes(scope)) : []
  if (missing.length > 0) {
    throw missingScopes(name, missing, purposes)
  }
  // 0: it does not end by itself.
  return typeof ends === 'number' && ends > 0 ? dateOf(ends * 1000) : null
}
