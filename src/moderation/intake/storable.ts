import type { Incoming } from '../../channels/connectors/incoming.ts'

const DAY_MS = 86_400_000
/** Before the first of these networks nobody wrote anything on one. */
const FIRST = Date.UTC(2003, 0, 1)

/**
 * What a network hands out, as a database and a record can hold it: without zero characters and half characters,
 * and with a time that can be. Pure.
 */
export function storable(incoming: Incoming, now: Date): Incoming {
  const { author, attachments, writtenAt } = incoming
  const time = writtenAt.getTime()
  return {
    kind: incoming.kind,
    remoteId: clean(incoming.remoteId),
    postRemoteId: cleanOrNull(incoming.postRemoteId),
    parentRemoteId: cleanOrNull(incoming.parentRemoteId),
    author: {
      remoteId: cleanOrNull(author.remoteId),
      name: clean(author.name),
      profileUrl: cleanOrNull(author.profileUrl),
    },
    text: clean(incoming.text),
    attachments: attachments.map(({ kind, url }) => ({ kind, url: cleanOrNull(url) })),
    writtenAt: time >= FIRST && time <= now.getTime() + DAY_MS ? writtenAt : now,
    permalink: cleanOrNull(incoming.permalink),
    state: incoming.state,
  }
}

const clean = (text: string): string => text.replaceAll('\0', '').toWellFormed()
const cleanOrNull = (text: string | null): string | null => (text === null ? null : clean(text))
