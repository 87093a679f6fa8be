import { badParameter } from './graph-error.ts'
import type { Comment, Page, Photo, Post, State } from './state.ts'

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
  is_hidden: post => post.hidden,
  from: (post, { state }) => post.from ?? asPerson(state.pages.get(post.pageId)),
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

const commentFields: Record<string, Reader<Comment>> = {
  id: comment => comment.id,
  message: comment => comment.message,
  created_time: comment => graphTime(comment.createdTime),
  from: comment => comment.from,
  parent: comment => (comment.parentId === null ? undefined : { id: comment.parentId }),
  is_hidden: comment => comment.hidden,
  can_hide: () => true,
  can_remove: () => true,
  attachment: () => undefined,
  permalink_url: ({ id, postId }, { origin, state }) => {
    const post = state.posts.get(postId)
    const slug = state.pages.get(post?.pageId ?? '')?.slug
    return `${origin}/${slug}/posts/${postId.split('_')[1]}?comment_id=${id.split('_')[1]}`
  },
}

/** Fields that are objects, and what can be asked of them. */
const nested: Record<string, readonly string[]> = { from: ['id', 'name'], parent: ['id'] }

const asPerson = (page: Page | undefined): object => ({ id: page?.id, name: page?.name })

export const renderComment = renderer('Comment', commentFields, ['id', 'created_time', 'from', 'message'])
export const renderPage = renderer('Page', pageFields, ['id', 'name'])
export const renderPost = renderer('PagePost', postFields, ['id', 'created_time', 'message'])
export const renderPhoto = renderer('Photo', photoFields, ['id', 'created_time', 'name'])

/** Renders the asked fields; one that does not exist is error 100 for the whole call. Empty ones are left out. */
function renderer<T>(node: string, readers: Record<string, Reader<T>>, usual: string[]) {
  return (thing: T, asked: string | undefined, view: View): object => {
    const names = asked === undefined ? usual : [...new Set(['id', ...namesIn(asked, node)])]
    const entries = names.map(name => {
      const read = Object.hasOwn(readers, name) ? readers[name] : undefined
      if (read === undefined)
        throw badParameter(`Tried accessing nonexisting field (${name}) on node type (${node})`)
      return [name, read(thing, view)] as const
    })
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  }
}

/** `from{id,name},message`: a field, and of one that is an object what is asked of it. */
export function namesIn(asked: string, node: string, inside = nested): string[] {
  return asked.split(/,(?![^{]*\})/).map(field => {
    const [, name = field, inner] = /^(\w+)(?:\{([^{}]*)\})?$/.exec(field) ?? []
    for (const one of inner?.split(',') ?? []) {
      if (!inside[name]?.includes(one))
        throw badParameter(`Tried accessing nonexisting field (${one}) on node type (${node})`)
    }
    return name
  })
}

/** `2026-11-24T09:00:00+0000`, without milliseconds and without a colon in the offset. */
export function graphTime(iso: string): string {
  return iso.replace(/\.\d+Z$|Z$/, '+0000')
}
