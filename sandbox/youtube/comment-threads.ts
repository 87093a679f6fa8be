import type { Endpoint } from './call.ts'
import { ok } from './call.ts'
import { pageAsked } from './page-asked.ts'
import { readParts } from './params.ts'
import { pageOf, renderComment } from './render.ts'
import type { Comment, Moderation } from './state.ts'
import { badRequest, forbidden } from './youtube-error.ts'

/** As many replies as come along with their thread; for the others the network is asked. */
const repliesAlong = 5

/**
 * `GET /youtube/v3/commentThreads?allThreadsRelatedToChannelId=`: newest first. A thread stands in the list of held
 * comments when its first comment or one of the answers is held.
 */
export const listThreads: Endpoint = async ({ params, state, channel, origin }) => {
  const asked = readParts(params, ['id', 'snippet', 'replies'])
  if (params.one('allThreadsRelatedToChannelId') === undefined) {
    throw badRequest('missingRequiredParameter', 'No filter selected')
  }
  if (params.one('allThreadsRelatedToChannelId') !== channel.id) {
    throw forbidden('The channel is of somebody else')
  }
  const status = (params.one('moderationStatus') ?? 'published') as Moderation
  if (status === 'rejected') throw badRequest('invalidParameter', 'Rejected comments are not listed')
  const page = pageAsked(params, 20)
  const run = async () => {
    const all = state.commentsOf(channel.id)
    const threads = all
      .filter(comment => comment.parentId === null)
      .map(top => ({ top, replies: all.filter(reply => reply.parentId === top.id) }))
      .filter(({ top, replies }) =>
        [top, ...(status === 'published' ? [] : replies)].some(one => one.moderation === status),
      )
    return ok(
      pageOf('youtube#commentThreadListResponse', threads, page, ({ top, replies }) => {
        const shown = replies.filter(reply => reply.moderation === status)
        return thread(top, shown, countOf(replies), { asked, origin })
      }),
    )
  }
  return { does: 'read', run }
}

const countOf = (replies: readonly Comment[]): number =>
  replies.filter(reply => reply.moderation === 'published').length

function thread(
  top: Comment,
  shown: readonly Comment[],
  totalReplyCount: number,
  { asked, origin }: { asked: readonly string[]; origin: string },
): object {
  const along = shown.slice(0, repliesAlong).map(reply => renderComment(reply, origin, true))
  return {
    kind: 'youtube#commentThread',
    id: top.id,
    ...(asked.includes('snippet') && {
      snippet: {
        channelId: top.channelId,
        videoId: top.videoId,
        topLevelComment: renderComment(top, origin, true),
        canReply: true,
        totalReplyCount,
        isPublic: top.moderation === 'published',
      },
    }),
    ...(asked.includes('replies') && along.length > 0 && { replies: { comments: along } }),
  }
}
