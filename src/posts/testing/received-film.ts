import type { ReceivedFile } from '../../platform/file-store.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { makeFilm } from './films.ts'

/** A film as it has just come in over HTTP. */
export async function receivedFilm(
  { services }: Pick<TestApp, 'services'>,
  bytes: Buffer = makeFilm().bytes,
): Promise<ReceivedFile> {
  async function* stream(): AsyncIterable<Uint8Array> {
    yield bytes
  }
  return services.files.receive(stream(), bytes.length)
}
