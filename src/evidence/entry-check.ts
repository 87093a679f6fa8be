import type { Checkpoint } from './checkpoint.ts'
import { readEntryLine } from './export-format.ts'
import type { ErasedEntry, ExportEntry, ExportHeader, OpenEntry } from './export-format.ts'
import { bucketOf, commitmentOf, erasedIndex, ERASED_KIND, readPayload } from './leaf.ts'
import type { EntryContent } from './leaf.ts'
import { Fault, TreeWalk } from './tree-walk.ts'
import type { Contents } from './verify-export.ts'

/** Checkpoints whose signature was believed. Those from elsewhere may reach past the end of the file. */
export interface Checkpoints {
  readonly own: readonly Checkpoint[]
  readonly elsewhere: readonly Checkpoint[]
}

/** Walks the entries of an export in order and remembers just enough to know the next one. */
export class EntryCheck {
  readonly checkpoints: Checkpoints
  readonly #header: ExportHeader
  readonly #walk: TreeWalk
  /** Erased entries by the index of the entry that must tell of each, and the other way round. */
  readonly #erasedAt = new Map<number, number[]>()
  readonly #eraserOf = new Map<number, number>()
  /** One bit an entry, set when its content is in the file. */
  readonly #open: number[] = []
  readonly #counts = { open: 0, withheld: 0, erased: 0, erasedUnchecked: 0 }
  #agreedSize: number | null = null
  #lastDate: string | null = null

  constructor(header: ExportHeader, checkpoints: Checkpoints) {
    this.#header = header
    this.checkpoints = checkpoints
    this.#walk = new TreeWalk([...checkpoints.own, ...checkpoints.elsewhere])
    this.#agreeWithElsewhere()
  }

  get size(): number {
    return this.#walk.size
  }

  next(line: string): void {
    const due = this.size
    if (due >= this.#header.size)
      throw new Fault(due, `There is a line too many: the record has ${due} entries.`)
    const entry = read(line, due)
    const commitment = entry.state === 'open' ? commitmentOf(entry.salt, entry.payload) : entry.commitment
    this.#walk.next(entry, commitment)
    this.#agreeWithElsewhere()
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
    if (!this.#walk.root.equals(root)) {
      throw new Fault(null, 'The root that it claims is not the root of its entries.')
    }
    const seen = {
      signedSize: this.#walk.signedSize,
      agreedSize: this.#agreedSize,
      lastDate: this.#lastDate,
      ...this.#counts,
    }
    return { trust, size, root: root.toString('base64'), key: publicKey, ...seen }
  }

  #agreeWithElsewhere(): void {
    if (this.#walk.isSignedHere(this.checkpoints.elsewhere)) this.#agreedSize = this.size
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

function read(line: string, index: number): ExportEntry {
  const entry = readEntryLine(line)
  if ('wrong' in entry) throw new Fault(index, entry.wrong)
  return entry.value
}
