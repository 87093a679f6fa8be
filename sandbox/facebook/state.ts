import { randomBytes } from 'node:crypto'
import { fill, KeptState } from '../parts/kept-state.ts'

/** Somebody of the public, known to the app by an id that is good on this Page only. */
export interface Person {
  id: string
  name: string
}

/** The one app of the stand-in, as a school would register it. */
export interface App {
  id: string
  secret: string
  /** Where it wants to be told what happens. */
  webhook: string | null
}

/** A person's consent: the key that stands for them. */
export interface UserGrant {
  token: string
  /** Ids of the Pages that were ticked. */
  accounts: string[]
  scopes: string[]
  /** ISO 8601. */
  expiresAt: string
}

export interface Page {
  id: string
  name: string
  /** The last part of the public address. */
  slug: string
  token: string
  /** When set, every call must carry its proof, as an app can demand of Meta. */
  appSecret: string | null
  /** Ids of people who may not write here. */
  blocked: string[]
  /** Whether the app asked to be told what happens here: the fields, `feed` and `mention`. */
  subscribed: string[]
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
  /** Null: the Page itself. */
  from: Person | null
  /** Of somebody else's: on their own timeline, with the Page's name in it. */
  mention: boolean
  hidden: boolean
}

export interface Comment {
  /** `{post}_{comment}`, without the Page in front. */
  id: string
  postId: string
  /** The comment that it answers; answers to an answer go below the same comment. */
  parentId: string | null
  from: Person
  message: string
  /** ISO 8601. */
  createdTime: string
  hidden: boolean
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
  comments: Comment[]
  people: Person[]
  grants: UserGrant[]
  app: App
}

const usual = {
  page: { blocked: [], subscribed: ['feed', 'mention'] },
  post: { from: null, mention: false, hidden: false },
}

/** What the network remembers. */
export class State extends KeptState<Kept> {
  readonly pages = new Map<string, Page>()
  readonly posts = new Map<string, Post>()
  readonly photos = new Map<string, Photo>()
  readonly comments = new Map<string, Comment>()
  readonly people = new Map<string, Person>()
  readonly grants = new Map<string, UserGrant>()
  app: App = { id: '902100000000001', secret: randomBytes(16).toString('hex'), webhook: null }
  #nextId = 61_550_000_000_001

  constructor(directory: string | null = null) {
    super(directory, { name: 'facebook', folder: 'photos' })
  }

  static open(directory: string | null): Promise<State> {
    return new State(directory).reopen()
  }

  newId(): string {
    return String(this.#nextId++)
  }

  pageBySlug(slug: string): Page | undefined {
    return [...this.pages.values()].find(page => page.slug === slug)
  }

  /** The Page's own. Newest first; of two in the same millisecond the later one. */
  postsOf(pageId: string): Post[] {
    return newestFirst([...this.posts.values()].filter(post => post.pageId === pageId && post.from === null))
  }

  /** What others wrote on the Page, or about it elsewhere. Newest first. */
  visitorPostsOf(pageId: string, mention: boolean): Post[] {
    const others = [...this.posts.values()].filter(({ from }) => from !== null)
    return newestFirst(others.filter(post => post.pageId === pageId && post.mention === mention))
  }

  /** Newest first. */
  commentsOf(postId: string): Comment[] {
    return newestFirst([...this.comments.values()].filter(comment => comment.postId === postId))
  }

  /** One and the same person whenever they write. */
  personNamed(name: string): Person {
    const person = this.people.get(name) ?? { id: this.newId(), name }
    this.people.set(name, person)
    return person
  }

  /** A post, with everything below it. */
  removePost(id: string): void {
    for (const { id: comment } of this.commentsOf(id)) this.comments.delete(comment)
    this.posts.delete(id)
  }

  /** A comment, with the answers to it. */
  removeComment(id: string): void {
    for (const { id: answer, parentId } of this.comments.values()) {
      if (parentId === id) this.comments.delete(answer)
    }
    this.comments.delete(id)
  }

  async addPhoto(photo: Photo, bytes: Uint8Array): Promise<void> {
    await this.keepBytes(photo.id, bytes)
    this.photos.set(photo.id, photo)
  }

  bytesOf(photo: Photo): Promise<Uint8Array> {
    return this.keptBytes(photo.id)
  }

  protected override toKeep(): Kept {
    return {
      nextId: this.#nextId,
      pages: [...this.pages.values()],
      posts: [...this.posts.values()],
      photos: [...this.photos.values()],
      comments: [...this.comments.values()],
      people: [...this.people.values()],
      grants: [...this.grants.values()],
      app: this.app,
    }
  }

  protected override restore(kept: Kept): void {
    const empty: Pick<Kept, 'comments' | 'people' | 'grants' | 'app'> = {
      comments: [],
      people: [],
      grants: [],
      app: this.app,
    }
    // A demo may have been written before the public could write here.
    const { nextId, pages, posts, photos, comments, people, grants, app } = { ...empty, ...kept }
    this.#nextId = nextId
    for (const page of pages) this.pages.set(page.id, { ...usual.page, ...page })
    for (const post of posts) this.posts.set(post.id, { ...usual.post, ...post })
    fill(this.photos, photos, 'id')
    fill(this.comments, comments, 'id')
    fill(this.people, people, 'name')
    fill(this.grants, grants, 'token')
    this.app = app
  }
}

/** Of two in the same millisecond the later one. */
export function newestFirst<Thing extends { createdTime: string }>(things: Thing[]): Thing[] {
  return things.toReversed().sort((a, b) => b.createdTime.localeCompare(a.createdTime))
}
