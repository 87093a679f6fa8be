import { graphTime, namesIn } from '../facebook/fields.ts'
import { badParameter } from '../facebook/graph-error.ts'
import type { Account, Comment, Container, Media, State } from './state.ts'
import { isExpired } from './containers.ts'

export interface View {
  origin: string
  state: State
  now: () => Date
}

type Reader<T> = (thing: T, view: View, inner: string | undefined) => unknown

const accountFields: Record<string, Reader<Account>> = {
  id: account => account.id,
  name: account => account.name,
  username: account => account.username,
}

const containerFields: Record<string, Reader<Container>> = {
  id: container => container.id,
  status_code: (container, { now }) =>
    container.status !== 'PUBLISHED' && isExpired(container, now())
      ? 'EXPIRED'
      : container.processing > 0
        ? 'IN_PROGRESS'
        : container.status,
  // The words around the number are ours.
  status: ({ error, status }) =>
    error === null ? status : `Error: the media could not be used, error code ${error}`,
}

const mediaFields: Record<string, Reader<Media>> = {
  id: media => media.id,
  caption: media => media.caption || undefined,
  alt_text: media => media.shots[0]?.altText || undefined,
  permalink: (media, { origin }) => `${origin}/p/${media.shortcode}/`,
  timestamp: media => graphTime(media.createdTime),
  media_type: media => (media.shots.length > 1 ? 'CAROUSEL_ALBUM' : 'IMAGE'),
  username: (media, { state }) => state.accounts.get(media.accountId)?.username,
  comments_count: (media, { state }) =>
    [...state.comments.values()].filter(({ mediaId }) => mediaId === media.id).length,
}

const mostReplies = 25

const commentFields: Record<string, Reader<Comment>> = {
  id: comment => comment.id,
  text: comment => comment.text,
  timestamp: comment => graphTime(comment.createdTime),
  username: comment => comment.from.username,
  from: comment => comment.from,
  hidden: comment => comment.hidden,
  parent_id: comment => comment.parentId ?? undefined,
  media: comment => ({ id: comment.mediaId }),
  // The first of the answers, as of every list within a list.
  replies: (comment, view, inner) => {
    const all = view.state.commentsOf(comment.mediaId, comment.id).filter(({ hidden }) => !hidden)
    if (all.length === 0) return undefined
    const data = all.slice(0, mostReplies).map(reply => renderComment(reply, inner, view))
    const next = `${view.origin}/v26.0/${comment.id}/replies`
    return all.length > mostReplies ? { data, paging: { cursors: { after: 'more' }, next } } : { data }
  },
}

/** Fields that are objects, and what can be asked of them. */
const nested = {
  from: ['id', 'username'],
  media: ['id'],
  replies: Object.keys(commentFields),
}

export const renderAccount = renderer('IGUser', accountFields, ['id'])
export const renderContainer = renderer('IGContainer', containerFields, ['id'])
export const renderMedia = renderer('IGMedia', mediaFields, ['id'])
export const renderComment = renderer('IGComment', commentFields, ['id', 'text', 'timestamp'])

/** Renders the asked fields; one that does not exist is error 100 for the whole call. Empty ones are left out. */
function renderer<T>(node: string, readers: Record<string, Reader<T>>, usual: string[]) {
  return (thing: T, asked: string | undefined, view: View): object => {
    const names = asked === undefined ? usual : [...new Set(['id', ...namesIn(asked, node, nested)])]
    const entries = names.map(name => {
      const read = Object.hasOwn(readers, name) ? readers[name] : undefined
      if (read === undefined)
        throw badParameter(`Tried accessing nonexisting field (${name}) on node type (${node})`)
      const inner = new RegExp(String.raw`(?:^|,)${name}\{([^}]*)\}`).exec(asked ?? '')?.[1]
      return [name, read(thing, view, inner)] as const
    })
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  }
}
