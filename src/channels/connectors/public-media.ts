import type { Picture } from './connector.ts'

/**
 * Puts a picture where anybody can fetch it who knows its address, until `done`: for networks that take no upload and
 * fetch what they publish.
 * @throws ConnectorFailure when a look from outside already shows that it cannot be fetched.
 */
export type PublicMedia = (picture: Picture) => Promise<{ url: URL; done(): Promise<void> }>
