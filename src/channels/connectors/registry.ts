import type { Connector } from './connector.ts'

declare module '../../platform/operations/services.ts' {
  interface Services {
    connectors: ConnectorRegistry
  }
}

/** The connectors by channel. `app.ts` makes it once; the rooms ask it by a channel of the policy pack. */
export type ConnectorRegistry = ReadonlyMap<string, Connector>

/** Throws a `RangeError` when two connectors claim one channel: a mistake in the composition, not of a person. */
export function connectorRegistry(connectors: readonly Connector[]): ConnectorRegistry {
  const registry = new Map<string, Connector>()
  for (const connector of connectors) {
    if (registry.has(connector.channel)) {
      throw new RangeError(`two connectors for the channel ${connector.channel}`)
    }
    registry.set(connector.channel, connector)
  }
  return registry
}
