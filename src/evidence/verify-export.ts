import { AppError } from '../platform/errors.ts'
import { originOf, verifyCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { readEntryLine, readHeaderLine } from './export-format.ts'
import type { ErasedEntry, ExportHeader, OpenEntry } from './export-format.ts'
import { bucketOf, commitmentOf, erasedIndex, ERASED_KIND, leafOf, readPayload } from './leaf.ts'
import type { EntryContent } from './leaf.ts'
import { appendLeaf, EMPTY_FRONTIER, frontierRoot } from './merkle.ts'
import { formatVerificationKey, parseVerificationKey } from './signing-key.ts'
import type { VerificationKey } from './signing-key.ts'

/** What the verifier has from elsewhere, not out of the file: only this can show who signed, and that nothing is cut off. */
export interface Trusted {
  readonly publicKey?: VerificationKey | undefined
  readonly checkpoints?: readonly string[] | undefined
}

/** What a whole file holds. */
export interface Contents {
  readonly trust: { readonly id: string; readonly name: string }
  readonly size: number
  /** Base64. */
  readonly root: string
  /** The vkey that the file names. */
  readonly key: string
  /** Entries that the largest checkpoint covers; null without any checkpoint. */
  readonly signedSize: number | null
  /** Entries of the largest trusted checkpoint that the file agrees with; null without one. */
  readonly agreedSize: number | null
  /** The UTC date of the last entry; null for an empty record. */
  readonly lastDate: string | null
  readonly open: number
  readonly withheld: number
  readonly erased: number
  /** Erased entries whose erasure this reader may not read, so that it could not be checked. */
  readonly erasedUnchecked: number
}

export type Verification =
  /** Whole, and the trusted key signed all of it. */
  | ({ readonly kind: 'signed' } & Contents)
  /** Whole in itself; `why` says what is missing to know who signed it. */
  | ({ readonly kind: 'unproven'; readonly why: 'no-key' | 'unsigned-end' } & Contents)
  /** Whole in itself, but it ends before a trusted checkpoint: an older export, or one that was cut short. */
  | ({ readonly kind: 'older'; readonly checkpointSize: number } & Contents)
  /** `index` is the first bad entry; null when the fault lies in the first line. `reason` is one sentence. */
  | { readonly kind: 'broken'; readonly index: number | null; readonly reason: string }

class Fault extends Error {
  readonly index: number | null

  constructor(index: number | null, reason: string) {
    super(reason)
    this.index = index
  }
}

/**
 * Checks an export line by line, keeping a few hashes and one bit an entry. Shows that every entry is the one
 * that was sealed, in its place, with none missing, and that the record agrees with every checkpoint. Never
 * throws for what the file contains; lets through what reading it throws (a missing file, a bad disk).
 */
export async function verifyExport(
  lines: AsyncIterable<string> | Iterable<string>,
  trusted: Trusted = {},
): Promise<Verification> {
  try {
    return await verify(lines, trusted)
  } catch (error) {
    if (error instanceof Fault) return { kind: 'broken', index: error.index, reason: error.message }
    throw error
  }
}

async function verify(
  lines: AsyncIterable<string> | Iterable<string>,
  trusted: Trusted,
): Promise<Verification> {
  let header: ExportHeader | undefined
  let check: EntryCheck | undefined
  const read = (line: string): void => {
    if (header !== undefined) return check?.next(line)
    header = valueOf(readHeaderLine(line), null)
    check = new EntryCheck(header, checkpointsFor(header, trusted))
  }
  try {
    for await (const line of lines) read(line)
  } catch (error) {
    // The reader of lines found bytes that are no line: the fault stands at the entry that was due.
    if (error instanceof AppError && error.code === 'malformed-request') {
      throw new Fault(check === undefined ? null : check.size, error.message)
    }
    throw error
  }
  if (header === undefined || check === undefined) throw new Fault(null, 'The file is empty.')
  return conclude(header, check, trusted)
}

function conclude(header: ExportHeader, check: EntryCheck, trusted: Trusted): Verification {
  const contents = check.finish()
  const largest = check.checkpoints.elsewhere.reduce((size, each) => Math.max(size, each.size), 0)
  if (largest > header.size) return { kind: 'older', checkpointSize: largest, ...contents }
  if (trusted.publicKey === undefined) return { kind: 'unproven', why: 'no-key', ...contents }
  if (contents.signedSize !== header.size) return { kind: 'unproven', why: 'unsigned-end', ...contents }
  return { kind: 'signed', ...contents }
}

/** Checkpoints whose signature was believed. Those from elsewhere may reach past the end of the file. */
interface Checkpoints {
  readonly own: readonly Checkpoint[]
  readonly elsewhere: readonly Checkpoint[]
}

function checkpointsFor(header: ExportHeader, trusted: Trusted): Checkpoints {
  const named = keyOf(header)
  if (trusted.publicKey !== undefined && formatVerificationKey(trusted.publicKey) !== header.publicKey) {
    throw new Fault(null, 'It names another key than yours. Ask the school which key is right.')
  }
  const believe = (note: string, whose: string): Checkpoint => {
    const checked = verifyCheckpoint(note, named)
    if ('wrong' in checked) throw new Fault(null, `${whose}: ${checked.wrong}`)
    return checked.checkpoint
  }
  const own = header.checkpoints.map(note => believe(note, 'In the file'))
  if (own.some(each => each.size > header.size)) {
    throw new Fault(null, 'It has a checkpoint of more entries than it holds.')
  }
  return { own, elsewhere: (trusted.checkpoints ?? []).map(note => believe(note, 'From elsewhere')) }
}

function keyOf(header: ExportHeader): VerificationKey {
  try {
    const key = parseVerificationKey(header.publicKey)
    if (key.name === originOf(header.trust.id)) return key
  } catch (error) {
    if (!(error instanceof AppError)) throw error
  }
  throw new Fault(null, 'The key that it names is damaged or belongs to another trust.')
}

/** Walks the entries in order and remembers just enough to know the next one. */
class EntryCheck {
  readonly checkpoints: Checkpoints
  readonly #header: ExportHeader
  readonly #checkpointsAt: Map<number, Checkpoint[]>
  /** Erased entries by the index of the entry that must tell of each, and the other way round. */
  readonly #erasedAt = new Map<number, number[]>()
  readonly #eraserOf = new Map<number, number>()
  /** One bit an entry, set when its content is in the file. */
  readonly #open: number[] = []
  readonly #counts = { open: 0, withheld: 0, erased: 0, erasedUnchecked: 0 }
  #tree = EMPTY_FRONTIER
  #agreed = 0
  #signedSize: number | null = null
  #agreedSize: number | null = null
  #lastDate: string | null = null

  constructor(header: ExportHeader, checkpoints: Checkpoints) {
    this.#header = header
    this.checkpoints = checkpoints
    this.#checkpointsAt = Map.groupBy([...checkpoints.own, ...checkpoints.elsewhere], each => each.size)
    this.#agreeWithCheckpoints()
  }

  get size(): number {
    return this.#tree.size
  }

  next(line: string): void {
    const due = this.size
    if (due >= this.#header.size)
      throw new Fault(due, `There is a line too many: the record has ${due} entries.`)
    const entry = valueOf(readEntryLine(line), due)
    if (entry.index !== due) throw new Fault(due, `Entry ${entry.index} stands where entry ${due} should be.`)

    const commitment = entry.state === 'open' ? commitmentOf(entry.salt, entry.payload) : entry.commitment
    this.#tree = appendLeaf(this.#tree, leafOf(entry.bucket, commitment))
    if (!frontierRoot(this.#tree).equals(entry.root)) {
      throw new Fault(due, 'Its content, date or place is not the one that was recorded.')
    }
    this.#agreeWithCheckpoints()
    this.#lastDate = entry.bucket
    this.#counts[entry.state] += 1
    if (entry.state === 'open') this.#readOpen(entry)
    else this.#withheldErasure(due)
    if (entry.state === 'erased') this.#expectErasure(entry)
  }

  finish(): Contents {
    const { trust, size, root, publicKey } = this.#header
    if (this.size < size) {
      throw new Fault(this.size, `It is missing: the file should have ${size} entries and ends here.`)
    }
    if (!frontierRoot(this.#tree).equals(root)) {
      throw new Fault(null, 'The root that it claims is not the root of its entries.')
    }
    const seen = {
      signedSize: this.#signedSize,
      agreedSize: this.#agreedSize,
      lastDate: this.#lastDate,
      ...this.#counts,
    }
    return { trust, size, root: root.toString('base64'), key: publicKey, ...seen }
  }

  #agreeWithCheckpoints(): void {
    const checkpoints = this.#checkpointsAt.get(this.size)
    if (checkpoints === undefined) return
    const root = frontierRoot(this.#tree)
    if (!checkpoints.every(each => each.root.equals(root))) {
      // The roots in the file were made to fit, so which entry was changed is lost between two checkpoints.
      const last = this.size - 1
      if (last < 0) throw new Fault(null, 'A checkpoint of no entries has a root.')
      throw new Fault(
        last,
        `The checkpoint differs: one of the entries ${this.#agreed} to ${last} was rewritten.`,
      )
    }
    this.#agreed = this.size
    this.#signedSize = this.size
    if (checkpoints.some(each => this.checkpoints.elsewhere.includes(each))) this.#agreedSize = this.size
  }

  #readOpen(entry: OpenEntry): void {
    const { index, bucket } = entry
    const content = readPayload(entry.payload.toString('utf8'))
    if (content === undefined) throw new Fault(index, 'Its content is not written as Copybook writes it.')
    if (bucketOf(content.at) !== bucket) throw new Fault(index, 'Its date is not the date of its content.')
    this.#open[Math.floor(index / 32)] = (this.#open[Math.floor(index / 32)] ?? 0) | (1 << (index % 32))
    this.#erasure(index, content)
  }

  #erasure(index: number, content: EntryContent): void {
    const erased = erasedIndex(content)
    if (content.kind === ERASED_KIND && (erased === undefined || erased >= index)) {
      throw new Fault(index, 'It tells of an erasure, but not of an earlier entry.')
    }
    if (erased !== undefined && this.#isOpen(erased)) {
      throw new Fault(erased, `Entry ${index} says that it was erased, yet its content is here.`)
    }
    const unnamed = this.#erasedAt.get(index)?.find(each => each !== erased)
    if (unnamed !== undefined) {
      throw new Fault(unnamed, `It is empty, and entry ${index} does not say that it was erased.`)
    }
    if (erased !== undefined && (this.#eraserOf.get(erased) ?? index) !== index) {
      throw new Fault(erased, `It was erased by entry ${index}, and the line names another.`)
    }
  }

  #isOpen(index: number): boolean {
    return ((this.#open[Math.floor(index / 32)] ?? 0) & (1 << (index % 32))) !== 0
  }

  #withheldErasure(index: number): void {
    const [erased, second] = this.#erasedAt.get(index) ?? []
    if (second !== undefined)
      throw new Fault(second, `It is empty, but entry ${index} erased entry ${erased}.`)
    if (erased !== undefined) this.#counts.erasedUnchecked += 1
  }

  #expectErasure({ index, erasedBy }: ErasedEntry): void {
    if (erasedBy <= index || erasedBy >= this.#header.size) {
      throw new Fault(index, `It is empty, and entry ${erasedBy} cannot have erased it.`)
    }
    this.#eraserOf.set(index, erasedBy)
    const others = this.#erasedAt.get(erasedBy)
    if (others === undefined) this.#erasedAt.set(erasedBy, [index])
    else others.push(index)
  }
}

function valueOf<T>(read: { value: T } | { wrong: string }, index: number | null): T {
  if ('wrong' in read) throw new Fault(index, read.wrong)
  return read.value
}
