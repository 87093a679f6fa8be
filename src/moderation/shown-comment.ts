import type { Tx } from '../platform/database/tables.ts'
import { z } from 'zod'
import { incomingKinds } from '../channels/connectors/incoming.ts'
import { instant } from '../platform/operations/instant.ts'

const attachments = z
  .array(z.object({ kind: z.enum(['photo', 'video', 'sticker', 'link']), url: z.string().nullable() }))
  .readonly()
const state = z.enum(['visible', 'hidden', 'held', 'gone'])

/** A comment as it is shown to whoever may read it. */
export const shownComment = z.object({
  id: z.uuid(),
  accountId: z.uuid(),
  channel: z.string(),
  kind: z.enum(incomingKinds),
  /** Null: nobody knows, or it may not be kept any longer (`limit`). */
  text: z.string().nullable(),
  author: z.object({
    name: z.string().nullable(),
    remoteId: z.string().nullable(),
    profileUrl: z.string().nullable(),
  }),
  /** Told of, never fetched before somebody has cleared them. */
  attachments,
  state,
  ours: z.boolean(),
  route: z.enum(['none', 'complaint', 'safeguarding']),
  at: instant,
  firstSeenAt: instant,
  changedAt: instant,
  version: z.int(),
  permalink: z.string().nullable(),
  postRemoteId: z.string().nullable(),
  parentRemoteId: z.string().nullable(),
  /** Our own post under which it stands. */
  publicationId: z.uuid().nullable(),
  /** When the words and the writer go, and why; null where the network sets no time. */
  limit: z
    .object({ textUntil: instant.nullable(), authorUntil: instant.nullable(), says: z.string() })
    .nullable(),
})

export const shownVersion = z.object({
  version: z.int(),
  text: z.string().nullable(),
  attachments,
  state,
  seenAt: instant,
})

/** The comments that this actor may read, for a query to narrow down. */
export const selectComments = (tx: Tx) =>
  tx
    .selectFrom('comment')
    .innerJoin('account', join =>
      join.onRef('account.trust_id', '=', 'comment.trust_id').onRef('account.id', '=', 'comment.account_id'),
    )
    .select([
      'comment.id',
      'comment.account_id as accountId',
      'account.channel',
      'comment.kind',
      'comment.text',
      'comment.author',
      'comment.author_remote_id as authorRemoteId',
      'comment.author_url as authorUrl',
      'comment.attachments',
      'comment.state',
      'comment.ours',
      'comment.route',
      'comment.at',
      'comment.first_seen_at as firstSeenAt',
      'comment.changed_at as changedAt',
      'comment.version',
      'comment.permalink',
      'comment.post_remote_id as postRemoteId',
      'comment.parent_remote_id as parentRemoteId',
      'comment.publication_id as publicationId',
      'comment.keep_text_until as textUntil',
      'comment.keep_author_until as authorUntil',
    ])
