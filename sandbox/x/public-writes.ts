import { acceptPost } from './posts.ts'
import type { ApiOptions } from './api.ts'
import type { Push } from './push.ts'
import type { Post, User } from './state.ts'

export type Writing = Pick<ApiOptions, 'state' | 'now'> & { push: Push }

/** Somebody of the public, made when first heard of. */
function person(state: Writing['state'], name: string): User {
  const handle = name.replaceAll(/\W/g, '').slice(0, 15) || 'somebody'
  const known = state.userByHandle(handle)
  if (known) return known
  const user = { id: state.newId(), name, handle, official: false }
  state.users.set(user.id, user)
  return user
}

/**
 * What a person writes: an answer, which begins with whom it answers as X has it, or a post that names the account.
 * `mention: false` leaves the name out.
 */
export async function publicWrites(
  { state, now, push }: Writing,
  account: User,
  said: { author: string; text: string; parent: Post | null; mention: boolean; at: Date | null },
): Promise<Post> {
  const user = person(state, said.author)
  const text = said.mention ? `@${account.handle} ${said.text}` : said.text
  const when = said.at === null ? now : () => said.at!
  const call = { state, user, now: when, duplicateWindow: 0 }
  const post = await acceptPost(call, { text, media: [], parent: said.parent })
  await push.tell(post)
  return post
}

/** An edit is a post of its own, with the earlier ones in its history (that the earlier is gone: guess). */
export async function publicEdits({ state, now, push }: Writing, old: Post, text: string): Promise<Post> {
  const user = state.users.get(old.authorId)!
  const parent = state.posts.get(old.replyTo?.postId ?? '') ?? null
  const post = await acceptPost({ state, user, now, duplicateWindow: 0 }, { text, media: [], parent })
  post.versions = [...old.versions, post.id]
  if (old.replyTo === null) post.conversationId = old.conversationId
  state.posts.delete(old.id)
  await state.save()
  await push.tell(post)
  return post
}
