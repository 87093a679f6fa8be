import { ApiError } from '../error.ts'
import type { UploadsApi } from './send-file.ts'
import { mayPass, sendFile } from './send-file.ts'
import type { WaitingFile, WaitingFiles } from './waiting-file.ts'

export interface ShownUpload {
  key: string
  postId: string
  kind: WaitingFile['kind']
  name: string
  /** Bytes. */
  sent: number
  size: number
  /** `waiting`: for its turn, or for a line; `refused`: why stands in `error`. */
  state: 'waiting' | 'sending' | 'refused'
  error: string | null
}

/** Does the last step of an upload at the right moment: an open post saves what is typed first. */
export type Taker = (take: () => Promise<unknown>) => Promise<void>

interface QueueParts {
  api: UploadsApi
  files: WaitingFiles
  /** Waits before a next try. */
  wait(tries: number): Promise<void>
  newKey(): string
}

/** The files that somebody chose, sent one after the other, so that pictures come in the order they were chosen. */
export class UploadQueue {
  readonly #parts: QueueParts
  readonly #takers = new Map<string, Taker>()
  /** Posts that took a file in while nobody had them open. */
  readonly #unseen = new Set<string>()
  readonly #listeners = new Set<() => void>()
  #shown: readonly ShownUpload[] = []
  #personId: string | null = null
  #running: Promise<void> | null = null

  constructor(parts: QueueParts) {
    this.#parts = parts
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): readonly ShownUpload[] => this.#shown

  /** Whoever is signed in: what they left here before is sent now. */
  async begin(personId: string): Promise<void> {
    if (this.#personId !== personId) {
      this.#personId = personId
      const left = (await this.#parts.files.all()).filter(one => one.personId === personId)
      this.#set(left.map(shownOf))
    }
    await this.goOn()
  }

  async add(postId: string, kind: WaitingFile['kind'], files: readonly File[]): Promise<void> {
    const personId = this.#personId
    if (!personId) return
    for (const file of files) {
      const key = this.#parts.newKey()
      const waiting: WaitingFile = { key, personId, postId, kind, name: file.name, file, uploadId: null }
      await this.#parts.files.put(waiting)
      this.#set([...this.#shown, shownOf(waiting)])
    }
    await this.goOn()
  }

  /** The line is back, or somebody pressed "Try again". */
  async goOn(key?: string): Promise<void> {
    if (key) this.#change(key, { state: 'waiting', error: null })
    this.#running ??= this.#work().finally(() => (this.#running = null))
    await this.#running
  }

  /** Leaves a file out. */
  async leaveOut(key: string): Promise<void> {
    const { api, files } = this.#parts
    const file = (await files.all()).find(one => one.key === key)
    await this.#forget(key)
    if (file?.uploadId) await api.drop(file.uploadId).catch(() => undefined)
  }

  /** Has the last step of a post's uploads done by `taker`, until the answer is called. */
  taking(postId: string, taker: Taker): () => void {
    this.#takers.set(postId, taker)
    // What came while it was being opened is not on its page yet.
    if (this.#unseen.delete(postId)) void taker(async () => undefined)
    return () => {
      if (this.#takers.get(postId) === taker) this.#takers.delete(postId)
    }
  }

  async #work(): Promise<void> {
    for (;;) {
      const next = this.#shown.find(({ state }) => state === 'waiting')
      if (!next) return
      const file = (await this.#parts.files.all()).find(({ key }) => key === next.key)
      if (!file) this.#set(this.#shown.filter(({ key }) => key !== next.key))
      else if (!(await this.#send(file))) return
    }
  }

  /** Resolves to whether there is a line for the next one. */
  async #send(file: WaitingFile): Promise<boolean> {
    const { api, files, wait } = this.#parts
    const { key } = file
    this.#change(key, { state: 'sending' })
    try {
      await sendFile({ ...api, finish: (one, id) => this.#finish(one, id) }, file, {
        onProgress: sent => this.#change(key, { sent }),
        onBegun: uploadId => files.put(Object.assign(file, { uploadId })),
        wait,
      })
      await this.#forget(key)
      return true
    } catch (error) {
      const known = error instanceof ApiError ? error : null
      // Signed out: it waits for its person.
      const waits = known !== null && (mayPass(known) || known.status === 401)
      const message = known?.fields[0]?.message ?? known?.message ?? 'That did not work.'
      this.#change(key, waits ? { state: 'waiting' } : { state: 'refused', error: message })
      return !waits
    }
  }

  /** Who opens the post while its file is on its way has it taken in too: asked for at the last moment. */
  async #finish(file: WaitingFile, id: string): Promise<void> {
    const finish = () => this.#parts.api.finish(file, id)
    const take = this.#takers.get(file.postId)
    if (take) return take(finish)
    await finish()
    this.#unseen.add(file.postId)
  }

  async #forget(key: string): Promise<void> {
    await this.#parts.files.remove(key)
    this.#set(this.#shown.filter(one => one.key !== key))
  }

  #change(key: string, change: Partial<ShownUpload>): void {
    this.#set(this.#shown.map(one => (one.key === key ? { ...one, ...change } : one)))
  }

  #set(shown: readonly ShownUpload[]): void {
    this.#shown = shown
    for (const listener of this.#listeners) listener()
  }
}

const shownOf = ({ key, postId, kind, name, file }: WaitingFile): ShownUpload => ({
  key,
  postId,
  kind,
  name,
  sent: 0,
  size: file.size,
  state: 'waiting',
  error: null,
})
