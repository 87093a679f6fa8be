import { createHash, randomBytes } from 'node:crypto'
import { fill, KeptState } from '../parts/kept-state.ts'

export interface Channel {
  /** `UC…`. */
  id: string
  name: string
  /** The last part of the public address; the handle without its `@`. */
  slug: string
  /** Whether Google has audited the project that calls: if not, what it uploads stays private for good. */
  audited: boolean
  /** Names of writers whose comments are rejected from now on. */
  banned: string[]
}

/** A key for one channel: of an hour when Google's sign-in gave it out, for good when the control did. */
export interface Token {
  token: string
  channelId: string
  kind: 'access' | 'refresh'
  scopes: string[]
  /** ISO 8601, or null. */
  expiresAt: string | null
}

export type Privacy = 'private' | 'unlisted' | 'public'

export interface Video {
  id: string
  channelId: string
  title: string
  description: string
  tags: string[]
  categoryId: string
  defaultLanguage: string | null
  type: string
  status: {
    privacyStatus: Privacy
    license: 'youtube' | 'creativeCommon'
    embeddable: boolean
    publicStatsViewable: boolean
    selfDeclaredMadeForKids: boolean
  }
  /** What becomes of it, and how often somebody has to look until it does. */
  processing: { looksLeft: number; end: 'processed' | 'failed' | 'rejected'; reason: string | null }
  captions: { id: string; language: string; name: string; text: string }[]
  /** ISO 8601. */
  uploadedAt: string
  /** When it was made public; null while it never was. */
  publicAt: string | null
}

export type Moderation = 'published' | 'heldForReview' | 'likelySpam' | 'rejected'

export interface Comment {
  /** Of a reply: that of the comment above it, a full stop and its own. */
  id: string
  channelId: string
  videoId: string
  parentId: string | null
  author: { id: string; name: string }
  text: string
  moderation: Moderation
  publishedAt: string
  updatedAt: string
}

interface Kept {
  channels: Channel[]
  tokens: Token[]
  videos: Video[]
  comments: Comment[]
}

/**
 * What the network remembers. Uploads in progress are lost with the process, as the network's own may be at any time.
 */
export class State extends KeptState<Kept> {
  readonly channels = new Map<string, Channel>()
  readonly tokens = new Map<string, Token>()
  readonly videos = new Map<string, Video>()
  readonly comments = new Map<string, Comment>()

  constructor(directory: string | null = null) {
    super(directory, { name: 'youtube', folder: 'films' })
  }

  static open(directory: string | null): Promise<State> {
    return new State(directory).reopen()
  }

  channelBySlug(slug: string): Channel | undefined {
    return [...this.channels.values()].find(channel => channel.slug === slug)
  }

  /** Newest upload first; of two in the same millisecond the later one. */
  videosOf(channelId: string): Video[] {
    const own = [...this.videos.values()].filter(video => video.channelId === channelId).toReversed()
    return own.sort((a, b) => b.uploadedAt.localeCompare(a.uploadedAt))
  }

  /** Newest first. */
  commentsOf(channelId: string): Comment[] {
    const own = [...this.comments.values()].filter(comment => comment.channelId === channelId).toReversed()
    return own.sort((a, b) => b.publishedAt.localeCompare(a.publishedAt))
  }

  issue(token: Omit<Token, 'token'>): Token {
    const start = token.kind === 'access' ? 'ya29.' : '1//0'
    const made = { ...token, token: `${start}${randomBytes(32).toString('base64url')}` }
    this.tokens.set(made.token, made)
    return made
  }

  async addVideo(video: Video, film: Uint8Array): Promise<void> {
    await this.keepBytes(video.id, film)
    this.videos.set(video.id, video)
    await this.save()
  }

  filmOf(video: Video): Promise<Uint8Array> {
    return this.keptBytes(video.id)
  }

  /** Takes a video with all that stands under it. */
  async removeVideo(id: string): Promise<void> {
    this.videos.delete(id)
    for (const comment of this.comments.values()) {
      if (comment.videoId === id) this.comments.delete(comment.id)
    }
    await this.save()
  }

  protected override toKeep(): Kept {
    return {
      channels: [...this.channels.values()],
      tokens: [...this.tokens.values()],
      videos: [...this.videos.values()],
      comments: [...this.comments.values()],
    }
  }

  protected override restore(kept: Kept): void {
    fill(this.channels, kept.channels, 'id')
    fill(this.tokens, kept.tokens, 'token')
    fill(this.videos, kept.videos, 'id')
    fill(this.comments, kept.comments, 'id')
  }
}

/** Eleven letters of the alphabet that YouTube uses for its videos. */
export const newVideoId = (): string => randomBytes(9).toString('base64url').slice(0, 11)

export const newCommentId = (): string => `Ugx${randomBytes(17).toString('base64url').slice(0, 23)}`

/** One name is one person, as far as the stand-in knows. */
export const writerCalled = (name: string): { id: string; name: string } => ({
  id: channelIdOf(`writer ${name}`),
  name,
})

export const channelIdOf = (seed: string): string =>
  `UC${createHash('sha256').update(seed).digest('base64url').slice(0, 22)}`
