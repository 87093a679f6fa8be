declare module '../../platform/operations/services.ts' {
  interface Services {
    networkApps: NetworkApps
  }
}

/**
 * What the school registered at each network, by channel. A channel without one takes no webhooks, and its accounts
 * cannot be connected in the app.
 */
export type NetworkApps = ReadonlyMap<string, NetworkApp>

/** Never logged, never stored in the database, never answered with. */
export interface NetworkApp {
  clientId: string
  clientSecret: string
  /** By which the network signs what it pushes, where that is another secret than the client's. */
  pushSecret?: string
  /** What we told the network to repeat when it asks whether our address is ours. */
  verifyToken: string
}
