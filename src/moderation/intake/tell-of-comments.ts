import type { Audience, Entry } from '../../platform/operations/entry.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Heard } from './follow.ts'
import type { CommentToWrite } from './write-comments.ts'
import type { IntakeAccount } from './intake-account.ts'

/** What tells of a comment itself, with its words: erased where a network's time for keeping them is over. */
export const SNAPSHOTS = {
  new: 'comment.taken-in',
  changed: 'comment.changed',
  gone: 'comment.gone',
} as const

/**
 * The entries of a batch: a snapshot of each version, taken before anybody can do anything about it (KCSIE record
 * keeping). Where a network lets nobody keep the writer, the record holds none.
 */
export function tellOfComments(
  account: IntakeAccount,
  comments: readonly CommentToWrite[],
  { from }: Pick<Heard, 'from'>,
): Entry[] {
  return comments.flatMap(({ id, caseId, ours, steps }) =>
    steps.map(({ kind, is }) => ({
      kind: SNAPSHOTS[kind],
      subject: { kind: 'comment', id },
      audience: audienceFor(account.schoolId, caseId),
      content: {
        accountId: account.id,
        channel: account.channel,
        kind: is.kind,
        remoteId: is.remoteId,
        postRemoteId: is.postRemoteId,
        parentRemoteId: is.parentRemoteId,
        author: account.retention ? null : is.author,
        ours,
        text: is.text,
        attachments: is.attachments,
        writtenAt: is.writtenAt.toISOString(),
        permalink: is.permalink,
        state: is.state,
        version: is.version,
        heardFrom: from,
      },
    })),
  )
}

/** What belongs to a case is for those who lead it; the rest for the school, or the trust itself. */
export const audienceFor = (schoolId: string | null, caseId: string | null): Audience =>
  caseId === null ? audienceOf(schoolId) : { kind: 'case', caseId }
