import type { Call, Endpoint } from './call.ts'
import { renderPage, renderPhoto, renderPost } from './fields.ts'
import { noSuchObject, notThisPage } from './graph-error.ts'
import { onlyThese } from './params.ts'

/** `GET /{id}`: the Page itself, one of its posts or one of its photos. */
export const readNode: Endpoint = call => {
  onlyThese(call.params, [])
  const asked = call.params.text.get('fields')
  const { page, post, photo } = find(call)
  const answer = page
    ? renderPage(page, asked, call)
    : post
      ? renderPost(post, asked, call)
      : renderPhoto(photo, asked, call)
  return { does: 'read', run: async () => answer }
}

/** `DELETE /{id}`: a post with its photos, or a photo and the post that consisted of it. */
export const deleteNode: Endpoint = call => {
  onlyThese(call.params, [])
  const { page, post, photo } = find(call)
  if (page) throw notThisPage()
  const run = async () => {
    const gone = post ?? lonelyPost(call, photo.id)
    if (gone) call.state.posts.delete(gone.id)
    for (const id of gone?.photos ?? [photo?.id ?? '']) call.state.photos.delete(id)
    await call.state.save()
    return { success: true }
  }
  return { does: 'remove', run }
}

function find({ state, page, node }: Call) {
  if (node === page.id) return { page }
  const post = state.posts.get(node)
  if (post?.pageId === page.id) return { post }
  const photo = state.photos.get(node)
  if (photo?.pageId === page.id) return { photo }
  throw noSuchObject(node)
}

function lonelyPost({ state }: Call, photoId: string) {
  const post = state.posts.get(state.photos.get(photoId)?.postId ?? '')
  return post?.photos.length === 1 ? post : undefined
}
