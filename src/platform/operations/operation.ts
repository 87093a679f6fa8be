import { z } from 'zod'
import type { Clock } from '../clock.ts'
import type { Tx } from '../database/tables.ts'
import type { ReceivedFile, StoredFile } from '../file-store.ts'
import type { Actor } from './actor.ts'
import type { Entry } from './entry.ts'
import type { PermissionTable, Target } from './permission.ts'
import type { Services } from './services.ts'
import type { World } from './world.ts'

/** What every operation, query and reaction is handed. */
export interface Context {
  tx: Tx
  actor: Actor
  clock: Clock
  services: Services
  /** The whole table of who may do what; for showing it, the runner has already asked it. */
  permissions: PermissionTable
  /** Asks for an entry in evidence. Written last, in this same transaction. */
  record: (entry: Entry) => void
  /** The file that came with an operation that takes one. */
  upload: Upload | null
  /** The large file that came with an operation that takes one: on disk, and gone when the operation is over unless it is kept. */
  file: ReceivedFile | null
  /** Asks for a job, enqueued in this same transaction: no commit, no job. Trust and ids only. */
  enqueue: (job: JobRequest) => void
}

export interface Upload {
  bytes: Buffer
  /** What the sender calls it; nothing believes it before looking at the bytes. */
  claimedType: string
}

/** What a download answers with. `filename` is plain ASCII of ours. */
export interface Download {
  filename: string
  type: string
  body: Buffer
}

/** The output schema of a download. */
export const download = z.custom<Download>(value => Buffer.isBuffer((value as Download | undefined)?.body))

/** What is too large for memory is read in parts as it is sent; a player asks for the parts that it shows. */
export interface LargeDownload extends Omit<Download, 'body'> {
  body: StoredFile
}

export const largeDownload = z.custom<LargeDownload>(
  value => typeof (value as LargeDownload | undefined)?.body?.read === 'function',
)

export interface JobRequest {
  queue: string
  /** Ids only: a job row is no place for a name or a text. */
  data: Record<string, string>
  /** Not before this instant. */
  startAfter?: Date
  /** On an exclusive queue: one job of this key at a time. */
  singletonKey?: string
}

interface Described<N extends string, I extends z.ZodType, O extends z.ZodType> {
  /** `room.verb-noun` as `posts.decide`; it is also the address, `/api/v1/posts/decide`. */
  name: N
  /** One sentence for the API's documentation. */
  about: string
  /** A key of the permission table. */
  permission: string
  input: I
  output: O
  /** `trust`: it touches what belongs to the trust itself and is known in all its schools. */
  level?: 'trust'
  /** Wants a second factor whatever the way: it hands out what would go round the question later. */
  secondFactor?: true
  /** What is about to be touched. Looks under row-level security: what is not there is not found (404). */
  target(context: Context, input: z.output<I>): Promise<Target> | Target
  /** An input that a permitted actor of the world succeeds with. Without one the build fails. */
  example(world: World): z.input<I> | Promise<z.input<I>>
  /** Who succeeds with the example; a person of the world by what they do there (`headteacher`). */
  exampleAs: keyof World['people']
  run(context: Context, input: z.output<I>): Promise<z.input<O>>
}

/** Changes something. Its whole security story stands in this one value. */
export interface Operation<
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends Described<N, I, O> {
  type: 'operation'
  /**
   * The kinds of entry that it writes; at least one each time it runs. None only for what is nothing yet: the parts of
   * an upload are on record when a post takes them in.
   */
  records: readonly string[]
  /**
   * Takes a file beside its input: the request's body is the file, its input stands in the address. `large`: one that
   * is written to disk as it comes (`Context.file`) and not held in memory (`Context.upload`).
   */
  upload?: boolean | 'large'
}

/** Reads. One that has to be on record (a case, a subject access search) declares `records` too. */
export interface Query<
  N extends string = string,
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
> extends Described<N, I, O> {
  type: 'query'
  records?: readonly string[]
  /** Answers with a file instead of JSON. */
  download?: boolean
  /** Asked by POST: its input holds words that must not stand in an address. It still changes nothing. */
  asksInBody?: boolean
}

/** Does something because something happened below. Runs as a job, at least once: it must bear repeating. */
export interface Reaction {
  type: 'reaction'
  name: string
  on: readonly string[]
  run(context: Context, event: { kind: string; subject: { kind: string; id: string } }): Promise<void>
}

export type AnyOperation = Operation | Query

export function operation<const N extends string, I extends z.ZodType, O extends z.ZodType>(
  definition: Omit<Operation<N, I, O>, 'type' | 'records'> & { records: string | readonly string[] },
): Operation<N, I, O> {
  const records = typeof definition.records === 'string' ? [definition.records] : definition.records
  return { ...definition, type: 'operation', records }
}

export function query<const N extends string, I extends z.ZodType, O extends z.ZodType>(
  definition: Omit<Query<N, I, O>, 'type'>,
): Query<N, I, O> {
  return { ...definition, type: 'query' }
}

export function reaction(
  definition: Omit<Reaction, 'type' | 'on'> & { on: string | readonly string[] },
): Reaction {
  const on = typeof definition.on === 'string' ? [definition.on] : definition.on
  return { ...definition, type: 'reaction', on }
}
