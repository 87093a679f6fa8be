/** Where a command writes: a line of its answer, or a line for the person who runs it. */
export interface Io {
  out(line: string): void
  err(line: string): void
}
