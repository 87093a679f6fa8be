import { dojo } from '../channels/connectors/closed/closed-networks.ts'
import type { Connector } from '../channels/connectors/connector.ts'
import type { Grant, OfferedAccount } from '../channels/connectors/connecting.ts'

/** The accounts that a code opens: `one` of it, or `two` to choose from. */
const opens: Record<string, readonly Omit<OfferedAccount, 'token'>[]> = {
  one: [{ remoteId: '1000001', name: 'Heron Lane', handle: '@heron-lane' }],
  two: [
    { remoteId: '1000001', name: 'Heron Lane', handle: '@heron-lane' },
    { remoteId: '1000002', name: 'Friends of Heron Lane', handle: null },
  ],
}

/**
 * A network without a network, so that what connects an account has an example in every test's world. What is posted to
 * it is handed to people, as where a network is closed to us.
 */
export const madeUpNetwork: Connector = {
  ...dojo,
  channel: 'facebook',
  name: 'Facebook',
  connecting: {
    scopes: ['post'],
    takeBack: 'Take Copybook out of the list of apps there.',
    authoriseUrl({ state, redirectUri }) {
      const url = new URL('https://network.example/authorise')
      url.search = new URLSearchParams({ state, redirect_uri: redirectUri }).toString()
      return url
    },
    exchange: async ({ code }) => grantOf(code),
    accounts: async ({ token }) => (opens[token] ?? []).map(account => ({ ...account, token })),
    refresh: async ({ token }) => grantOf(token),
  },
}

const grantOf = (token: string): Grant => ({
  token,
  refreshToken: null,
  expiresAt: null,
  refreshExpiresAt: null,
  scopes: ['post'],
})
