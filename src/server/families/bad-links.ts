import type { Clock } from '../../platform/clock.ts'

/** A family that copies badly tries a few times; a whole school behind one address a few dozen. */
const MOST = 60
const WINDOW_MS = 10 * 60_000
/** More addresses than this at once are not told apart: memory stays bounded. */
const MOST_ADDRESSES = 10_000

/**
 * Counts links that lead nowhere, by the address that tried them, in this process and in memory only: who tries is nobody
 * that we know. 128 random bits cannot be guessed; this keeps the tries from being a load.
 */
export class BadLinks {
  readonly #clock: Clock
  readonly #tries = new Map<string, { since: number; count: number }>()
  /** All that were refused since this process began. */
  refused = 0

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** True where this address has tried too many. */
  isTooMany(address: string): boolean {
    const tries = this.#tries.get(address)
    return tries !== undefined && this.#isOpen(tries) && tries.count >= MOST
  }

  count(address: string): void {
    this.refused++
    const tries = this.#tries.get(address)
    if (tries && this.#isOpen(tries)) tries.count++
    else {
      if (this.#tries.size >= MOST_ADDRESSES) this.#tries.clear()
      this.#tries.set(address, { since: this.#clock.now().getTime(), count: 1 })
    }
  }

  #isOpen({ since }: { since: number }): boolean {
    return this.#clock.now().getTime() - since < WINDOW_MS
  }
}
