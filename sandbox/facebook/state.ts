import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

export interface Page {
  id: string
  name: string
  /** The last part of the public address. */
  slug: string
  token: string
  /** When set, every call must carry its proof, as an app can demand of Meta. */
  appSecret: string | null
}

export interface Post {
  /** `{page}_{post}`, as the network writes it. */
  id: string
  pageId: string
  message: string
  link: string | null
  photos: string[]
  /** ISO 8601. */
  createdTime: string
  /** Of everything that a reader sees, for the network's refusal of duplicates. */
  fingerprint: string
}

export interface Photo {
  id: string
  pageId: string
  caption: string
  altText: string
  type: 'image/jpeg' | 'image/png'
  /** SHA-256 of the bytes. */
  hash: string
  createdTime: string
  /** Null while it lies on the network unseen. */
  postId: string | null
}

interface Kept {
  nextId: number
  pages: Page[]
  posts: Post[]
  photos: Photo[]
}

/**
 * What the network remembers. With a directory it survives the process: whatever a caller was told stands in
 * the file already, and a kill in the middle of a write leaves the file before it.
 */
export class State {
  readonly pages = new Map<string, Page>()
  readonly posts = new Map<string, Post>()
  readonly photos = new Map<string, Photo>()
  readonly #bytes = new Map<string, Uint8Array>()
  readonly #directory: string | null
  #nextId = 61_550_000_000_001
  #writing: Promise<void> = Promise.resolve()
  #waiting: Promise<void> | null = null

  constructor(directory: string | null = null) {
    this.#directory = directory
  }

  static async open(directory: string | null): Promise<State> {
    const state = new State(directory)
    if (directory === null) return state
    await mkdir(join(directory, 'photos'), { recursive: true })
    const text = await readFile(state.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (text === null) return state
    const kept = JSON.parse(text) as Kept
    state.#nextId = kept.nextId
    for (const page of kept.pages) state.pages.set(page.id, page)
    for (const post of kept.posts) state.posts.set(post.id, post)
    for (const photo of kept.photos) state.photos.set(photo.id, photo)
    return state
  }

  get #file(): string {
    return join(this.#directory ?? '', 'facebook.json')
  }

  newId(): string {
    return String(this.#nextId++)
  }

  pageBySlug(slug: string): Page | undefined {
    return [...this.pages.values()].find(page => page.slug === slug)
  }

  /** Newest first; of two in the same millisecond the later one. */
  postsOf(pageId: string): Post[] {
    const own = [...this.posts.values()].filter(post => post.pageId === pageId).toReversed()
    return own.sort((a, b) => b.createdTime.localeCompare(a.createdTime))
  }

  async addPhoto(photo: Photo, bytes: Uint8Array): Promise<void> {
    if (this.#directory === null) this.#bytes.set(photo.id, bytes)
    else await writeFile(join(this.#directory, 'photos', photo.id), bytes)
    this.photos.set(photo.id, photo)
  }

  async bytesOf(photo: Photo): Promise<Uint8Array> {
    if (this.#directory !== null) return readFile(join(this.#directory, 'photos', photo.id))
    return this.#bytes.get(photo.id) ?? new Uint8Array()
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
      nextId: this.#nextId,
      pages: [...this.pages.values()],
      posts: [...this.posts.values()],
      photos: [...this.photos.values()],
    }
    await writeFile(`${this.#file}.next`, JSON.stringify(kept))
    await rename(`${this.#file}.next`, this.#file)
  }
}
