import type { OutputOf, StaffApi } from '../../api/client.ts'
import { ApiError } from '../../api/error.ts'
import type { KeptDraft } from '../draft-kept.ts'
import { LiveCheck } from './live-check.ts'
import type { Marked } from './marks.ts'

type ServerVariant = OutputOf<StaffApi, 'posts.show'>['variants'][number]

/** What somebody writes for one account. */
export type Written = Pick<ServerVariant, 'text' | 'link' | 'visibility' | 'category'>

export interface VariantDraft {
  written: Written
  /** As the server had it when `version` was its version. */
  stood: Written
  /** Of the server: what a save is based on. */
  version: number
  marked: Marked
  /** Something is written that the server does not have. */
  dirty: boolean
}

/** Somebody else changed it meanwhile (409): who and when, and the version that stands now. */
export interface Conflict {
  variantId: string
  by: string | null
  at: string | null
  version: number | null
  message: string
}

export interface Drafts {
  variants: Readonly<Record<string, VariantDraft>>
  checking: 'done' | 'running' | 'offline' | 'unread'
  savedAt: string | null
  conflict: Conflict | null
  /** Why the last save did not work, as one sentence. */
  error: string | null
}

export interface DraftPorts {
  save: (variantId: string, version: number, written: Written) => Promise<{ version: number }>
  check: (variantId: string, written: Written, signal: AbortSignal) => Promise<Marked>
  /** Keeps what was typed on this device; null: it is with the server now. */
  keep: (variantId: string, draft: KeptDraft | null) => void
  now: () => number
}

/** How long nobody types before what is written goes to the server. */
const pause = 2000

/** What is written into a post's variants: checked as one types, saved in pauses, one write after the other. */
export class DraftStore {
  readonly #ports: DraftPorts
  readonly #live: LiveCheck<string, { id: string; marked: Marked }>
  readonly #listeners = new Set<() => void>()
  #state: Drafts = { variants: {}, checking: 'done', savedAt: null, conflict: null, error: null }
  #timer: ReturnType<typeof setTimeout> | undefined
  #writes: Promise<unknown> = Promise.resolve()

  constructor(ports: DraftPorts) {
    this.#ports = ports
    this.#live = new LiveCheck(
      async (id, signal) => ({ id, marked: await ports.check(id, this.#of(id).written, signal) }),
      {
        onAnswer: ({ id, marked }) => this.#change(id, { marked }),
        onState: checking => this.#set({ checking }),
      },
    )
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
  readonly snapshot = (): Drafts => this.#state

  /**
   * Takes in what the server has. What is written here and not saved yet stays; an answer that is older than our own
   * last save is stale, and a save based on it would be refused.
   */
  adopt(variants: readonly ServerVariant[]): void {
    const taken = variants.map(({ id, text, link, visibility, category, version, marked }) => {
      const own = this.#state.variants[id]
      const stood = { text, link, visibility, category }
      if (own === undefined) return [id, { written: stood, stood, version, marked, dirty: false }] as const
      if (own.version > version) return [id, own] as const
      if (!own.dirty) return [id, { ...own, written: stood, stood, version, marked }] as const
      // A picture counts the version up and changes no words. Of other words ours must not be the next version in
      // silence: with the old one the save is refused, and whoever writes is asked.
      return [id, areSame(stood, own.stood) ? { ...own, version } : own] as const
    })
    this.#set({ variants: Object.fromEntries(taken) })
  }

  /** Somebody typed or chose something. */
  write(id: string, change: Partial<Written>): void {
    const draft = this.#of(id)
    const written = { ...draft.written, ...change }
    this.#change(id, { written, dirty: true })
    this.#ports.keep(id, { text: written.text, version: draft.version, at: this.#ports.now() })
    this.#live.later(id)
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.save(), pause)
  }

  /** Asks for the marks at once, as after a mend or a picture. */
  check(id: string): Promise<void> {
    return this.#live.now(id)
  }

  /** Saves what is not saved; resolves to whether all of it is with the server now. */
  async save(): Promise<boolean> {
    clearTimeout(this.#timer)
    const unsaved = Object.keys(this.#state.variants).filter(id => this.#of(id).dirty)
    for (const id of unsaved) await this.inTurn(() => this.#saveOne(id))
    return !Object.values(this.#state.variants).some(({ dirty }) => dirty)
  }

  /** Runs a write after those that are on their way: each builds on the version that the one before left. */
  inTurn<T>(write: () => Promise<T>): Promise<T> {
    const turn = this.#writes.then(write, write)
    this.#writes = turn.catch(() => undefined)
    return turn
  }

  /** Of two who were at it: keep one's own words over the other's, or leave them for theirs. */
  async settle(keep: 'mine' | 'theirs'): Promise<void> {
    const { conflict } = this.#state
    if (!conflict) return
    this.#set({ conflict: null })
    const { variantId, version } = conflict
    if (keep === 'theirs') {
      this.#change(variantId, { dirty: false })
      this.#ports.keep(variantId, null)
    } else if (version !== null) {
      this.#change(variantId, { version })
      await this.save()
    }
  }

  /** The page closes: nothing more is asked. What is not saved is kept on this device. */
  close(): void {
    clearTimeout(this.#timer)
    this.#live.stop()
  }

  async #saveOne(id: string): Promise<void> {
    const { written, version, dirty } = this.#of(id)
    if (!dirty) return
    try {
      const saved = await this.#ports.save(id, version, written)
      const same = this.#of(id).written === written
      this.#change(id, { version: saved.version, stood: written, dirty: !same })
      if (same) this.#ports.keep(id, null)
      this.#set({ savedAt: new Date(this.#ports.now()).toISOString(), error: null })
    } catch (failure) {
      this.#failed(id, failure)
    }
  }

  #failed(variantId: string, failure: unknown): void {
    if (!(failure instanceof ApiError)) throw failure
    if (failure.status !== 409) return this.#set({ error: failure.fields[0]?.message ?? failure.message })
    const { by, at, version } = failure.details
    this.#set({
      conflict: {
        variantId,
        message: failure.message,
        by: typeof by === 'string' ? by : null,
        at: typeof at === 'string' ? at : null,
        version: typeof version === 'number' ? version : null,
      },
    })
  }

  #of(id: string): VariantDraft {
    const draft = this.#state.variants[id]
    if (!draft) throw new Error(`no variant ${id} in this post`)
    return draft
  }

  #change(id: string, change: Partial<VariantDraft>): void {
    this.#set({ variants: { ...this.#state.variants, [id]: { ...this.#of(id), ...change } } })
  }

  #set(change: Partial<Drafts>): void {
    this.#state = { ...this.#state, ...change }
    for (const listener of this.#listeners) listener()
  }
}

const areSame = (one: Written, other: Written): boolean =>
  one.text === other.text &&
  one.link === other.link &&
  one.visibility === other.visibility &&
  one.category === other.category
