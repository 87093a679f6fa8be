import type { z } from 'zod'
import type { Services } from '../platform/operations/services.ts'
import type { selectComments, shownComment } from './shown-comment.ts'

type Row = Awaited<ReturnType<ReturnType<typeof selectComments>['execute']>>[number]

/** A row as it is shown, with what its network lets nobody do with it. */
export function showComment(
  { author, authorRemoteId, authorUrl, textUntil, authorUntil, ...row }: Row,
  { connectors }: Pick<Services, 'connectors'>,
): z.input<typeof shownComment> {
  const connector = connectors.get(row.channel)
  const retention = connector?.comments?.retention
  const limited = retention !== undefined || textUntil !== null || authorUntil !== null
  return {
    ...row,
    author: { name: author, remoteId: authorRemoteId, profileUrl: authorUrl },
    limit: limited
      ? { textUntil, authorUntil, says: limitOf(connector?.name ?? row.channel, retention) }
      : null,
  }
}

/** What a page says of such comments. */
function limitOf(
  name: string,
  retention: { commentHours: number; profileHours: number } | undefined,
): string {
  const hours = retention
    ? `${retention.commentHours} hours and who wrote it for ${retention.profileHours}`
    : 'a short time only'
  return `${name} lets nobody keep what was written for longer than ${hours}. No strikes or replays from it.`
}
