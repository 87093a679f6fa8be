import type { Call, Endpoint } from './call.ts'
import { renderComment } from './fields.ts'
import { badParameter, GraphError, notThisPage } from './graph-error.ts'
import { find } from './nodes.ts'
import { pageOf, readPaging } from './paging.ts'
import { onlyThese, readBoolean } from './params.ts'
import type { Comment, Person, Post } from './state.ts'

/** (from memory) */
const maxMessage = 8000

/** `GET /{post}/comments`, `GET /{comment}/comments`: hidden ones too, for the Page sees them. */
export const listComments: Endpoint = call => {
  const { params, state } = call
  onlyThese(params, ['filter', 'order', 'limit', 'after'])
  const { post, comment } = find(call)
  const filter = oneOf(params.text.get('filter') ?? 'toplevel', ['toplevel', 'stream'], 'filter')
  const orders = ['chronological', 'reverse_chronological']
  const order = oneOf(params.text.get('order') ?? 'chronological', orders, 'order')
  const paging = readPaging(params)
  if (!post && !comment) throw unknownEdge()
  const run = async () => {
    const under = comment
      ? state.commentsOf(comment.postId).filter(({ parentId }) => parentId === comment.id)
      : state.commentsOf(post?.id ?? '').filter(({ parentId }) => filter === 'stream' || parentId === null)
    const all = order === 'chronological' ? under.toReversed() : under
    return pageOf(call, `${call.node}/comments`, { ...paging, all, render: renderComment })
  }
  return { does: 'read', run }
}

/** `POST /{post}/comments`, `POST /{comment}/comments`: an answer in the Page's name. */
export const postComment: Endpoint = call => {
  const { params, page } = call
  onlyThese(params, ['message'])
  const { post, comment } = find(call)
  const below = post ?? (comment && call.state.posts.get(comment.postId))
  if (!below) throw unknownEdge()
  const message = readMessage(params.text.get('message') ?? '')
  const from = { id: page.id, name: page.name }
  const run = async () => ({ id: (await addComment(call, below, { from, message, below: comment })).id })
  return { does: 'reply', run }
}

/** `POST /{comment}` and, for what a visitor wrote, `POST /{post}`: hides it, or shows it again. */
export const changeNode: Endpoint = call => {
  const { params, state, push } = call
  const { post, comment } = find(call)
  if (post?.from === null || post?.mention) throw notThisPage()
  const target = post ?? comment
  if (!target) throw new GraphError(400, 100, 'Unsupported post request', { subcode: 33 })
  onlyThese(params, ['is_hidden'])
  if (!params.text.has('is_hidden')) throw badParameter('The stand-in changes nothing but is_hidden')
  const hidden = readBoolean(params, 'is_hidden', false)
  const run = async () => {
    target.hidden = hidden
    await state.save()
    if (comment) await push.comment(hidden ? 'hide' : 'unhide', comment)
    return { success: true }
  }
  return { does: 'moderate', run }
}

/** Writes a comment, whoever it is. An answer to an answer goes below the same comment. */
export async function addComment(
  { state, now, push }: Pick<Call, 'state' | 'now' | 'push'>,
  post: Post,
  { from, message, below }: { from: Person; message: string; below: Comment | undefined },
): Promise<Comment> {
  const comment: Comment = {
    id: `${post.id.split('_')[1]}_${state.newId()}`,
    postId: post.id,
    parentId: below === undefined ? null : (below.parentId ?? below.id),
    from,
    message,
    createdTime: now().toISOString(),
    hidden: false,
  }
  state.comments.set(comment.id, comment)
  await state.save()
  await push.comment('add', comment)
  return comment
}

export function readMessage(message: string): string {
  if (message.trim() === '') throw badParameter('A comment needs a message')
  if (message.length > maxMessage) throw badParameter(`A comment has at most ${maxMessage} characters`)
  return message
}

function oneOf(value: string, words: readonly string[], name: string): string {
  if (!words.includes(value)) throw badParameter(`Param ${name} must be one of ${words.join(', ')}`)
  return value
}

const unknownEdge = (): GraphError => badParameter('Tried accessing nonexisting field (comments)')
