import { z } from 'zod'
import { readBody, readPart } from './body.ts'
import { mayRead, ownOrganization, part } from './call.ts'
import type { Call, Endpoint } from './call.ts'
import type { Comment, Post } from './model.ts'
import { badField, notAllowed, notFound, tooLong } from './rest-error.ts'
import type { State } from './state.ts'

const mostText = 1250

const NewComment = z.strictObject({
  actor: z.string(),
  object: z.string(),
  message: z.strictObject({ text: z.string().min(1) }),
  parentComment: z.string().optional(),
})

/** `GET /socialActions/{post or comment}/comments`: newest first; a role that may not read gets an empty list, no error. */
export const listComments: Endpoint = call => {
  const { state, query } = call
  const { post, parent } = findThread(call)
  const readable = mayRead(ownOrganization(call, post.organizationId))
  const range = readPart(query, 100)
  const run = async () => {
    const found = readable ? state.commentsOf(post.id, parent?.id ?? null) : []
    return {
      status: 200 as const,
      body: part(
        found.map(comment => render(state, post, comment)),
        range,
      ),
    }
  }
  return { does: 'read', run }
}

/** `GET /socialActions/{…}/comments/{id}`, the last number of its URN. */
export const getComment: Endpoint = call => {
  const { post, comment } = findComment(call)
  if (!mayRead(ownOrganization(call, post.organizationId))) throw notAllowed('GET comments')
  return { does: 'read', run: async () => ({ status: 200, body: render(call.state, post, comment) }) }
}

/** `POST /socialActions/{…}/comments`: text alone; an answer to an answer hangs beside it. */
export const postComment: Endpoint = call => {
  const { post } = findThread(call)
  const { actor, object, message, parentComment } = readBody(NewComment, call.body)
  const organization = ownOrganization(call, actor)
  if (organization.id !== post.organizationId) throw notAllowed(actor)
  if (object !== post.id && object !== post.activity)
    throw badField('object', 'is another post than the path')
  if (message.text.length > mostText) throw tooLong('message/text', mostText)
  const answered = parentComment === undefined ? undefined : call.state.comments.get(parentComment)
  if (parentComment !== undefined && answered?.postId !== post.id) throw notFound(parentComment)
  const run = async () => {
    const comment = await write(call, post, {
      actor,
      actorName: organization.name,
      text: message.text,
      parentId: answered?.parentId ?? answered?.id ?? null,
    })
    const headers = { 'x-restli-id': comment.id.split(/[,)]/)[1]! }
    return { status: 201 as const, body: render(call.state, post, comment), headers }
  }
  return { does: 'reply', run }
}

/** `DELETE /socialActions/{…}/comments/{id}?actor=`: anybody's, for who runs the page. */
export const deleteComment: Endpoint = call => {
  const { post, comment } = findComment(call)
  const organization = ownOrganization(call, call.query.get('actor') ?? '')
  if (organization.id !== post.organizationId) throw notAllowed('DELETE comments')
  const run = async (twist?: string) => {
    if (twist !== 'not-applied') await erase(call, post, comment)
    return { status: 204 as const, body: null }
  }
  return { does: 'moderate', run }
}

type Writing = Pick<Call, 'state' | 'now' | 'push'>

/** Somebody writes, on the public page or through the API. */
export async function write(
  { state, now, push }: Writing,
  post: Post,
  given: Pick<Comment, 'actor' | 'actorName' | 'text' | 'parentId'>,
): Promise<Comment> {
  const at = now().toISOString()
  const id = `urn:li:comment:(${post.activity},${state.newId()})`
  const comment: Comment = { id, postId: post.id, ...given, createdAt: at, lastModifiedAt: at }
  state.comments.set(id, comment)
  await state.save()
  await push.tell(given.actor === post.organizationId ? 'ADMIN_COMMENT' : 'COMMENT', post, comment)
  return comment
}

/** Its writer changes it. */
export async function rewrite({ state, now, push }: Writing, post: Post, comment: Comment, text: string) {
  comment.text = text
  comment.lastModifiedAt = now().toISOString()
  await state.save()
  await push.tell('COMMENT_EDIT', post, comment)
}

/** Its writer or the page takes it away. */
export async function erase({ state, push }: Writing, post: Post, comment: Comment): Promise<void> {
  state.removeComment(comment.id)
  await state.save()
  await push.tell('COMMENT_DELETE', post, comment)
}

function findThread({ state, path }: Pick<Call, 'state' | 'path'>): {
  post: Post
  parent: Comment | undefined
} {
  const urn = path['urn'] ?? ''
  const parent = state.comments.get(urn)
  const post = state.post(parent?.postId ?? urn)
  if (post === undefined) throw notFound(urn)
  return { post, parent }
}

function findComment(call: Call): { post: Post; comment: Comment } {
  const { post } = findThread(call)
  const id = `urn:li:comment:(${post.activity},${call.path['commentId'] ?? ''})`
  const comment = call.state.comments.get(id)
  if (comment === undefined) throw notFound(id)
  return { post, comment }
}

function render(state: State, post: Post, comment: Comment): object {
  const { id, actor, text, parentId } = comment
  const answers = state.commentsOf(post.id, id).length
  return {
    actor,
    commentUrn: id,
    $URN: id,
    created: { actor, time: Date.parse(comment.createdAt) },
    id: id.split(/[,)]/)[1],
    lastModified: { actor, time: Date.parse(comment.lastModifiedAt) },
    message: { attributes: [], text },
    object: post.activity,
    ...(parentId === null ? {} : { parentComment: parentId }),
    // The field's name from memory.
    commentsSummary: { totalFirstLevelComments: answers, aggregatedTotalComments: answers },
  }
}
