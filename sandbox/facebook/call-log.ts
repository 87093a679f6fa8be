import type { Does } from './faults.ts'

export interface LoggedCall {
  at: string
  method: string
  /** Without the query, which may carry a token. */
  path: string
  does: Does | null
  fault: string | null
  /** Null: not answered, or not yet. */
  status: number | null
}

const longest = 10_000

/** Every call since the start of the process, oldest first, so that a test can count them. */
export class CallLog {
  readonly entries: LoggedCall[] = []
  readonly #now: () => Date

  constructor(now: () => Date) {
    this.#now = now
  }

  begin(method: string, path: string): LoggedCall {
    const entry = { at: this.#now().toISOString(), method, path, does: null, fault: null, status: null }
    this.entries.push(entry)
    if (this.entries.length > longest) this.entries.shift()
    return entry
  }
}
