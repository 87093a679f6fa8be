import type { Incoming } from '../../channels/connectors/incoming.ts'

/** What somebody wrote under a post, unless `more` says otherwise. */
export const incoming = (more: Partial<Incoming> = {}): Incoming => ({
  kind: 'comment',
  remoteId: 'c1',
  postRemoteId: 'p1',
  parentRemoteId: null,
  author: { remoteId: 'w1', name: 'Jo Penrose', profileUrl: null },
  text: 'What a lovely fair!',
  attachments: [],
  writtenAt: new Date('2026-11-23T09:00:00.000Z'),
  permalink: null,
  state: 'visible',
  ...more,
})
