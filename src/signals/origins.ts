/** Where each unit of a normalised text comes from, while it is being made: arrays of numbers that grow. */
export class Origins {
  #starts: Uint32Array
  #ends: Uint32Array
  #length: number

  /** @param same so many units at the beginning stand for themselves */
  constructor(same: number) {
    this.#starts = new Uint32Array(2 * same + 256)
    this.#ends = new Uint32Array(2 * same + 256)
    this.#length = same
    for (let i = 0; i < same; i++) {
      this.#starts[i] = i
      this.#ends[i] = i + 1
    }
  }

  /** The next unit comes from units `start` to `end` (exclusive) of the original. */
  push(start: number, end: number): void {
    if (this.#length === this.#starts.length) {
      this.#starts = doubled(this.#starts)
      this.#ends = doubled(this.#ends)
    }
    this.#starts[this.#length] = start
    this.#ends[this.#length++] = end
  }

  all(): { starts: Uint32Array; ends: Uint32Array } {
    return { starts: this.#starts.subarray(0, this.#length), ends: this.#ends.subarray(0, this.#length) }
  }
}

function doubled(full: Uint32Array): Uint32Array {
  const larger = new Uint32Array(full.length * 2)
  larger.set(full)
  return larger
}
