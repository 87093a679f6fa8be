import { badParameter, GraphError, noSuchObject } from '../facebook/graph-error.ts'
import { pageOf, readPaging } from '../facebook/paging.ts'
import { onlyThese, readBoolean } from '../facebook/params.ts'
import type { Call, Endpoint } from './call.ts'
import { renderComment } from './fields.ts'
import { find } from './nodes.ts'
import type { Comment, Media, Person } from './state.ts'

const maxText = 2200

/** `GET /{media}/comments`: those at the top, newest first, without what is hidden. */
export const listComments: Endpoint = call => {
  const { media } = find(call)
  if (!media) throw noSuchObject(call.node)
  return listOf(call, 'comments', () => call.state.commentsOf(media.id, null))
}

/** `GET /{comment}/replies`. */
export const listReplies: Endpoint = call => {
  const { comment } = find(call)
  if (!comment) throw noSuchObject(call.node)
  return listOf(call, 'replies', () => call.state.commentsOf(comment.mediaId, comment.id))
}

function listOf(call: Call, edge: string, all: () => Comment[]): ReturnType<Endpoint> {
  onlyThese(call.params, ['limit', 'after'])
  const paging = readPaging(call.params)
  const run = async (twist?: string) => {
    // The network refuses the whole call for one field that this app may not read.
    if (twist === 'from-refused' && paging.asked?.includes('from'))
      throw new GraphError(400, 10, 'This app may not read the field from')
    const visible = all().filter(({ hidden }) => !hidden)
    return pageOf(call, `${call.node}/${edge}`, { ...paging, all: visible, render: renderComment })
  }
  return { does: 'read', run }
}

/** `POST /{comment}/replies`: an answer in the account's name; one to an answer goes below the same comment. */
export const postReply: Endpoint = call => {
  const { params, account, state } = call
  onlyThese(params, ['message'])
  const { comment } = find(call)
  const media = state.media.get(comment?.mediaId ?? '')
  if (!comment || !media) throw noSuchObject(call.node)
  const text = readText(params.text.get('message') ?? '')
  const from = { id: account.id, username: account.username }
  const run = async () => ({ id: (await addComment(call, media, { from, text, below: comment })).id })
  return { does: 'reply', run }
}

/** `POST /{comment}?hide=true|false`. */
export const changeComment: Endpoint = call => {
  const { params, state } = call
  const { comment } = find(call)
  if (!comment) throw new GraphError(400, 100, 'Unsupported post request', { subcode: 33 })
  onlyThese(params, ['hide'])
  if (!params.text.has('hide')) throw badParameter('The parameter hide is required')
  const hidden = readBoolean(params, 'hide', false)
  const run = async () => {
    comment.hidden = hidden
    await state.save()
    return { success: true }
  }
  return { does: 'moderate', run }
}

/** Writes a comment, whoever it is. */
export async function addComment(
  { state, now, push }: Pick<Call, 'state' | 'now' | 'push'>,
  media: Media,
  { from, text, below }: { from: Person; text: string; below: Comment | undefined },
): Promise<Comment> {
  const comment: Comment = {
    id: state.newId(),
    mediaId: media.id,
    parentId: below === undefined ? null : (below.parentId ?? below.id),
    from,
    text,
    createdTime: now().toISOString(),
    hidden: false,
  }
  state.comments.set(comment.id, comment)
  await state.save()
  await push.comment(comment)
  return comment
}

function readText(text: string): string {
  if (text.trim() === '' || text.length > maxText)
    throw badParameter(`A comment has 1 to ${maxText} characters`)
  return text
}
