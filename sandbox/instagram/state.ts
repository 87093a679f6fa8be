import { randomBytes } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { App, UserGrant } from '../facebook/state.ts'

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

/** What the network remembers; see the stand-in Facebook's State for how it survives a kill. */
export class State {
  readonly accounts = new Map<string, Account>()
  readonly containers = new Map<string, Container>()
  readonly media = new Map<string, Media>()
  readonly comments = new Map<string, Comment>()
  readonly people = new Map<string, Person>()
  readonly grants = new Map<string, UserGrant>()
  app: App = { id: '902100000000002', secret: randomBytes(16).toString('hex'), webhook: null }
  readonly #bytes = new Map<string, Uint8Array>()
  readonly #directory: string | null
  #nextId = 1_784_140_000_000_001
  #writing: Promise<void> = Promise.resolve()
  #waiting: Promise<void> | null = null

  constructor(directory: string | null = null) {
    this.#directory = directory
  }

  static async open(directory: string | null): Promise<State> {
    const state = new State(directory)
    if (directory === null) return state
    await mkdir(join(directory, 'instagram-pictures'), { recursive: true })
    const text = await readFile(state.#file, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    })
    if (text === null) return state
    const kept = JSON.parse(text) as Kept
    state.#nextId = kept.nextId
    state.app = kept.app
    for (const account of kept.accounts) state.accounts.set(account.id, account)
    for (const container of kept.containers) state.containers.set(container.id, container)
    for (const media of kept.media) state.media.set(media.id, media)
    for (const comment of kept.comments) state.comments.set(comment.id, comment)
    for (const person of kept.people) state.people.set(person.username, person)
    for (const grant of kept.grants) state.grants.set(grant.token, grant)
    return state
  }

  get #file(): string {
    return join(this.#directory ?? '', 'instagram.json')
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
    if (this.#directory === null) this.#bytes.set(id, bytes)
    else await writeFile(join(this.#directory, 'instagram-pictures', id), bytes)
    return id
  }

  async pictureBytes(id: string): Promise<Uint8Array> {
    if (this.#directory === null) return this.#bytes.get(id) ?? new Uint8Array()
    return readFile(join(this.#directory, 'instagram-pictures', id))
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
      accounts: [...this.accounts.values()],
      containers: [...this.containers.values()],
      media: [...this.media.values()],
      comments: [...this.comments.values()],
      people: [...this.people.values()],
      grants: [...this.grants.values()],
      app: this.app,
    }
    await writeFile(`${this.#file}.next`, JSON.stringify(kept))
    await rename(`${this.#file}.next`, this.#file)
  }
}

function newestFirst<Thing extends { createdTime: string }>(things: Thing[]): Thing[] {
  return things.toReversed().sort((a, b) => b.createdTime.localeCompare(a.createdTime))
}
