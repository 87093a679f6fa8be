import type { Clock } from '../../platform/clock.ts'
import { createHttpOut } from '../../platform/http-out.ts'
import { dojo, tapestry } from './closed-networks.ts'
import type { Connector } from './connector.ts'
import { facebook } from './facebook.ts'
import type { PublicMedia } from './instagram-publish.ts'
import { instagram } from './instagram.ts'
import { linkedin } from './linkedin.ts'
import type { ConnectorRegistry } from './registry.ts'
import { connectorRegistry } from './registry.ts'
import { x } from './x.ts'
import { youtube } from './youtube.ts'
import { youtubeOrigins } from './youtube-origins.ts'

export interface ConnectorOptions {
  clock: Clock
  demo: boolean
  /** Base addresses of stand-ins on this machine, by channel. */
  standIns: Readonly<Record<string, string>>
  /** How long after an attempt a page may still change because of it; a test does not wait a minute. */
  settleSeconds?: number | undefined
  /** Where a picture can be fetched from outside; without it there is no Instagram, which takes no upload. */
  publicMedia?: PublicMedia | undefined
  /** What the school registered at the networks, by channel; an account of another cannot be connected in the app. */
  apps?: Readonly<Record<string, { clientId: string; clientSecret: string }>>
}

/** Where each network's API really is. */
const ORIGINS: Readonly<Record<string, string>> = { facebook: 'https://graph.facebook.com' }

/**
 * The connectors of an installation. In a demo a network without a stand-in has none, so that nothing made
 * up can ever reach a real page; each connector may reach its own network's address and no other.
 */
export function createConnectors({
  clock,
  demo,
  standIns,
  settleSeconds,
  publicMedia,
  apps = {},
}: ConnectorOptions): ConnectorRegistry {
  const connectors: Connector[] = [dojo, tapestry]
  const origin = demo ? onThisMachine(standIns['facebook']) : ORIGINS['facebook']
  if (origin) {
    const http = createHttpOut({ allow: [origin], maxAnswerBytes: 8 * 1024 * 1024 })
    // In a demo people sign in, and look, where the stand-in is.
    const site = demo ? origin : 'https://www.facebook.com'
    const app = apps['facebook']
    const ours = app && { app, appSecret: app.clientSecret }
    const settle = settleSeconds !== undefined && { settleSeconds }
    connectors.push(facebook({ http, clock, origin, site, ...ours, ...settle }))
  }
  const instagramOrigin = demo ? onThisMachine(standIns['instagram']) : ORIGINS['facebook']
  if (instagramOrigin && publicMedia) {
    const http = createHttpOut({ allow: [instagramOrigin], maxAnswerBytes: 8 * 1024 * 1024 })
    const site = demo ? instagramOrigin : 'https://www.facebook.com'
    // One app serves a school's Pages and its Instagram accounts.
    const app = apps['instagram'] ?? apps['facebook']
    const ours = app && { app, appSecret: app.clientSecret }
    const settle = settleSeconds !== undefined && { settleSeconds }
    connectors.push(
      instagram({ http, clock, origin: instagramOrigin, site, publicMedia, ...ours, ...settle }),
    )
  }
  const filmStandIn = demo ? onThisMachine(standIns['youtube']) : undefined
  if (!demo || filmStandIn !== undefined) {
    const origins = youtubeOrigins(filmStandIn)
    // A page of a hundred comments with their answers is about a megabyte.
    const http = createHttpOut({
      allow: [origins.origin, origins.tokenOrigin],
      maxAnswerBytes: 8 * 1024 * 1024,
    })
    const app = apps['youtube']
    const connecting = app && { connecting: { app, ...origins } }
    const settle = settleSeconds !== undefined && { settleSeconds }
    connectors.push(youtube({ http, clock, ...origins, ...connecting, ...settle }))
  }
  const linkedinOrigin = demo ? onThisMachine(standIns['linkedin']) : 'https://api.linkedin.com'
  if (linkedinOrigin) {
    // Sign-in, permalinks and the addresses for pictures are at another host than the API.
    const site = demo ? linkedinOrigin : 'https://www.linkedin.com'
    const http = createHttpOut({ allow: [linkedinOrigin, site], maxAnswerBytes: 8 * 1024 * 1024 })
    const app = apps['linkedin'] && { app: apps['linkedin'] }
    const settle = settleSeconds !== undefined && { settleSeconds }
    connectors.push(linkedin({ http, clock, origin: linkedinOrigin, site, ...app, ...settle }))
  }
  const xApi = demo ? onThisMachine(standIns['x']) : 'https://api.x.com'
  if (xApi) {
    const addresses = { api: xApi, web: demo ? xApi : 'https://x.com' }
    // What is called is the API alone; a hundred posts with all that they point to are less than a megabyte.
    const http = createHttpOut({ allow: [xApi], maxAnswerBytes: 8 * 1024 * 1024 })
    const app = apps['x'] && { app: apps['x'] }
    connectors.push(
      x({ http, clock, addresses, ...app, ...(settleSeconds !== undefined && { settleSeconds }) }),
    )
  }
  return connectorRegistry(connectors)
}

/** A demo that was handed a real network's address by mistake must not start. */
function onThisMachine(origin: string | undefined): string | undefined {
  if (origin !== undefined && new URL(origin).hostname !== '127.0.0.1') {
    throw new RangeError(`a demo posts to stand-ins on 127.0.0.1 only, not to ${origin}`)
  }
  return origin
}
