import { AppError } from '../platform/errors.ts'
import { originOf, verifyCheckpoint } from './checkpoint.ts'
import type { Checkpoint } from './checkpoint.ts'
import { EntryCheck } from './entry-check.ts'
import type { Checkpoints } from './entry-check.ts'
import { readHeaderLine } from './export-format.ts'
import type { ExportHeader } from './export-format.ts'
import { formatVerificationKey, parseVerificationKey } from './signing-key.ts'
import type { VerificationKey } from './signing-key.ts'
import { Fault } from './tree-walk.ts'

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
    header = readHeader(line)
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

function readHeader(line: string): ExportHeader {
  const header = readHeaderLine(line)
  if ('wrong' in header) throw new Fault(null, header.wrong)
  return header.value
}
