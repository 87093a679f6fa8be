import { mediaAddresses } from './posts.ts'
import type { Post, State, User } from './state.ts'
import { givenOut, handlesIn } from './text.ts'

/** Only what was asked for is given out, beside the fields that always are. */
function picked(
  all: Record<string, unknown>,
  always: string[],
  query: URLSearchParams,
  name: string,
): object {
  const asked = query.get(name)?.split(',') ?? []
  const entries = Object.entries(all).filter(([key]) => always.includes(key) || asked.includes(key))
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
}

export const shownUser = (user: User, query: URLSearchParams): object =>
  picked(
    { id: user.id, name: user.name, username: user.handle },
    ['id', 'name', 'username'],
    query,
    'user.fields',
  )

/** A post with the fields asked for; what points to others comes with the expansion of its name. */
export function shownPost(post: Post, state: State, query: URLSearchParams): object {
  const author = state.users.get(post.authorId)!
  const { text, urls } = givenOut(post.text, mediaAddresses(post, author.handle, state))
  const mentioned = handlesIn(post.text).flatMap(handle => state.userByHandle(handle) ?? [])
  const lower = text.toLowerCase()
  const mentions = mentioned.map(user => {
    const start = Array.from(text.slice(0, lower.indexOf(`@${user.handle.toLowerCase()}`))).length
    return { start, end: start + user.handle.length + 1, username: user.handle, id: user.id }
  })
  const expanded = query.get('expansions')?.split(',') ?? []
  const replied = post.replyTo && [{ type: 'replied_to', id: post.replyTo.postId }]
  return {
    ...picked(
      {
        id: post.id,
        text,
        created_at: post.createdTime,
        conversation_id: post.conversationId,
        entities: urls.length + mentions.length === 0 ? undefined : { urls, mentions },
      },
      ['id', 'text'],
      query,
      'post.fields',
    ),
    ...(expanded.includes('author_id') && { author_id: post.authorId }),
    ...(expanded.includes('edit_history_post_ids') && { edit_history_post_ids: post.versions }),
    ...(expanded.includes('in_reply_to_user_id') &&
      post.replyTo && { in_reply_to_user_id: post.replyTo.userId }),
    ...(expanded.includes('referenced_posts') && replied && { referenced_posts: replied }),
  }
}

/** What the posts point to, each once. */
export function includes(posts: readonly Post[], state: State, query: URLSearchParams): object {
  const expanded = query.get('expansions')?.split(',') ?? []
  const authors = expanded.includes('author_id') ? posts.map(post => post.authorId) : []
  const answered = expanded.includes('in_reply_to_user_id') ? posts.map(post => post.replyTo?.userId) : []
  const referenced = expanded.includes('referenced_posts') ? posts.map(post => post.replyTo?.postId) : []
  const users = known([...authors, ...answered], state.users).map(user => shownUser(user, query))
  const others = known(referenced, state.posts).map(post => shownPost(post, state, query))
  if (users.length + others.length === 0) return {}
  return {
    includes: { ...(users.length > 0 && { users }), ...(others.length > 0 && { posts: others }) },
  }
}

const known = <T>(ids: readonly (string | undefined)[], all: ReadonlyMap<string, T>): T[] =>
  [...new Set(ids)].flatMap(id => all.get(id ?? '') ?? [])
