import { noSuchObject, notThisPage } from '../facebook/graph-error.ts'
import { pageOf, readPaging } from '../facebook/paging.ts'
import { onlyThese } from '../facebook/params.ts'
import type { Call, Endpoint } from './call.ts'
import { renderAccount, renderComment, renderContainer, renderMedia } from './fields.ts'

/** `GET /{id}`: the account, a container, a post or a comment. */
export const readNode: Endpoint = call => {
  onlyThese(call.params, [])
  const asked = call.params.text.get('fields')
  const { account, container, media, comment } = find(call)
  const run = async () => {
    if (account) return renderAccount(account, asked, call)
    if (media) return renderMedia(media, asked, call)
    if (comment) return renderComment(comment, asked, call)
    const answer = renderContainer(container, asked, call)
    container.processing = Math.max(0, container.processing - 1)
    return answer
  }
  return { does: 'read', run }
}

/** `DELETE /{id}`: a post with what stands below it, or a comment with its answers. */
export const deleteNode: Endpoint = call => {
  onlyThese(call.params, [])
  const { state } = call
  const { media, comment } = find(call)
  if (!media && !comment) throw notThisPage()
  const run = async () => {
    if (comment) state.removeComment(comment.id)
    if (media) {
      for (const { id, mediaId } of state.comments.values())
        if (mediaId === media.id) state.comments.delete(id)
      state.media.delete(media.id)
    }
    await state.save()
    return { success: true }
  }
  return { does: 'remove', run }
}

/** `GET /{ig-user}/media`, newest first. */
export const listMedia: Endpoint = call => {
  const { params, account, node, state } = call
  if (node !== account.id) throw notThisPage()
  onlyThese(params, ['limit', 'after'])
  const paging = readPaging(params)
  const run = async () =>
    pageOf(call, `${account.id}/media`, { ...paging, all: state.mediaOf(account.id), render: renderMedia })
  return { does: 'read', run }
}

export function find({ state, account, node }: Call) {
  if (node === account.id) return { account }
  const container = state.containers.get(node)
  if (container?.accountId === account.id) return { container }
  const media = state.media.get(node)
  if (media?.accountId === account.id) return { media }
  const comment = state.comments.get(node)
  if (comment && state.media.get(comment.mediaId)?.accountId === account.id) return { comment }
  throw noSuchObject(node)
}
