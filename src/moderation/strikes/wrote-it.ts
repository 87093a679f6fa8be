import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'

/** Whether a row of `comment` is by this writer of its channel: by the network's id, or by name where there is none. */
export function wroteIt(remoteId: string, byName: boolean): RawBuilder<boolean> {
  return byName
    ? sql<boolean>`comment.author_remote_id is null and lower(comment.author) = ${remoteId}`
    : sql<boolean>`comment.author_remote_id = ${remoteId}`
}
