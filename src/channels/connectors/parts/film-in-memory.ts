import type { FilmFile } from '../connector.ts'

/** What is small enough to be held whole, such as captions, as a file to send. */
export function filmInMemory(bytes: Uint8Array): FilmFile {
  return { size: bytes.byteLength, read: async (from, to) => new Uint8Array(bytes.subarray(from, to)) }
}
