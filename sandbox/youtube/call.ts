import type { Does, Faults } from './faults.ts'
import type { Params } from './params.ts'
import type { Channel, State } from './state.ts'
import type { Uploads } from './uploads.ts'

/** What an endpoint is given: the channel whose key the call carries, the parameters, and the network. */
export interface Call {
  state: State
  faults: Faults
  uploads: Uploads
  channel: Channel
  params: Params
  request: Request
  /** Where the stand-in lives. */
  origin: string
  now: () => Date
}

export interface Answer {
  /** 308: an upload is not complete yet. */
  status: 200 | 204 | 308
  /** Null with 204 and 308. */
  body: object | null
  headers?: Record<string, string>
}

/**
 * An endpoint first judges the call (throwing the network's error), then says what accepting it would do. A fault
 * strikes between the two. `unchanged`: the answer of a network that says yes and does nothing.
 */
export type Endpoint = (call: Call) => Promise<Accepted>

export interface Accepted {
  does: Does
  run: () => Promise<Answer>
  unchanged?: () => Promise<Answer>
}

export const ok = (body: object): Answer => ({ status: 200, body })

export const noContent: Answer = { status: 204, body: null }
