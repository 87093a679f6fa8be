import type { Picture } from './connector.ts'

/**
 * Puts a picture where anybody can fetch it who knows its address, until `done`: for networks that take no upload and
 * fetch what they publish.
 */
export interface PublicMedia {
  /** @throws NotReachable when a look from outside already shows that it cannot be fetched. */
  (picture: Picture): Promise<{ url: URL; done(): Promise<void> }>
  /** Looks without a picture: why nothing can be fetched from outside, as a sentence; null where nothing speaks against it. */
  readonly look?: () => Promise<string | null>
}

/** The server cannot be reached from outside. The message says why, for its administrator. */
export class NotReachable extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'NotReachable'
  }
}
