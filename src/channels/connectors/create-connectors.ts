import { dojo, tapestry } from './closed/closed-networks.ts'
import { makeFacebook } from './facebook/make-facebook.ts'
import { makeInstagram } from './instagram/make-instagram.ts'
import { makeLinkedin } from './linkedin/make-linkedin.ts'
import type { ConnectorOptions, MakeConnector } from './make-connector.ts'
import { surroundings } from './make-connector.ts'
import type { ConnectorRegistry } from './registry.ts'
import { connectorRegistry } from './registry.ts'
import { makeX } from './x/make-x.ts'
import { makeYoutube } from './youtube/make-youtube.ts'

const makers: readonly MakeConnector[] = [
  () => dojo,
  () => tapestry,
  makeFacebook,
  makeInstagram,
  makeYoutube,
  makeLinkedin,
  makeX,
]

/** The connectors of an installation. Each may reach its own network's addresses and no others. */
export function createConnectors(options: ConnectorOptions): ConnectorRegistry {
  const given = surroundings(options)
  return connectorRegistry(makers.map(make => make(given)).filter(connector => connector !== null))
}
