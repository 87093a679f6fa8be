import { afterAll, beforeAll, beforeEach } from 'vitest'
import { connectAccount } from '../../channels/connect-account.ts'
import { dojo, tapestry } from '../../channels/connectors/closed/closed-networks.ts'
import type { ConnectedAccount } from '../../channels/connectors/connector.ts'
import { facebook } from '../../channels/connectors/facebook/facebook.ts'
import { connectorRegistry } from '../../channels/connectors/registry.ts'
import { startStandInFacebook } from '../../channels/connectors/testing/stand-in-facebook.ts'
import { createHttpOut } from '../../platform/http-out.ts'
import type { HttpOut } from '../../platform/http-out.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { forgetDeliveries } from './forget-deliveries.ts'

type StandIn = Awaited<ReturnType<typeof startStandInFacebook>>

/** The stand-in Facebook as a process of its own, with a fresh Page for the school's account in each test. */
export function facebookForFile(app: () => TestApp): () => { standIn: StandIn; page: ConnectedAccount } {
  let standIn: StandIn
  let page: ConnectedAccount
  let pages = 0
  beforeAll(async () => {
    standIn = await startStandInFacebook()
    const connector = facebook({ http: impatient(), clock: app().clock, origin: standIn.origin })
    app().services.connectors = connectorRegistry([dojo, tapestry, connector])
  })
  afterAll(() => standIn.stop())
  beforeEach(async () => {
    await standIn.clearFaults()
    await forgetDeliveries(app())
    pages += 1
    page = await standIn.makePage({ name: 'Heron Lane', slug: `heron-lane-${pages}` })
    await app().run(connectAccount, app().world.people.headteacher, {
      accountId: app().world.account.id,
      remoteId: page.remoteId,
      token: page.token!,
    })
  })

  /** As in production, but it does not wait for 15 seconds, and the network's clock is the test's. */
  function impatient(): HttpOut {
    const out = createHttpOut({ allow: [standIn.origin] })
    return {
      async request(url, init) {
        const answer = await out.request(url, { ...init, timeoutMs: 400 })
        const now = app().clock.now().toISOString()
        const inOurTime = (text: string) =>
          text.replaceAll(/"created_time":"[^"]*"/g, `"created_time":"${now}"`)
        return { ...answer, text: () => inOurTime(answer.text()) }
      },
    }
  }

  return () => ({ standIn, page })
}
