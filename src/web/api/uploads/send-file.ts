import { ApiError } from '../error.ts'
import type { WaitingFile } from './waiting-file.ts'

/** What sending asks of the server; made of the client by `uploads-api.ts`. Positions and sizes are bytes. */
export interface UploadsApi {
  start(file: WaitingFile): Promise<{ id: string; received: number; partSize: number }>
  stands(id: string): Promise<{ received: number; partSize: number; mediaId: string | null }>
  part(id: string, at: number, bytes: Blob): Promise<{ received: number }>
  /** Has the post take in what is there. */
  finish(file: WaitingFile, id: string): Promise<unknown>
  drop(id: string): Promise<unknown>
}

export interface Sending {
  onProgress(sent: number): void
  /** Keeps the id of what has begun, for the next time. */
  onBegun(id: string | null): Promise<void>
  /** Waits before the next try; `tries` without a byte in between. */
  wait(tries: number): Promise<void>
}

/** Tries without a byte in between; then it waits until somebody is back on a line. */
const MOST_TRIES = 5

/**
 * Sends a file in parts from where it stands, and has its post take it in. What a broken line cut off is tried again,
 * later each time.
 * @throws ApiError when the server refuses it (nothing is left there then), or when the line stays broken.
 */
export async function sendFile(api: UploadsApi, file: WaitingFile, sending: Sending): Promise<void> {
  let id = file.uploadId
  let tries = 0
  for (;;) {
    try {
      const { received, partSize, mediaId } = await standing(api, file, id, async begun => {
        id = begun
        await sending.onBegun(begun)
      })
      if (mediaId) return
      sending.onProgress(received)
      for (let at = received; at < file.file.size;) {
        at = (await api.part(id!, at, file.file.slice(at, at + partSize))).received
        tries = 0
        sending.onProgress(at)
      }
      await api.finish(file, id!)
      return
    } catch (error) {
      if (!(error instanceof ApiError)) throw error
      if (error.status === 404 && id) {
        // Nobody went on with it for a day, and it is gone there.
        id = null
        await sending.onBegun(null)
      } else if (!mayPass(error)) {
        if (id && error.status === 422) await api.drop(id).catch(() => undefined)
        throw error
      }
      tries += 1
      if (tries > MOST_TRIES) throw error
      await sending.wait(tries)
    }
  }
}

async function standing(
  api: UploadsApi,
  file: WaitingFile,
  id: string | null,
  onBegun: (id: string) => Promise<void>,
): Promise<{ received: number; partSize: number; mediaId: string | null }> {
  if (id) return api.stands(id)
  const begun = await api.start(file)
  await onBegun(begun.id)
  return { ...begun, mediaId: null }
}

/** Whether the same may well work later: the line broke, the server rests, or we stood somewhere else than it. */
export function mayPass({ status, details }: ApiError): boolean {
  if (status === 409) return 'received' in details || 'mediaId' in details
  return status === 0 || status === 429 || status >= 500
}
