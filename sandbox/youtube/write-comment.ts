import { newCommentId, writerCalled } from './state.ts'
import type { Comment, Moderation, State, Video } from './state.ts'

/** What somebody of the public writes under a video. A banned writer's comments are rejected at once. */
export async function writeComment(
  state: State,
  {
    video,
    parent,
    name,
    text,
    moderation,
    at,
  }: {
    video: Video
    parent: Comment | null
    name: string
    text: string
    moderation: Moderation
    at: string
  },
): Promise<Comment> {
  const own = newCommentId()
  const channel = state.channels.get(video.channelId)!
  const comment: Comment = {
    id: parent === null ? own : `${parent.id}.${own}`,
    channelId: video.channelId,
    videoId: video.id,
    parentId: parent?.id ?? null,
    author: writerCalled(name),
    text,
    moderation: channel.banned.includes(name) ? 'rejected' : moderation,
    publishedAt: at,
    updatedAt: at,
  }
  state.comments.set(comment.id, comment)
  await state.save()
  return comment
}
