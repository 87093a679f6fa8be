import type { Does } from './faults.ts'
import type { Params } from './params.ts'
import type { View } from './fields.ts'
import type { Push } from './push.ts'
import type { Page } from './state.ts'

/** Everything that an endpoint is given: the token's Page, the node of the path and the parameters. */
export interface Call extends View {
  page: Page
  /** The id of the path, `me` replaced by the Page's id. */
  node: string
  params: Params
  now: () => Date
  /** Seconds within which the same is refused as a duplicate. */
  duplicateWindow: number
  push: Push
}

/**
 * An endpoint first judges the call (throwing the network's error), then says what accepting it would do. A
 * fault strikes between the two.
 */
export type Endpoint = (call: Call) => {
  does: Does
  run: () => Promise<object>
  /** What it answers when it only says that it did it. Default `{"success":true}`. */
  pretend?: () => object
}
