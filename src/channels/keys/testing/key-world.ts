import { afterEach, beforeEach } from 'vitest'
import { WORLD_NOW } from '../../../testing/world.ts'
import { madeUpNetwork } from '../../../testing/made-up-network.ts'
import type { TestApp } from '../../../testing/test-app.ts'
import type { Connecting, Grant } from '../../connectors/connecting.ts'
import type { Connector } from '../../connectors/connector.ts'
import { connectorRegistry } from '../../connectors/registry.ts'
import type { KeyParts } from '../refresh-key.ts'
import type { NewKey } from '../store-key.ts'
import { storeKey } from '../store-key.ts'

/** The world's account with a key of the test's choice, on a network that answers as the test says. */
export function keyWorldForFile(app: () => TestApp) {
  let before: TestApp['services']['connectors']
  beforeEach(() => {
    before = app().services.connectors
    app().clock.set(WORLD_NOW)
  })
  afterEach(() => {
    app().services.connectors = before
  })

  const parts = (): KeyParts => ({
    services: app().services,
    inTrust: work => app().runner.runSystem(app().world.trustId, 'keys', work),
  })
  return {
    parts,
    answering({
      connecting,
      ...more
    }: Partial<Omit<Connector, 'connecting'>> & { connecting?: Partial<Connecting> }) {
      const network = {
        ...madeUpNetwork,
        ...more,
        connecting: { ...madeUpNetwork.connecting!, ...connecting },
      }
      app().services.connectors = connectorRegistry([network])
    },
    store: (key: Partial<NewKey>) =>
      parts().inTrust(({ tx, services, clock, actor }) =>
        storeKey(
          { tx, services, trustId: actor.trustId, accountId: app().world.account.id, now: clock.now() },
          { token: 'first', expiresAt: null, grant: null, refreshExpiresAt: null, scopes: [], ...key },
        ),
      ),
    async row() {
      const { rows } = await app().database.admin.query<Record<string, unknown>>(
        'select * from account_credential where account_id = $1',
        [app().world.account.id],
      )
      return rows[0]!
    },
  }
}

/** A grant that lasts for so long from now on, and can be renewed. */
export const grantFor = (now: Date, token: string, ms: number): Grant => ({
  token,
  refreshToken: `renews-${token}`,
  expiresAt: new Date(now.getTime() + ms),
  refreshExpiresAt: null,
  scopes: ['post'],
})
