import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Comment, Image, Key, Organization, Post } from './model.ts'

/** The one app that the network knows. */
export interface Application {
  clientId: string
  clientSecret: string
}

interface Kept {
  nextId: number
  organizations: Organization[]
  keys: Key[]
  images: Image[]
  posts: Post[]
  comments: Comment[]
  webhook: string | null
  application: Application | null
}

/**
 * What the network remembers. With a directory it survives the process: whatever a caller was told stands in the file
 * already, and a kill in the middle of a write leaves the file before it.
 */
export class State {
  readonly organizations = new Map<string, Organization>()
  readonly keys = new Map<string, Key>()
  readonly images = new Map<string, Image>()
  readonly posts = new Map<string, Post>()
  readonly comments = new Map<string, Comment>()
  /** Where news is pushed to; null: nowhere. */
  webhook: string | null = null
  application: Application | null = null
  readonly #bytes = new Map<string, Uint8Array>()
  readonly #directory: string | null
  #nextId = 7_310_000_000_000_001
  #writing: Promise<void> = Promise.resolve()
  #waiting: Promise<void> | null = null

  constructor(directory: string | null = null) {
    this.#directory = directory
  }

  static async open(directory: string | null): Promise<State> {
    const state = new State(directory)
    if (directory === null) return state
    await mkdir(join(directory, 'linkedin-images'), { recursive: true })
    const text = await readFile(state.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (text === null) return state
    const kept = JSON.parse(text) as Kept
    state.#nextId = kept.nextId
    state.webhook = kept.webhook
    state.application = kept.application
    for (const one of kept.organizations) state.organizations.set(one.id, one)
    for (const one of kept.keys) state.keys.set(one.token, one)
    for (const one of kept.images) state.images.set(one.id, one)
    for (const one of kept.posts) state.posts.set(one.id, one)
    for (const one of kept.comments) state.comments.set(one.id, one)
    return state
  }

  get #file(): string {
    return join(this.#directory ?? '', 'linkedin.json')
  }

  newId(): string {
    return String(this.#nextId++)
  }

  organizationBySlug(slug: string): Organization | undefined {
    return [...this.organizations.values()].find(organization => organization.slug === slug)
  }

  /** Last changed first; of two in the same millisecond the later one. */
  postsOf(organizationId: string): Post[] {
    const own = [...this.posts.values()].filter(post => post.organizationId === organizationId).toReversed()
    return own.sort((a, b) => b.lastModifiedAt.localeCompare(a.lastModifiedAt))
  }

  /** By its own URN or by the activity that it caused. */
  post(urn: string): Post | undefined {
    return this.posts.get(urn) ?? [...this.posts.values()].find(post => post.activity === urn)
  }

  /** Newest first, of a post (`parentId` null) or under a comment. */
  commentsOf(postId: string, parentId: string | null): Comment[] {
    const all = [...this.comments.values()]
    return all.filter(comment => comment.postId === postId && comment.parentId === parentId).toReversed()
  }

  /** With its answers. */
  removeComment(id: string): void {
    this.comments.delete(id)
    for (const { id: answer, parentId } of this.comments.values())
      if (parentId === id) this.comments.delete(answer)
  }

  /** With all that hangs on it. */
  removePost(id: string): void {
    this.posts.delete(id)
    for (const { id: comment, postId } of this.comments.values())
      if (postId === id) this.comments.delete(comment)
  }

  async keepBytes(image: Image, bytes: Uint8Array): Promise<void> {
    if (this.#directory === null) this.#bytes.set(image.id, bytes)
    else await writeFile(this.#imageFile(image), bytes)
  }

  async bytesOf(image: Image): Promise<Uint8Array> {
    if (this.#directory !== null) return readFile(this.#imageFile(image))
    return this.#bytes.get(image.id) ?? new Uint8Array()
  }

  #imageFile(image: Image): string {
    return join(this.#directory ?? '', 'linkedin-images', image.id.split(':').at(-1)!)
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
      organizations: [...this.organizations.values()],
      keys: [...this.keys.values()],
      images: [...this.images.values()],
      posts: [...this.posts.values()],
      comments: [...this.comments.values()],
      webhook: this.webhook,
      application: this.application,
    }
    await writeFile(`${this.#file}.next`, JSON.stringify(kept))
    await rename(`${this.#file}.next`, this.#file)
  }
}
