import type { Client, StaffApi } from '../client.ts'
import type { UploadsApi } from './send-file.ts'

const nothing = new Blob([])

/** What sending a file asks, by our own API. */
export const uploadsApi = (client: Client<StaffApi>): UploadsApi => ({
  start: async ({ postId, kind, file }) =>
    client.run('posts.start-upload', { postId, kind, size: file.size, ...(await hashOf(file)) }),
  stands: id => client.query('posts.upload', { id }),
  part: (id, at, bytes) => client.upload('posts.send-part', { id, at }, bytes),
  finish: ({ postId, kind }, uploadId) =>
    client.upload(kind === 'film' ? 'posts.add-film' : 'posts.add-picture', { postId, uploadId }, nothing),
  drop: id => client.run('posts.drop-upload', { id }),
})

/** A film is too large for a telephone to hold at once; its parts are told apart by where they begin. */
const LARGEST_HASHED = 64 * 1024 * 1024

/** So that what arrives is what was chosen. Browsers hash on a safe address only; elsewhere it goes without. */
async function hashOf(file: Blob): Promise<{ sha256?: string }> {
  if (file.size > LARGEST_HASHED || !globalThis.isSecureContext) return {}
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()))
  return { sha256: [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('') }
}
