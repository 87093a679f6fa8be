import { createHash } from 'node:crypto'
import type { Call, Endpoint } from './call.ts'
import { ok } from './call.ts'
import { duplicate, invalidRequest, notFound, notPermitted, notSummoned } from './problem.ts'
import type { Media, Post, State } from './state.ts'
import { givenOut, handlesIn, roughLength } from './text.ts'

/** For an account without a subscription. */
const longest = 280

/** `POST /2/tweets`: the one call that makes something public. */
export const createPost: Endpoint = call => {
  const { state, user, body } = call
  const {
    text = '',
    media,
    reply,
  } = body as {
    text?: string
    media?: { media_ids: string[] }
    reply?: { in_reply_to_tweet_id: string }
  }
  const attached = (media?.media_ids ?? []).map(id => attachable(call, id))
  const films = attached.filter(one => one.type.startsWith('video/'))
  if (films.length > 0 && attached.length > 1) throw invalidRequest('A film stands alone')
  if (text.trim() === '' && attached.length === 0) throw invalidRequest('A post needs a text or media')
  if (/[\uFFFE\uFEFF\uFFFF]/.test(text))
    throw invalidRequest('The text holds a character that X does not take')
  if (roughLength(text) > longest) throw invalidRequest(`Your Tweet text is too long, ${longest} at most`)
  const parent = reply && answered(call, reply.in_reply_to_tweet_id)

  const run = async () => {
    const post = await acceptPost(call, { text, media: attached, parent: parent ?? null })
    const shown = givenOut(post.text, mediaAddresses(post, user.handle, state))
    return ok({ id: post.id, text: shown.text, edit_history_post_ids: post.versions }, 201)
  }
  return { does: parent ? 'reply' : 'publish', run }

  function attachable({ state: { media: all } }: Call, id: string): Media {
    const one = all.get(id)
    if (one?.ownerId !== user.id) throw invalidRequest(`Your media IDs are invalid: ${id}`)
    if (one.pollsUntilReady !== 0) throw invalidRequest(`The media ${id} is not ready`)
    if (state.postsWhere(post => post.media.includes(id)).length > 0) throw invalidRequest(`${id} is in use`)
    return one
  }
}

/** The post that is answered, if the account may: it is its own, or its author named the account in it. */
function answered({ state, user }: Call, id: string): Post {
  const parent = state.posts.get(id)
  if (parent === undefined)
    throw invalidRequest('You attempted to reply to a Tweet that is gone or not visible')
  const named = handlesIn(parent.text).includes(user.handle.toLowerCase())
  if (parent.authorId !== user.id && !named) throw notSummoned()
  return parent
}

/** Puts a post where everybody sees it, or refuses it when the account posted the same a moment ago. */
export async function acceptPost(
  { state, user, now, duplicateWindow }: Pick<Call, 'state' | 'user' | 'now' | 'duplicateWindow'>,
  { text, media, parent }: { text: string; media: Media[]; parent: Post | null },
): Promise<Post> {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([text, media.map(one => one.hash), parent?.id ?? null]))
    .digest('hex')
  const until = now().toISOString()
  const after = new Date(now().getTime() - duplicateWindow * 1000).toISOString()
  const [same] = state.postsWhere(
    post => post.fingerprint === fingerprint && post.authorId === user.id && post.createdTime > after,
  )
  if (same && same.createdTime <= until) throw duplicate()
  const id = state.newId()
  const post: Post = {
    id,
    authorId: user.id,
    text,
    conversationId: parent?.conversationId ?? id,
    replyTo: parent && { postId: parent.id, userId: parent.authorId },
    media: media.map(one => one.id),
    createdTime: until,
    hidden: false,
    versions: [id],
    fingerprint,
  }
  state.posts.set(id, post)
  await state.save()
  return post
}

/** X ends the text of a post with pictures in a link to them. */
export function mediaAddresses(post: Post, handle: string, { media }: Pick<State, 'media'>): string[] {
  const [first] = post.media
  if (first === undefined) return []
  const kind = media.get(first)?.type.startsWith('video/') ? 'video' : 'photo'
  return [`https://x.com/${handle}/status/${post.id}/${kind}/1`]
}

/** `DELETE /2/tweets/{id}`: one's own post. Answers below it stay where they are. */
export const deletePost: Endpoint = ({ state, user, path }) => {
  const post = state.posts.get(path['id']!)
  if (post === undefined) throw notFound('tweet', path['id']!)
  if (post.authorId !== user.id) throw notPermitted()
  const run = async () => {
    state.posts.delete(post.id)
    await state.save()
    return ok({ deleted: true })
  }
  return { does: 'remove', run }
}

/** `PUT /2/tweets/{tweet_id}/hidden`: somebody's answer in a conversation that the account began. */
export const hideReply: Endpoint = ({ state, user, path, body }) => {
  const post = state.posts.get(path['tweet_id']!)
  if (post === undefined) throw notFound('tweet', path['tweet_id']!)
  const root = state.posts.get(post.conversationId)
  if (post.replyTo === null || root?.authorId !== user.id) throw notPermitted()
  const hidden = body['hidden'] as boolean
  return {
    does: 'moderate',
    run: async fault => {
      if (fault?.kind !== 'not-applied') post.hidden = hidden
      await state.save()
      return ok({ hidden: post.hidden })
    },
  }
}
