import { acceptPost, checkMessage } from './accept-post.ts'
import type { Call, Endpoint } from './call.ts'
import { badParameter, badPicture, notThisPage } from './graph-error.ts'
import { onlyThese, readBoolean } from './params.ts'
import { readPicture } from './picture.ts'
import type { Photo } from './state.ts'

const maxAltText = 1000

/** `POST /{page}/photos`: a post of one photo, or with `published=false` a photo that lies there unseen. */
export const postPhoto: Endpoint = call => {
  const { params, page, node } = call
  if (node !== page.id) throw notThisPage()
  onlyThese(params, ['caption', 'message', 'alt_text_custom', 'published'], ['source'])
  const published = readBoolean(params, 'published', true)
  const [caption, message] = [params.text.get('caption'), params.text.get('message')]
  if (caption !== undefined && message !== undefined) throw badParameter('Give caption or message, not both')
  const text = checkMessage(caption ?? message ?? '')
  const altText = params.text.get('alt_text_custom') ?? ''
  if (altText.length > maxAltText)
    throw badParameter(`The alternative text is longer than ${maxAltText} characters`)
  const bytes = params.files.get('source')
  if (bytes === undefined) throw badPicture('A photo needs its file as source')
  const picture = readPicture(bytes)

  const run = async () => {
    const photo = makePhoto(call, { caption: text, altText, ...picture })
    await call.state.addPhoto(photo, bytes)
    if (published) {
      const post = await acceptPost(call, { message: text, link: null, photos: [photo] }).catch(error => {
        call.state.photos.delete(photo.id)
        throw error
      })
      return { id: photo.id, post_id: post.id }
    }
    await call.state.save()
    return { id: photo.id }
  }
  return { does: published ? 'publish' : 'stage', run }
}

export function makePhoto(
  { state, page, now }: Pick<Call, 'state' | 'page' | 'now'>,
  given: Pick<Photo, 'caption' | 'altText' | 'type' | 'hash'>,
): Photo {
  return { id: state.newId(), pageId: page.id, createdTime: now().toISOString(), postId: null, ...given }
}
