/** How long nobody types before the marks are asked for. */
const pause = 300

type Check<I, O> = (input: I, signal: AbortSignal) => Promise<O>

interface Heard<O> {
  onAnswer: (answer: O) => void
  onState: (state: 'running' | 'done' | 'offline' | 'unread') => void
}

/**
 * Asks for the marks as one types: once, a moment after the last key. A question that is stale is called off, and
 * an answer that comes all the same is dropped.
 */
export class LiveCheck<I, O> {
  readonly #check: Check<I, O>
  readonly #heard: Heard<O>
  #timer: ReturnType<typeof setTimeout> | undefined
  #asking: AbortController | undefined

  constructor(check: Check<I, O>, heard: Heard<O>) {
    this.#check = check
    this.#heard = heard
  }

  /** Something was typed. */
  later(input: I): void {
    this.stop()
    this.#timer = setTimeout(() => void this.now(input), pause)
  }

  /** Asks at once, as after a mend. */
  async now(input: I): Promise<void> {
    this.stop()
    const asking = new AbortController()
    this.#asking = asking
    this.#heard.onState('running')
    try {
      const answer = await this.#check(input, asking.signal)
      if (asking.signal.aborted) return
      this.#heard.onAnswer(answer)
      this.#heard.onState('done')
    } catch (error) {
      if (asking.signal.aborted) return
      this.#heard.onState(isOffline(error) ? 'offline' : 'unread')
    }
  }

  /** Calls off what is asked and what would be. */
  stop(): void {
    clearTimeout(this.#timer)
    this.#asking?.abort()
  }
}

const isOffline = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'status' in error && error.status === 0
