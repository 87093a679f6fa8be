import type { Does } from '../facebook/faults.ts'
import type { Params } from '../facebook/params.ts'
import type { Twist } from './faults.ts'
import type { Push } from './push.ts'
import type { Account, State } from './state.ts'

/** Everything that an endpoint is given: the token's account, the node of the path and the parameters. */
export interface Call {
  state: State
  push: Push
  origin: string
  account: Account
  /** The id of the path. */
  node: string
  params: Params
  now: () => Date
}

/** First judges the call (throwing the network's error), then says what accepting it would do. */
export type Endpoint = (call: Call) => {
  does: Does
  run: (twist?: Twist) => Promise<object>
  /** What it answers when it only says that it did it. Default `{"success":true}`. */
  pretend?: () => object
}
