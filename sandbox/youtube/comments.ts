import type { Call, Endpoint } from './call.ts'
import { noContent, ok } from './call.ts'
import { pageAsked } from './page-asked.ts'
import { readBody, readPart, readParts } from './params.ts'
import { pageOf, renderComment } from './render.ts'
import { newCommentId } from './state.ts'
import type { Comment, Moderation } from './state.ts'
import { badRequest, forbidden, notFound } from './youtube-error.ts'

const maxText = 10_000
const maxIds = 50

/** `GET /youtube/v3/comments?parentId=` or `?id=`: answers to a comment, or comments that one knows. */
export const listComments: Endpoint = async ({ params, state, channel, origin }) => {
  readParts(params, ['id', 'snippet'])
  const [parentId, ids] = [params.one('parentId'), params.all('id')]
  if ((parentId === undefined) === (ids.length === 0)) {
    throw badRequest('incompatibleParameters', 'Give either parentId or id')
  }
  if (ids.length > 0 && (params.one('maxResults') ?? params.one('pageToken')) !== undefined) {
    throw badRequest('incompatibleParameters', 'An id has no pages')
  }
  const page = pageAsked(params, ids.length > 0 ? maxIds : 20)
  const run = async () => {
    const found = state.commentsOf(channel.id).filter(comment => {
      if (parentId !== undefined) return comment.parentId === parentId && comment.moderation === 'published'
      // Whether the network shows a rejected comment to who knows its id is not documented; here it does not.
      return ids.includes(comment.id) && comment.moderation !== 'rejected'
    })
    return ok(
      pageOf('youtube#commentListResponse', found, page, comment =>
        renderComment(comment, origin, ids.length === 0),
      ),
    )
  }
  return { does: 'read', run }
}

/** `POST /youtube/v3/comments?part=snippet`: the channel answers. */
export const insertComment: Endpoint = async ({ params, state, channel, request, origin, now }) => {
  readParts(params, ['id', 'snippet'])
  const { parentId, textOriginal } = readPart(await readBody(request), 'snippet', [
    'parentId',
    'textOriginal',
  ])
  if (typeof parentId !== 'string') throw badRequest('parentIdMissing', 'The comment answers nothing')
  if (typeof textOriginal !== 'string' || textOriginal.trim() === '') {
    throw badRequest('commentTextRequired', 'The comment is empty')
  }
  if (textOriginal.length > maxText) throw badRequest('commentTextTooLong', 'The comment is too long')
  const parent = state.comments.get(parentId)
  if (parent === undefined || parent.moderation === 'rejected')
    throw notFound('parentCommentNotFound', 'comment')
  if (parent.parentId !== null) throw badRequest('operationNotSupported', 'There are no answers to answers')
  if (state.videos.get(parent.videoId)?.status.selfDeclaredMadeForKids) {
    throw forbidden('Comments are turned off', 'commentsDisabled')
  }
  const run = async () => {
    const at = now().toISOString()
    const comment: Comment = {
      ...parent,
      id: `${parent.id}.${newCommentId()}`,
      parentId: parent.id,
      author: { id: channel.id, name: channel.name },
      text: textOriginal,
      moderation: 'published',
      publishedAt: at,
      updatedAt: at,
    }
    state.comments.set(comment.id, comment)
    await state.save()
    return ok(renderComment(comment, origin, false))
  }
  return { does: 'reply', run }
}

/** `POST /youtube/v3/comments/setModerationStatus`: 204, and never a word on what it did. */
export const setModerationStatus: Endpoint = async ({ params, state, channel }) => {
  const ids = params.all('id')
  const status = params.one('moderationStatus') as Moderation
  const ban = params.one('banAuthor') === 'true'
  if (status === 'likelySpam') throw badRequest('invalidParameter', 'Nobody but the network calls it spam')
  if (ban && status !== 'rejected') throw badRequest('banWithoutReject', 'A ban needs a rejection')
  if (ids.length > maxIds) throw badRequest('invalidParameter', `No more than ${maxIds} comments at once`)
  const comments = ids.map(id => onOwnChannel({ state, channel }, id))
  if (status !== 'rejected' && comments.some(comment => comment.moderation === 'rejected')) {
    throw badRequest('processingFailure', 'What was rejected stays rejected')
  }
  const run = async () => {
    for (const comment of comments) comment.moderation = status
    if (ban) channel.banned = [...new Set([...channel.banned, ...comments.map(({ author }) => author.name)])]
    await state.save()
    return noContent
  }
  return { does: 'moderate', run, unchanged: async () => noContent }
}

/** `DELETE /youtube/v3/comments?id=`: by its writer only. */
export const deleteComment: Endpoint = async ({ params, state, channel }) => {
  const comment = onOwnChannel({ state, channel }, params.one('id') ?? '')
  if (comment.author.id !== channel.id) throw forbidden('Only its writer may delete a comment')
  const run = async () => {
    state.comments.delete(comment.id)
    await state.save()
    return noContent
  }
  return { does: 'moderate', run }
}

function onOwnChannel({ state, channel }: Pick<Call, 'state' | 'channel'>, id: string): Comment {
  const comment = state.comments.get(id)
  if (comment === undefined) throw notFound('commentNotFound', 'comment')
  if (comment.channelId !== channel.id) throw forbidden('The comment stands on another channel')
  return comment
}
