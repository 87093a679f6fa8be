import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { CheckIo } from './check.ts'
import type { LineError } from './check-json-line.ts'

/** One line of input, or what is wrong with it. Lines count from 1, empty ones too. */
export interface NumberedLine<T> {
  number: number
  read: T | LineError
}

/**
 * The lines of a file, or of the standard input for `-`, as they come: memory does not grow with the file.
 *
 * @param read makes a value of one line; empty lines are passed over.
 * @throws Error with a `code` when the file cannot be read.
 */
export async function* readLines<T>(
  file: string,
  io: CheckIo,
  read: (line: string) => T | LineError,
): AsyncGenerator<NumberedLine<T>> {
  const input = file === '-' ? (io.stdin ?? process.stdin) : createReadStream(file)
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++
    const written = number === 1 ? line.replace(/^\uFEFF/, '') : line
    if (written.trim() !== '') yield { number, read: read(written) }
  }
}

/**
 * The same in batches of at most `size`. A batch that is not full goes out when nothing more is waiting, so that
 * whoever writes a line and waits for its answer gets it.
 */
export async function* inBatches<T>(lines: AsyncGenerator<T>, size: number): AsyncGenerator<readonly T[]> {
  let batch: T[] = []
  let next = lines.next()
  for (;;) {
    const got = await (batch.length === 0 ? next : Promise.race([next, oneTurn()]))
    const full = got !== null && !got.done && batch.push(got.value) === size
    if (got === null || got.done || full) {
      if (batch.length > 0) yield batch
      batch = []
    }
    if (got?.done) return
    if (got !== null) next = lines.next()
  }
}

const oneTurn = (): Promise<null> => new Promise(resolve => setImmediate(() => resolve(null)))

export const isLineError = (value: object): value is LineError => 'code' in value

/** True for an error of the operating system, such as a file that is not there. */
export const isFileError = (error: unknown): boolean => error instanceof Error && 'code' in error
