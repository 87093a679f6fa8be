import type { Box } from './box.ts'

declare module '../platform/operations/services.ts' {
  interface Services {
    pictureReader: PictureReader
  }
}

/** Detection only: where a face is, never whose. */
export interface FoundFace {
  readonly box: Box
  /** How sure the detector is, 0..1. */
  readonly score: number
}

/** One word as it stands in the picture. */
export interface FoundWords {
  readonly text: string
  readonly box: Box
  /** 0..1. */
  readonly confidence: number
  /** Words of one line share its number; lines count from 0, downwards. */
  readonly line: number
}

/**
 * Reads pictures, one at a time, outside of this process. What it cannot read it says so by rejecting with a
 * `PictureNotRead`: an empty list always means that somebody looked and found nothing.
 */
export interface PictureReader {
  /** `bytes`: a whole JPEG, PNG or WebP file. `onProgress` hears fractions 0..1, rising; a crowd takes seconds. */
  readFaces(bytes: Buffer, onProgress?: (done: number) => void): Promise<FoundFace[]>
  readWords(bytes: Buffer): Promise<FoundWords[]>
  /** Ends at once; whoever still waits hears `ended`. */
  stop(): Promise<void>
}

/**
 * `unreadable` (no picture, or broken), `too-slow` and `too-heavy` (the reading was ended) are about the picture: a
 * person has to look. `busy` and `ended` say nothing about it: ask again later.
 */
export type WhyNotRead = 'unreadable' | 'too-slow' | 'too-heavy' | 'busy' | 'ended'

export class PictureNotRead extends Error {
  readonly why: WhyNotRead

  constructor(why: WhyNotRead, cause?: unknown) {
    super(`The picture was not read: ${why}.`, cause === undefined ? undefined : { cause })
    this.name = 'PictureNotRead'
    this.why = why
  }

  /** Whether the same picture may well be read another time. */
  get passes(): boolean {
    return this.why === 'busy' || this.why === 'ended'
  }
}
