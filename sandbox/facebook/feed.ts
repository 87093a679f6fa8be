import { acceptPost, checkMessage } from './accept-post.ts'
import type { Call, Endpoint } from './call.ts'
import { renderPost } from './fields.ts'
import { badParameter, notThisPage } from './graph-error.ts'
import { pageOf, readPaging } from './paging.ts'
import { onlyThese, readBoolean, readWhole } from './params.ts'
import type { Photo, Post } from './state.ts'

/** `POST /{page}/feed`: a post of text, link, or photos that were uploaded unseen before. */
export const postToFeed: Endpoint = call => {
  const { params, page, node } = call
  if (node !== page.id) throw notThisPage()
  const indexed = [...params.text.keys()].filter(name => /^attached_media\[\d+\]$/.test(name))
  onlyThese(params, ['message', 'link', 'published', 'attached_media', ...indexed])
  if (!readBoolean(params, 'published', true)) throw badParameter('The stand-in keeps no unpublished posts')
  const message = checkMessage(params.text.get('message') ?? '')
  const link = readLink(params.text.get('link'))
  const photos = readAttached(call, indexed)
  if (message.trim() === '' && link === null && photos.length === 0) {
    throw badParameter('A post needs a message, a link or media')
  }
  const run = async () => ({ id: (await acceptPost(call, { message, link, photos })).id })
  return { does: 'publish', run }
}

function readLink(link: string | undefined): string | null {
  if (link === undefined) return null
  if (!URL.canParse(link) || !/^https?:$/.test(new URL(link).protocol))
    throw badParameter('link is not a web address')
  return link
}

/** As one JSON list, or as `attached_media[0]`, `attached_media[1]`, …: Meta takes both. */
function readAttached({ params, state, page }: Call, indexed: string[]): Photo[] {
  const list = params.text.get('attached_media')
  if (list !== undefined && indexed.length > 0) throw badParameter('attached_media is given twice')
  const items = list === undefined ? indexed.map(name => parse(params.text.get(name) ?? '')) : parse(list)
  if (!Array.isArray(items)) throw badParameter('attached_media is not a list')
  const ids = items.map(readMediaId)
  if (new Set(ids).size < ids.length) throw badParameter('A photo is attached twice')
  return ids.map(id => {
    const photo = state.photos.get(id)
    if (photo?.pageId !== page.id) throw badParameter(`Photo ${id} does not exist on this Page`)
    if (photo.postId !== null) throw badParameter(`Photo ${id} was already posted`, 1366051)
    return photo
  })
}

function readMediaId(item: unknown): string {
  if (typeof item === 'object' && item !== null && 'media_fbid' in item && Object.keys(item).length === 1) {
    if (typeof item.media_fbid === 'string') return item.media_fbid
  }
  throw badParameter('Each attached_media is an object with media_fbid and nothing else')
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw badParameter('attached_media is not JSON')
  }
}

/** `GET /{page}/published_posts` (and `/feed`), newest first, in pages with cursors. */
export const listPosts: Endpoint = call =>
  listOf(call, 'published_posts', () => call.state.postsOf(call.page.id))

/** `GET /{page}/visitor_posts`: what others wrote on the Page. */
export const listVisitorPosts: Endpoint = call =>
  listOf(call, 'visitor_posts', () => call.state.visitorPostsOf(call.page.id, false))

/** `GET /{page}/tagged`: what others wrote elsewhere with the Page's name in it. */
export const listTagged: Endpoint = call =>
  listOf(call, 'tagged', () => call.state.visitorPostsOf(call.page.id, true))

function listOf(call: Call, edge: string, all: () => Post[]): ReturnType<Endpoint> {
  const { params, page, node } = call
  if (node !== page.id) throw notThisPage()
  onlyThese(params, ['limit', 'after', 'since', 'until'])
  const since = readWhole(params, 'since', [0, 1e11], 0) * 1000
  const until = readWhole(params, 'until', [0, 1e11], 1e11) * 1000
  const paging = readPaging(params)
  const run = async () => {
    const some = all().filter(post => within(Date.parse(post.createdTime), since, until))
    return pageOf(call, `${page.id}/${edge}`, { ...paging, all: some, render: renderPost })
  }
  return { does: 'read', run }
}

const within = (time: number, since: number, until: number): boolean => time >= since && time <= until
