import { createHash } from 'node:crypto'
import type { FoundFace, FoundWords, PictureReader, WhyNotRead } from '../picture-reader.ts'
import { PictureNotRead } from '../picture-reader.ts'

interface Found {
  faces?: readonly FoundFace[]
  words?: readonly FoundWords[]
}

/** Finds what it was told, at once, without looking; in a picture that it was told nothing of, nothing. */
export interface FakePictureReader extends PictureReader {
  /** What is in the picture of these bytes, or why it is not read. */
  holds(bytes: Buffer, found: Found | WhyNotRead): void
  /** The same of every picture that it was told nothing of. */
  holdsElsewhere(found: Found | WhyNotRead): void
}

export function createFakePictureReader(): FakePictureReader {
  const told = new Map<string, Found | WhyNotRead>()
  let elsewhere: Found | WhyNotRead = {}
  const read = (bytes: Buffer): Found => {
    const found = told.get(nameOf(bytes)) ?? elsewhere
    if (typeof found === 'string') throw new PictureNotRead(found)
    return found
  }
  return {
    holds: (bytes, found) => void told.set(nameOf(bytes), found),
    holdsElsewhere: found => void (elsewhere = found),
    async readFaces(bytes, onProgress) {
      const { faces = [] } = read(bytes)
      onProgress?.(1)
      return [...faces]
    },
    readWords: async bytes => [...(read(bytes).words ?? [])],
    stop: async () => {},
  }
}

const nameOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')
