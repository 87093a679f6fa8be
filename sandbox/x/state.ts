import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

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

/**
 * What the network remembers. With a directory it survives the process: whatever a caller was told stands in the file
 * already, and a kill in the middle of a write leaves the file before it.
 */
export class State {
  readonly users = new Map<string, User>()
  readonly posts = new Map<string, Post>()
  readonly media = new Map<string, Media>()
  readonly clients = new Map<string, Client>()
  readonly uploads = new Map<string, Upload>()
  grants: Grant[] = []
  /** Who muted whom, as `who whom`. */
  readonly mutes = new Set<string>()
  hook: Hook | null = null
  readonly #bytes = new Map<string, Uint8Array>()
  readonly #directory: string | null
  #nextId = 1_990_000_000_000_000_001n
  #writing: Promise<void> = Promise.resolve()
  #waiting: Promise<void> | null = null

  constructor(directory: string | null = null) {
    this.#directory = directory
  }

  static async open(directory: string | null): Promise<State> {
    const state = new State(directory)
    if (directory === null) return state
    await mkdir(join(directory, 'x-media'), { recursive: true })
    const text = await readFile(state.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (text === null) return state
    const kept = JSON.parse(text) as Kept
    state.#nextId = BigInt(kept.nextId)
    for (const user of kept.users) state.users.set(user.id, user)
    for (const post of kept.posts) state.posts.set(post.id, post)
    for (const media of kept.media) state.media.set(media.id, media)
    for (const client of kept.clients) state.clients.set(client.id, client)
    for (const [who, whom] of kept.mutes) state.mutes.add(`${who} ${whom}`)
    state.grants = kept.grants
    state.hook = kept.hook
    return state
  }

  get #file(): string {
    return join(this.#directory!, 'x.json')
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
    if (this.#directory === null) this.#bytes.set(media.id, bytes)
    else await writeFile(join(this.#directory, 'x-media', media.id), bytes)
    this.media.set(media.id, media)
  }

  async bytesOf(media: Media): Promise<Uint8Array> {
    if (this.#directory !== null) return readFile(join(this.#directory, 'x-media', media.id))
    return this.#bytes.get(media.id) ?? new Uint8Array()
  }

  /** Resolves when all that was changed before the call is kept. Calls during a write share the next one. */
  save(): Promise<void> {
    if (this.#directory === null) return Promise.resolve()
    this.#waiting ??= this.#writing.then(() => {
      this.#waiting = null
      this.#writing = this.#write()
      return this.#writing
    })
    return this.#waiting
  }

  async #write(): Promise<void> {
    const kept: Kept = {
      nextId: String(this.#nextId),
      users: [...this.users.values()],
      posts: [...this.posts.values()],
      media: [...this.media.values()],
      grants: this.grants,
      clients: [...this.clients.values()],
      mutes: [...this.mutes].map(pair => pair.split(' ') as [string, string]),
      hook: this.hook,
    }
    await writeFile(`${this.#file}.next`, JSON.stringify(kept))
    await rename(`${this.#file}.next`, this.#file)
  }
}
