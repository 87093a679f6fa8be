import { badParameter } from './graph-error.ts'
import type { Page, Photo, Post, State } from './state.ts'

type Reader<T> = (thing: T, view: View) => unknown

/** What the rendering of a field may need: where the stand-in lives and what it remembers. */
export interface View {
  origin: string
  state: State
}

const pageFields: Record<string, Reader<Page>> = {
  id: page => page.id,
  name: page => page.name,
  username: page => page.slug,
  link: (page, { origin }) => `${origin}/${page.slug}`,
}

const postFields: Record<string, Reader<Post>> = {
  id: post => post.id,
  message: post => post.message || undefined,
  created_time: post => graphTime(post.createdTime),
  updated_time: post => graphTime(post.createdTime),
  is_published: () => true,
  is_hidden: () => false,
  permalink_url: (post, { origin, state }) =>
    `${origin}/${state.pages.get(post.pageId)?.slug}/posts/${post.id.split('_')[1]}`,
  full_picture: (post, { origin }) => (post.photos[0] ? `${origin}/photos/${post.photos[0]}` : undefined),
}

const photoFields: Record<string, Reader<Photo>> = {
  id: photo => photo.id,
  name: photo => photo.caption || undefined,
  alt_text: photo => photo.altText || undefined,
  alt_text_custom: photo => photo.altText || undefined,
  created_time: photo => graphTime(photo.createdTime),
  page_story_id: photo => photo.postId ?? undefined,
}

export const renderPage = renderer('Page', pageFields, ['id', 'name'])
export const renderPost = renderer('PagePost', postFields, ['id', 'created_time', 'message'])
export const renderPhoto = renderer('Photo', photoFields, ['id', 'created_time', 'name'])

/** Renders the asked fields; one that does not exist is error 100 for the whole call. Empty ones are left out. */
function renderer<T>(node: string, readers: Record<string, Reader<T>>, usual: string[]) {
  return (thing: T, asked: string | undefined, view: View): object => {
    const names = asked === undefined ? usual : [...new Set(['id', ...asked.split(',')])]
    const entries = names.map(name => {
      const read = Object.hasOwn(readers, name) ? readers[name] : undefined
      if (read === undefined)
        throw badParameter(`Tried accessing nonexisting field (${name}) on node type (${node})`)
      return [name, read(thing, view)] as const
    })
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  }
}

/** `2026-11-24T09:00:00+0000`, without milliseconds and without a colon in the offset. */
function graphTime(iso: string): string {
  return iso.replace(/\.\d+Z$|Z$/, '+0000')
}
