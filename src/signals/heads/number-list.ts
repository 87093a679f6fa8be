/** Whole numbers in a row that grows. Emptied and used again, text by text, so that a text leaves no garbage behind. */
export class NumberList {
  values = new Int32Array(1024)
  length = 0

  clear(): void {
    this.length = 0
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2)
      larger.set(this.values)
      this.values = larger
    }
    this.values[this.length++] = value
  }

  /** A copy to keep. */
  all(): Int32Array {
    return this.values.slice(0, this.length)
  }
}
