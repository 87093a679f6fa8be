import { randomBytes } from 'node:crypto'
import { newestFirst } from '../facebook/state.ts'
import type { App, UserGrant } from '../facebook/state.ts'
import { fill, KeptState } from '../parts/kept-state.ts'

/** A professional account, reached by the token of the Page that it is linked to. */
export interface Account {
  id: string
  name: string
  username: string
  pageId: string
  token: string
}

export interface Shot {
  id: string
  altText: string
}

/** What is to become a post: nobody sees it, and it lives for a day. */
export interface Container {
  id: string
  accountId: string
  caption: string
  /** Of a carousel: those of its children. */
  shots: Shot[]
  isCarouselItem: boolean
  status: 'FINISHED' | 'ERROR' | 'PUBLISHED'
  /** What went wrong, in Meta's words: an error's number. */
  error: string | null
  /** How many more times it says that it is not ready. */
  processing: number
  /** ISO 8601. */
  createdTime: string
}

export interface Media {
  id: string
  accountId: string
  shortcode: string
  caption: string
  shots: Shot[]
  /** ISO 8601. */
  createdTime: string
}

export interface Person {
  id: string
  username: string
}

export interface Comment {
  id: string
  mediaId: string
  /** The comment that it answers: there is one level only. */
  parentId: string | null
  from: Person
  text: string
  /** ISO 8601. */
  createdTime: string
  hidden: boolean
}

interface Kept {
  nextId: number
  accounts: Account[]
  containers: Container[]
  media: Media[]
  comments: Comment[]
  people: Person[]
  grants: UserGrant[]
  app: App
}

/** What the network remembers. */
export class State extends KeptState<Kept> {
  readonly accounts = new Map<string, Account>()
  readonly containers = new Map<string, Container>()
  readonly media = new Map<string, Media>()
  readonly comments = new Map<string, Comment>()
  readonly people = new Map<string, Person>()
  readonly grants = new Map<string, UserGrant>()
  app: App = { id: '902100000000002', secret: randomBytes(16).toString('hex'), webhook: null }
  #nextId = 1_784_140_000_000_001

  constructor(directory: string | null = null) {
    super(directory, { name: 'instagram', folder: 'instagram-pictures' })
  }

  static open(directory: string | null): Promise<State> {
    return new State(directory).reopen()
  }

  newId(): string {
    return String(this.#nextId++)
  }

  accountNamed(username: string): Account | undefined {
    return [...this.accounts.values()].find(account => account.username === username)
  }

  /** Newest first; of two in the same millisecond the later one. */
  mediaOf(accountId: string): Media[] {
    return newestFirst([...this.media.values()].filter(media => media.accountId === accountId))
  }

  /** Newest first, hidden ones too. */
  commentsOf(mediaId: string, parentId: string | null): Comment[] {
    const under = [...this.comments.values()].filter(comment => comment.mediaId === mediaId)
    return newestFirst(under.filter(comment => comment.parentId === parentId))
  }

  personNamed(username: string): Person {
    const person = this.people.get(username) ?? { id: this.newId(), username }
    this.people.set(username, person)
    return person
  }

  /** A comment, with the answers to it. */
  removeComment(id: string): void {
    for (const { id: answer, parentId } of this.comments.values()) {
      if (parentId === id) this.comments.delete(answer)
    }
    this.comments.delete(id)
  }

  async addPicture(bytes: Uint8Array): Promise<string> {
    const id = this.newId()
    await this.keepBytes(id, bytes)
    return id
  }

  pictureBytes(id: string): Promise<Uint8Array> {
    return this.keptBytes(id)
  }

  protected override toKeep(): Kept {
    return {
      nextId: this.#nextId,
      accounts: [...this.accounts.values()],
      containers: [...this.containers.values()],
      media: [...this.media.values()],
      comments: [...this.comments.values()],
      people: [...this.people.values()],
      grants: [...this.grants.values()],
      app: this.app,
    }
  }

  protected override restore(kept: Kept): void {
    this.#nextId = kept.nextId
    this.app = kept.app
    fill(this.accounts, kept.accounts, 'id')
    fill(this.containers, kept.containers, 'id')
    fill(this.media, kept.media, 'id')
    fill(this.comments, kept.comments, 'id')
    fill(this.people, kept.people, 'username')
    fill(this.grants, kept.grants, 'token')
  }
}
