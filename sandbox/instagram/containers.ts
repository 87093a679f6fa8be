import { randomBytes } from 'node:crypto'
import { badParameter, GraphError, notThisPage } from '../facebook/graph-error.ts'
import { onlyThese, readBoolean } from '../facebook/params.ts'
import type { Call, Endpoint } from './call.ts'
import { fetchPicture } from './picture.ts'
import type { Container, Media } from './state.ts'

/** The documentation names 25, 50 and 100; what the account really has, this call tells. */
const postsADay = 50
const dayMs = 24 * 3_600_000
const maxCaption = 2200
const maxHashtags = 30
const maxAltText = 1000

/** `POST /{ig-user}/media`: the picture is fetched from its address, and lies there unseen. */
export const makeContainer: Endpoint = call => {
  checkNode(call)
  const { params, state, account, now } = call
  onlyThese(params, ['image_url', 'caption', 'alt_text', 'is_carousel_item', 'media_type', 'children'])
  const text = (name: string): string | undefined => params.text.get(name)
  const mediaType = text('media_type')
  if (mediaType !== undefined && mediaType !== 'CAROUSEL')
    throw badParameter('The stand-in knows pictures and carousels only')
  const isCarousel = mediaType === 'CAROUSEL'
  const isCarouselItem = readBoolean(params, 'is_carousel_item', false)
  if (isCarousel === (text('image_url') !== undefined))
    throw badParameter('A picture has an image_url, a carousel has children')
  if (isCarousel !== (text('children') !== undefined)) throw badParameter('Only a carousel has children')
  const altText = text('alt_text') ?? ''
  if (isCarousel && altText !== '') throw badParameter('alt_text is of pictures only')
  if (altText.length > maxAltText) throw badParameter(`alt_text has at most ${maxAltText} characters`)
  const caption = checkCaption(text('caption') ?? '')
  const children = isCarousel ? readChildren(call, text('children') ?? '') : []

  const run = async (twist?: string) => {
    const shots = isCarousel
      ? children.flatMap(child => child.shots)
      : [{ id: await state.addPicture(await fetchPicture(text('image_url'))), altText }]
    const error = twist === 'not-fetched' ? '2207052' : twist === 'processing-failed' ? '2207032' : null
    const container: Container = {
      id: state.newId(),
      accountId: account.id,
      caption,
      shots,
      isCarouselItem,
      status: error === null ? 'FINISHED' : 'ERROR',
      error,
      processing: twist === 'slow-processing' ? 2 : 0,
      createdTime: now().toISOString(),
    }
    state.containers.set(container.id, container)
    await state.save()
    return { id: container.id }
  }
  return { does: 'stage', run }
}

function checkCaption(caption: string): string {
  if (caption.length > maxCaption)
    throw new GraphError(400, 36_004, 'The caption is too long', { subcode: 2207010 })
  if ((caption.match(/#[\p{L}\p{N}_]+/gu) ?? []).length > maxHashtags)
    throw new GraphError(400, 36_004, 'The caption has too many hashtags', { subcode: 2207010 })
  return caption
}

function readChildren({ state, account }: Call, list: string): Container[] {
  const ids = list.split(',')
  if (ids.length < 2 || ids.length > 10) throw badParameter('A carousel has 2 to 10 children')
  return ids.map(id => {
    const child = state.containers.get(id)
    if (child?.accountId !== account.id || !child.isCarouselItem)
      throw badParameter(`${id} is no child of a carousel`)
    if (child.processing > 0 || child.status !== 'FINISHED') throw notReady()
    return child
  })
}

/** `POST /{ig-user}/media_publish`: the one call by which something becomes public. */
export const publish: Endpoint = call => {
  checkNode(call)
  const { params, state, account, now } = call
  onlyThese(params, ['creation_id'])
  const container = state.containers.get(params.text.get('creation_id') ?? '')
  // The numbers of a container that is not there, or was used, are from memory.
  if (container?.accountId !== account.id || container.isCarouselItem || container.status === 'PUBLISHED')
    throw new GraphError(400, 24, 'The media could not be found', { subcode: 2207006 })
  if (isExpired(container, now()))
    throw new GraphError(400, 24, 'The container expired', { subcode: 2207020 })
  if (container.status !== 'FINISHED' || container.processing > 0) throw notReady()
  if (usage(call) >= postsADay) throw dailyLimit()

  const run = async (twist?: string) => {
    if (twist === 'daily-limit') throw dailyLimit()
    const media = acceptMedia(call, container)
    container.status = 'PUBLISHED'
    await state.save()
    return { id: media.id }
  }
  return { does: 'publish', run }
}

/** Puts a post on the account. Two may well be the same: Instagram takes both. */
export function acceptMedia(
  { state, account, now }: Pick<Call, 'state' | 'account' | 'now'>,
  { caption, shots }: Pick<Media, 'caption' | 'shots'>,
): Media {
  const media: Media = {
    id: state.newId(),
    accountId: account.id,
    shortcode: randomBytes(8).toString('base64url'),
    caption,
    shots,
    createdTime: now().toISOString(),
  }
  state.media.set(media.id, media)
  return media
}

/** `GET /{ig-user}/content_publishing_limit`: how many of the day's posts are used. */
export const readLimit: Endpoint = call => {
  checkNode(call)
  onlyThese(call.params, [])
  const asked = (call.params.text.get('fields') ?? 'quota_usage').split(',')
  const all = {
    quota_usage: usage(call),
    config: { quota_total: postsADay, quota_duration: 86_400 },
  }
  const told = asked.map(name => {
    if (name !== 'quota_usage' && name !== 'config') throw badParameter(`There is no field ${name}`)
    return [name, all[name]] as const
  })
  return {
    does: 'read',
    run: async (twist?: string) => {
      const full = twist === 'daily-limit' ? { quota_usage: postsADay } : {}
      return { data: [{ ...Object.fromEntries(told), ...full }] }
    },
  }
}

export const isExpired = ({ createdTime }: Container, now: Date): boolean =>
  now.getTime() - Date.parse(createdTime) > dayMs

const usage = ({ state, account, now }: Call): number =>
  state.mediaOf(account.id).filter(({ createdTime }) => now().getTime() - Date.parse(createdTime) < dayMs)
    .length

function checkNode({ node, account }: Call): void {
  if (node !== account.id) throw notThisPage()
}

const notReady = (): GraphError => new GraphError(400, 9007, 'The media is not ready', { subcode: 2207027 })

const dailyLimit = (): GraphError =>
  new GraphError(400, 9, 'The day’s posts are used up', { subcode: 2207042 })
