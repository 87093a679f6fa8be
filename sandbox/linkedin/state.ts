import { fill, KeptState } from '../parts/kept-state.ts'
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

/** What the network remembers. */
export class State extends KeptState<Kept> {
  readonly organizations = new Map<string, Organization>()
  readonly keys = new Map<string, Key>()
  readonly images = new Map<string, Image>()
  readonly posts = new Map<string, Post>()
  readonly comments = new Map<string, Comment>()
  /** Where news is pushed to; null: nowhere. */
  webhook: string | null = null
  application: Application | null = null
  #nextId = 7_310_000_000_000_001

  constructor(directory: string | null = null) {
    super(directory, { name: 'linkedin', folder: 'linkedin-images' })
  }

  static open(directory: string | null): Promise<State> {
    return new State(directory).reopen()
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

  keepPicture(image: Image, bytes: Uint8Array): Promise<void> {
    return this.keepBytes(nameOf(image), bytes)
  }

  bytesOf(image: Image): Promise<Uint8Array> {
    return this.keptBytes(nameOf(image))
  }

  protected override toKeep(): Kept {
    return {
      nextId: this.#nextId,
      organizations: [...this.organizations.values()],
      keys: [...this.keys.values()],
      images: [...this.images.values()],
      posts: [...this.posts.values()],
      comments: [...this.comments.values()],
      webhook: this.webhook,
      application: this.application,
    }
  }

  protected override restore(kept: Kept): void {
    this.#nextId = kept.nextId
    this.webhook = kept.webhook
    this.application = kept.application
    fill(this.organizations, kept.organizations, 'id')
    fill(this.keys, kept.keys, 'token')
    fill(this.images, kept.images, 'id')
    fill(this.posts, kept.posts, 'id')
    fill(this.comments, kept.comments, 'id')
  }
}

const nameOf = ({ id }: Image): string => id.split(':').at(-1)!
