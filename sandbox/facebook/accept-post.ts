import { createHash } from 'node:crypto'
import type { Call } from './call.ts'
import { badParameter, duplicate } from './graph-error.ts'
import type { Person, Photo, Post } from './state.ts'

/** https://developers.facebook.com/docs/pages-api/posts; the length as public clients know it. */
const maxMessage = 63_206

export function checkMessage(message: string): string {
  if (message.length > maxMessage) throw badParameter(`The message is longer than ${maxMessage} characters`)
  return message
}

/** Puts a post on the Page, or refuses it (506) when the same stands there since a moment ago. */
export async function acceptPost(
  { state, page, now, duplicateWindow }: Pick<Call, 'state' | 'page' | 'now' | 'duplicateWindow'>,
  { message, link, photos }: { message: string; link: string | null; photos: Photo[] },
): Promise<Post> {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([message, link, photos.map(photo => photo.hash)]))
    .digest('hex')
  const until = now().toISOString()
  const after = new Date(now().getTime() - duplicateWindow * 1000).toISOString()
  const same = state
    .postsOf(page.id)
    .some(post => post.fingerprint === fingerprint && post.createdTime > after && post.createdTime <= until)
  if (same) throw duplicate()

  const post: Post = {
    id: `${page.id}_${state.newId()}`,
    pageId: page.id,
    message,
    link,
    photos: photos.map(photo => photo.id),
    createdTime: now().toISOString(),
    fingerprint,
    from: null,
    mention: false,
    hidden: false,
  }
  state.posts.set(post.id, post)
  for (const photo of photos) photo.postId = post.id
  await state.save()
  return post
}

/** What somebody else writes on the Page, or about it on their own timeline. */
export async function acceptVisitorPost(
  { state, page, now }: Pick<Call, 'state' | 'page' | 'now'>,
  { message, from, mention }: { message: string; from: Person; mention: boolean },
): Promise<Post> {
  const post: Post = {
    id: `${mention ? from.id : page.id}_${state.newId()}`,
    pageId: page.id,
    message,
    link: null,
    photos: [],
    createdTime: now().toISOString(),
    fingerprint: '',
    from,
    mention,
    hidden: false,
  }
  state.posts.set(post.id, post)
  await state.save()
  return post
}
