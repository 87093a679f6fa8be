import type { Answer, Does, Fault } from './faults.ts'
import type { Grant, State, User } from './state.ts'

/** Everything that an endpoint is given. */
export interface Call {
  state: State
  now: () => Date
  origin: string
  /** The account that the key is for, and what was granted with it. */
  user: User
  grant: Grant
  /** Of the path, by name. */
  path: Readonly<Record<string, string>>
  query: URLSearchParams
  /** The JSON of the body, or the fields of its form without the files. */
  body: Readonly<Record<string, unknown>>
  files: ReadonlyMap<string, Uint8Array>
  /** Seconds within which the same is refused as a duplicate. */
  duplicateWindow: number
}

/**
 * An endpoint first judges the call (throwing the network's problem), then says what accepting it would do. A fault
 * strikes between the two; `run` is told of the ones that change what is done rather than what is answered.
 */
export type Endpoint = (call: Call) => { does: Does; run: (fault: Fault | null) => Promise<Answer> }

export const ok = (data: unknown, status = 200): Answer => ({ status, body: { data } })
