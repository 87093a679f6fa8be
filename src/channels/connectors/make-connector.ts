import type { Clock } from '../../platform/clock.ts'
import type { HttpOut } from '../../platform/http-out.ts'
import { createHttpOut } from '../../platform/http-out.ts'
import type { Connector } from './connector.ts'
import type { PublicMedia } from './public-media.ts'

export interface ConnectorOptions {
  clock: Clock
  demo: boolean
  /** Base addresses of stand-ins on this machine, by channel. */
  standIns: Readonly<Record<string, string>>
  /** How long after an attempt a page may still change because of it; a test does not wait a minute. */
  settleSeconds?: number | undefined
  /** How long an answer may take; nor does it wait fifteen seconds for one that never comes. */
  timeoutMs?: number | undefined
  /** Where a picture can be fetched from outside; without it a network that takes no upload has no connector. */
  publicMedia?: PublicMedia | undefined
  /** Why there is none, as a sentence: then such a network is posted to by hand. */
  notReachable?: string | undefined
  /** What the school registered at the networks, by channel; an account of another cannot be connected in the app. */
  apps?: Readonly<Record<string, RegisteredApp>>
}

export interface RegisteredApp {
  clientId: string
  clientSecret: string
}

/** What a network's folder is given to make its connector of. */
export interface Surroundings {
  clock: Clock
  publicMedia: PublicMedia | undefined
  notReachable: string | undefined
  /** To spread into a connector's options: nothing, unless a test settles sooner. */
  settle: { settleSeconds?: number }
  app(channel: string): RegisteredApp | undefined
  /**
   * Where each part of the network is: as named, or in a demo all of it at its stand-in. Null in a demo without one,
   * so that nothing made up can ever reach a real page.
   */
  addresses<Part extends string>(
    channel: string,
    real: Readonly<Record<Part, string>>,
  ): Readonly<Record<Part, string>> | null
  /** Calls that reach these origins and no others. */
  http(...allow: readonly string[]): HttpOut
}

/** Null: this installation has no such channel. */
export type MakeConnector = (surroundings: Surroundings) => Connector | null

/** A hundred comments with all that they point to are about a megabyte. */
const MAX_ANSWER_BYTES = 8 * 1024 * 1024

export function surroundings(options: ConnectorOptions): Surroundings {
  const { clock, demo, standIns, settleSeconds, timeoutMs, publicMedia, notReachable, apps = {} } = options
  return {
    clock,
    publicMedia,
    notReachable,
    settle: settleSeconds === undefined ? {} : { settleSeconds },
    app: channel => apps[channel],
    addresses(channel, real) {
      if (!demo) return real
      const standIn = onThisMachine(standIns[channel])
      if (standIn === undefined) return null
      return Object.fromEntries(Object.keys(real).map(part => [part, standIn])) as typeof real
    },
    http: (...allow) =>
      createHttpOut({ allow: [...new Set(allow)], maxAnswerBytes: MAX_ANSWER_BYTES, timeoutMs }),
  }
}

/** A demo that was handed a real network's address by mistake must not start. */
function onThisMachine(origin: string | undefined): string | undefined {
  if (origin !== undefined && new URL(origin).hostname !== '127.0.0.1') {
    throw new RangeError(`a demo posts to stand-ins on 127.0.0.1 only, not to ${origin}`)
  }
  return origin
}
