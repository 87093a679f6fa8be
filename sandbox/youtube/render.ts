import type { Channel, Comment, Video } from './state.ts'

/** A video as its owner sees it; nobody else is told of its status. */
export function renderVideo(video: Video, channel: Channel, parts: readonly string[]): object {
  const { id, processing } = video
  const done = processing.looksLeft <= 0
  const uploadStatus = done ? processing.end : 'uploaded'
  const all: Record<string, object> = {
    snippet: {
      publishedAt: video.publicAt ?? video.uploadedAt,
      channelId: channel.id,
      title: video.title,
      description: video.description,
      channelTitle: channel.name,
      ...(video.tags.length > 0 && { tags: video.tags }),
      categoryId: video.categoryId,
      ...(video.defaultLanguage && { defaultLanguage: video.defaultLanguage }),
    },
    status: {
      uploadStatus,
      ...(uploadStatus === 'failed' && { failureReason: processing.reason }),
      ...(uploadStatus === 'rejected' && { rejectionReason: processing.reason }),
      ...video.status,
      madeForKids: video.status.selfDeclaredMadeForKids,
    },
    processingDetails: {
      processingStatus: done ? (processing.end === 'failed' ? 'failed' : 'succeeded') : 'processing',
      ...(uploadStatus === 'failed' && { processingFailureReason: 'transcodeFailed' }),
    },
  }
  const asked = Object.entries(all).filter(([part]) => parts.includes(part))
  return { kind: 'youtube#video', id, ...Object.fromEntries(asked) }
}

/** `withStatus`: the moderation status is told in lists, not to who asks for an id. */
export function renderComment(comment: Comment, origin: string, withStatus: boolean): object {
  const { id, author, text } = comment
  return {
    kind: 'youtube#comment',
    id,
    snippet: {
      channelId: comment.channelId,
      videoId: comment.videoId,
      textDisplay: text,
      textOriginal: text,
      ...(comment.parentId && { parentId: comment.parentId }),
      authorDisplayName: author.name,
      authorChannelUrl: `${origin}/channel/${author.id}`,
      authorChannelId: { value: author.id },
      ...(withStatus && { moderationStatus: comment.moderation }),
      publishedAt: comment.publishedAt,
      updatedAt: comment.updatedAt,
    },
  }
}

/** One page of a list with the token for the next; `from` is the place that the token stood for. */
export function pageOf<T>(
  kind: string,
  all: readonly T[],
  { from, size }: { from: number; size: number },
  render: (item: T) => object,
): object {
  const items = all.slice(from, from + size)
  const more = from + size < all.length
  return {
    kind,
    ...(more && { nextPageToken: Buffer.from(`from ${from + size}`).toString('base64url') }),
    pageInfo: { totalResults: all.length, resultsPerPage: items.length },
    items: items.map(render),
  }
}

/** Null for a token that was never given out. */
export function placeOf(pageToken: string | undefined): number | null {
  if (pageToken === undefined) return 0
  const place = /^from (\d+)$/.exec(Buffer.from(pageToken, 'base64url').toString())?.[1]
  return place === undefined ? null : Number(place)
}
