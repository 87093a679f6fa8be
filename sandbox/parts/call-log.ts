export interface LoggedCall {
  at: string
  method: string
  /** Without the query, which may carry a token or the address of an upload. */
  path: string
  /** What the network calls it, `videos.list`; null where it has no name. */
  name: string | null
  does: string | null
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
    const at = this.#now().toISOString()
    const entry = { at, method, path, name: null, does: null, fault: null, status: null }
    this.entries.push(entry)
    if (this.entries.length > longest) this.entries.shift()
    return entry
  }
}
