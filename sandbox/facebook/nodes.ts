import type { Call, Endpoint } from './call.ts'
import { renderComment, renderPage, renderPhoto, renderPost } from './fields.ts'
import { noSuchObject, notThisPage } from './graph-error.ts'
import { onlyThese } from './params.ts'

/** `GET /{id}`: the Page itself, a post, a comment or a photo. */
export const readNode: Endpoint = call => {
  onlyThese(call.params, [])
  const asked = call.params.text.get('fields')
  const { page, post, comment, photo } = find(call)
  const answer = page
    ? renderPage(page, asked, call)
    : post
      ? renderPost(post, asked, call)
      : comment
        ? renderComment(comment, asked, call)
        : renderPhoto(photo, asked, call)
  return { does: 'read', run: async () => answer }
}

/** `DELETE /{id}`: a post with its photos, a comment with its answers, or a photo and the post that consisted of it. */
export const deleteNode: Endpoint = call => {
  onlyThese(call.params, [])
  const { page, post, comment, photo } = find(call)
  if (page || post?.mention) throw notThisPage()
  const run = async () => {
    if (comment) {
      call.state.removeComment(comment.id)
      await call.state.save()
      await call.push.comment('remove', comment)
      return { success: true }
    }
    const gone = post ?? lonelyPost(call, photo.id)
    if (gone) call.state.removePost(gone.id)
    for (const id of gone?.photos ?? [photo?.id ?? '']) call.state.photos.delete(id)
    await call.state.save()
    return { success: true }
  }
  return { does: 'remove', run }
}

export function find({ state, page, node }: Call) {
  if (node === page.id) return { page }
  const post = state.posts.get(node)
  if (post?.pageId === page.id) return { post }
  const comment = state.comments.get(node)
  if (comment && state.posts.get(comment.postId)?.pageId === page.id) return { comment }
  const photo = state.photos.get(node)
  if (photo?.pageId === page.id) return { photo }
  throw noSuchObject(node)
}

function lonelyPost({ state }: Call, photoId: string) {
  const post = state.posts.get(state.photos.get(photoId)?.postId ?? '')
  return post?.photos.length === 1 ? post : undefined
}
