import { fill, KeptState } from '../parts/kept-state.ts'

/** Anybody on X: an account of a school, or one of the public. */
export interface User {
  id: string
  name: string
  /** The handle, without `@`; the last part of the public address. */
  handle: string
  /** Whether it was made on command: then the public pages list it. */
  official: boolean
}

export interface Post {
  id: string
  authorId: string
  /** As it was written. */
  text: string
  /** The post at the root of all these answers; its own id for a root. */
  conversationId: string
  replyTo: { postId: string; userId: string } | null
  media: string[]
  /** ISO 8601. */
  createdTime: string
  /** By the account on whose post it is a reply. */
  hidden: boolean
  /** Its own id last; each edit is a post of its own. */
  versions: string[]
  /** Of what a reader sees, for the refusal of duplicates. */
  fingerprint: string
}

export interface Media {
  id: string
  ownerId: string
  type: 'image/jpeg' | 'image/png' | 'video/mp4' | 'video/quicktime'
  hash: string
  altText: string
  /** How often its state will yet be asked before it is ready; -1: it fails. */
  pollsUntilReady: number
}

/** What a person granted to an app, for one account. */
export interface Grant {
  accessToken: string
  /** Dies with its first use. */
  refreshToken: string | null
  userId: string
  clientId: string | null
  scopes: string[]
  /** ISO 8601. */
  expiresAt: string
}

export interface Client {
  id: string
  /** Null: a public client, which proves nothing. */
  secret: string | null
}

/** Where X pushes what happens, and the secret by which it signs. */
export interface Hook {
  url: string
  consumerSecret: string
}

/** A film on its way up, in pieces. Dies with the process, as a session dies with X's hour. */
export interface Upload {
  ownerId: string
  type: Media['type']
  total: number
  pieces: Map<number, Uint8Array>
}

interface Kept {
  nextId: string
  users: User[]
  posts: Post[]
  media: Media[]
  grants: Grant[]
  clients: Client[]
  mutes: [string, string][]
  hook: Hook | null
}

/** What the network remembers. */
export class State extends KeptState<Kept> {
  readonly users = new Map<string, User>()
  readonly posts = new Map<string, Post>()
  readonly media = new Map<string, Media>()
  readonly clients = new Map<string, Client>()
  readonly uploads = new Map<string, Upload>()
  grants: Grant[] = []
  /** Who muted whom, as `who whom`. */
  readonly mutes = new Set<string>()
  hook: Hook | null = null
  #nextId = 1_990_000_000_000_000_001n

  constructor(directory: string | null = null) {
    super(directory, { name: 'x', folder: 'x-media' })
  }

  static open(directory: string | null): Promise<State> {
    return new State(directory).reopen()
  }

  /** Larger than every id before it, as X's are; 19 figures do not fit into a number. */
  newId(): string {
    this.#nextId += 1n
    return String(this.#nextId)
  }

  userByHandle(handle: string): User | undefined {
    return [...this.users.values()].find(user => user.handle.toLowerCase() === handle.toLowerCase())
  }

  /** Newest first; of two in one moment the later one. */
  postsWhere(fits: (post: Post) => boolean): Post[] {
    const newest = (a: Post, b: Post): number =>
      b.createdTime.localeCompare(a.createdTime) || (BigInt(b.id) > BigInt(a.id) ? 1 : -1)
    return [...this.posts.values()].filter(fits).sort(newest)
  }

  async addMedia(media: Media, bytes: Uint8Array): Promise<void> {
    await this.keepBytes(media.id, bytes)
    this.media.set(media.id, media)
  }

  bytesOf(media: Media): Promise<Uint8Array> {
    return this.keptBytes(media.id)
  }

  protected override toKeep(): Kept {
    return {
      nextId: String(this.#nextId),
      users: [...this.users.values()],
      posts: [...this.posts.values()],
      media: [...this.media.values()],
      grants: this.grants,
      clients: [...this.clients.values()],
      mutes: [...this.mutes].map(pair => pair.split(' ') as [string, string]),
      hook: this.hook,
    }
  }

  protected override restore(kept: Kept): void {
    this.#nextId = BigInt(kept.nextId)
    fill(this.users, kept.users, 'id')
    fill(this.posts, kept.posts, 'id')
    fill(this.media, kept.media, 'id')
    fill(this.clients, kept.clients, 'id')
    for (const [who, whom] of kept.mutes) this.mutes.add(`${who} ${whom}`)
    this.grants = kept.grants
    this.hook = kept.hook
  }
}
