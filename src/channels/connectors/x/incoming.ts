import type { Incoming } from '../incoming.ts'
import { fieldsOf } from '../parts/json-fields.ts'
import { readableText } from './text.ts'
import type { ReadableText } from './text.ts'

/**
 * What is asked of every post. The names are those of X's OpenAPI description, version 2.167; its pages of prose and the
 * samples of its pushes still say `tweet.fields` and `referenced_tweets`, so both spellings are read (which of the two a
 * live account is answered in is unverified).
 */
export const postQuery = {
  'post.fields': 'id,text,created_at,conversation_id,entities',
  expansions: 'author_id,in_reply_to_user_id,referenced_posts,edit_history_post_ids',
  'user.fields': 'id,name,username',
} as const

/** A post as X tells of it, whoever wrote it. */
export interface SeenPost extends ReadableText {
  readonly id: string
  readonly writtenAt: Date
  readonly authorId: string
  /** The post at the root; its own id when it is one. */
  readonly conversationId: string
  /** The post that it answers. */
  readonly answers: string | null
  readonly answersPerson: string | null
  /** The posts that it took the place of: at X an edit is a post of its own. */
  readonly earlier: readonly string[]
}

/** Of a post or a person; it goes into paths, so nothing else may stand in its place. */
const xId = /^\d{1,19}$/

export const isXId = (value: unknown): value is string => typeof value === 'string' && xId.test(value)

/** A longer one than X gives out today, and nothing that could lead an address elsewhere. */
export const isHandle = (value: unknown): value is string =>
  typeof value === 'string' && /^\w{1,50}$/.test(value)

/** Null when it lacks what every post has. */
export function readPost(value: unknown): SeenPost | null {
  const post = fieldsOf(value)
  const { id, text, created_at: created, author_id: authorId } = post
  const writtenAt = new Date(typeof created === 'string' ? created : Number.NaN)
  if (!isXId(id) || typeof text !== 'string' || !isXId(authorId)) return null
  if (Number.isNaN(writtenAt.getTime())) return null
  const references = listOf(post['referenced_posts'] ?? post['referenced_tweets']).map(fieldsOf)
  const answers = references.find(one => one['type'] === 'replied_to')?.['id']
  const versions = listOf(post['edit_history_post_ids'] ?? post['edit_history_tweet_ids'])
  return {
    id,
    writtenAt,
    authorId,
    conversationId: idOf(post['conversation_id']) ?? id,
    answers: idOf(answers),
    answersPerson: idOf(post['in_reply_to_user_id']),
    earlier: versions.flatMap(one => (isXId(one) && one !== id ? [one] : [])),
    ...readableText(text, post['entities']),
  }
}

export interface People {
  get(id: string): { name: string; handle: string } | undefined
}

/** The people in the `includes` of an answer. */
export function readPeople(includes: unknown): People {
  const people = listOf(fieldsOf(includes)['users']).flatMap(value => {
    const { id, name, username } = fieldsOf(value)
    const isPerson = isXId(id) && typeof name === 'string' && isHandle(username)
    return isPerson ? [[id, { name, handle: username }] as const] : []
  })
  return new Map(people)
}

export interface Whose {
  /** The account's id. */
  account: string
  /** Posts of the account that are known to be its own. */
  posts: ReadonlySet<string>
  /** `https://x.com`. */
  web: string
}

/** Whether a post stands under one of ours: only there can it be hidden. */
export function isUnderOurs(post: SeenPost, { account, posts }: Pick<Whose, 'account' | 'posts'>): boolean {
  if (post.answers === null) return false
  // An answer to the very root, and to us: then the root is ours, known or not.
  const toOurRoot = post.answers === post.conversationId && post.answersPerson === account
  return toOurRoot || posts.has(post.conversationId)
}

/** An answer under a post of ours is a comment, any other word to us a mention. Whether it is hidden X does not tell. */
export function incomingOf(post: SeenPost, people: People, whose: Whose): Incoming {
  const person = people.get(post.authorId)
  const under = isUnderOurs(post, whose)
  const answersComment = under && post.answers !== post.conversationId
  return {
    kind: under ? 'comment' : 'mention',
    remoteId: post.id,
    postRemoteId: under ? post.conversationId : null,
    parentRemoteId: answersComment ? post.answers : null,
    author: {
      remoteId: post.authorId,
      name: person?.name ?? '',
      profileUrl: person ? new URL(`/${person.handle}`, whose.web).href : null,
    },
    text: post.text,
    attachments: post.attachments,
    writtenAt: post.writtenAt,
    permalink: addressOf(whose.web, person?.handle, post.id),
    state: 'visible',
  }
}

/** With `i` for the handle X leads to the post as well (unverified). */
export const addressOf = (web: string, handle: string | undefined, id: string): string =>
  new URL(`/${handle ?? 'i'}/status/${id}`, web).href

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? (value as unknown[]) : [])

const idOf = (value: unknown): string | null => (isXId(value) ? value : null)
