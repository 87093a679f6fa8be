import { z } from 'zod'
import { AppError } from '../platform/errors.ts'
import { canonicalText, parseCanonical } from './canonical.ts'
import type { Json } from './canonical.ts'
import { SALT_BYTES } from './leaf.ts'
import { HASH_BYTES } from './merkle.ts'

/**
 * The file that a reader downloads: JSON Lines in UTF-8. The first line says whose record it is, each further
 * line is one entry, from 0 upwards without a gap. Every line is canonical JSON (RFC 8785) and is read only as
 * such, so that no byte of it can change unseen. What the reader may not read is there as its commitment.
 *
 * The first line's `trust.name`, `reader` and `exportedAt` are for people: nothing in the tree vouches for them.
 */
export interface ExportHeader {
  readonly trust: { readonly id: string; readonly name: string }
  readonly reader: { readonly name: string; readonly role: string }
  /** UTC, with milliseconds. */
  readonly exportedAt: string
  /** Entries in the file, and in the tree. */
  readonly size: number
  readonly root: Buffer
  /** The trust's key as a vkey. Proves nothing by itself: whoever forges the file writes it. */
  readonly publicKey: string
  /** Signed notes; one of exactly `size` entries is what signs the whole file. */
  readonly checkpoints: readonly string[]
}

interface Placed {
  readonly index: number
  /** UTC date, `YYYY-MM-DD`. */
  readonly bucket: string
  /** Of the tree after this entry. */
  readonly root: Buffer
}
export interface OpenEntry extends Placed {
  readonly state: 'open'
  readonly salt: Buffer
  /** The exact bytes that were sealed. */
  readonly payload: Buffer
}
export interface WithheldEntry extends Placed {
  readonly state: 'withheld'
  readonly commitment: Buffer
}
export interface ErasedEntry extends Placed {
  readonly state: 'erased'
  readonly commitment: Buffer
  /** The index of the `evidence.erased` entry that tells of it. */
  readonly erasedBy: number
}
export type ExportEntry = OpenEntry | WithheldEntry | ErasedEntry

/** What a line says, or one sentence on why it cannot be read. */
export type ReadLine<T> = { readonly value: T } | { readonly wrong: string }

const base64 = (bytes: number) =>
  z.string().transform((text, context): Buffer => {
    const decoded = Buffer.from(text, 'base64')
    if (decoded.length !== bytes || decoded.toString('base64') !== text)
      context.addIssue(`not ${bytes} bytes`)
    return decoded
  })

const index = z.int().nonnegative()
const placed = { i: index, bucket: z.iso.date(), root: base64(HASH_BYTES) }

const headerLine = z.strictObject({
  copybook: z.literal('evidence-export'),
  version: z.literal(1),
  trust: z.strictObject({ id: z.string().min(1), name: z.string() }),
  reader: z.strictObject({ name: z.string(), role: z.string() }),
  exportedAt: z.iso.datetime({ precision: 3 }),
  size: index,
  root: base64(HASH_BYTES),
  publicKey: z.string(),
  checkpoints: z.array(z.string()),
})

const entryLine = z.union([
  z
    .strictObject({ ...placed, salt: base64(SALT_BYTES), payload: z.string() })
    .transform(({ i, payload, ...rest }): OpenEntry => ({
      state: 'open',
      index: i,
      ...rest,
      payload: Buffer.from(payload),
    })),
  z
    .strictObject({ ...placed, commitment: base64(HASH_BYTES) })
    .transform(({ i, ...rest }): WithheldEntry => ({ state: 'withheld', index: i, ...rest })),
  z
    .strictObject({ ...placed, commitment: base64(HASH_BYTES), erasedBy: index })
    .transform(({ i, ...rest }): ErasedEntry => ({ state: 'erased', index: i, ...rest })),
])

export function readHeaderLine(line: string): ReadLine<ExportHeader> {
  const json = parseCanonical(line)
  const { data, error } = headerLine.safeParse(json)
  if (json === undefined || error !== undefined) {
    const newer = z
      .object({ copybook: z.literal('evidence-export'), version: z.int().min(2) })
      .safeParse(json).success
    return {
      wrong: newer
        ? 'A newer Copybook wrote it. Update Copybook, then check again.'
        : 'It is not the start of a Copybook export.',
    }
  }
  const { copybook: _, version: __, ...header } = data
  return { value: header }
}

export function readEntryLine(line: string): ReadLine<ExportEntry> {
  const json = parseCanonical(line)
  if (json === undefined) return { wrong: 'The line was changed: Copybook does not write it like this.' }
  const { data } = entryLine.safeParse(json)
  return data === undefined
    ? { wrong: 'The line was changed: a field is missing, added or damaged.' }
    : { value: data }
}

/**
 * Writes the file, a line at a time, each with its newline. Throws a `defect` when the entries are not the
 * `header.size` first ones in order: a hole would make a true record look forged.
 */
export async function* exportLines(
  header: ExportHeader,
  entries: AsyncIterable<ExportEntry> | Iterable<ExportEntry>,
): AsyncGenerator<string> {
  const { root, ...rest } = header
  yield line({ copybook: 'evidence-export', version: 1, ...rest, root: root.toString('base64') })
  let written = 0
  for await (const entry of entries) {
    if (entry.index !== written) throw new AppError('defect', `Entry ${written} is missing from the export.`)
    yield line(entryFields(entry))
    written += 1
  }
  if (written !== header.size)
    throw new AppError('defect', `The export has ${written} of ${header.size} entries.`)
}

function entryFields(entry: ExportEntry): Json {
  const fields = { i: entry.index, bucket: entry.bucket, root: entry.root.toString('base64') }
  if (entry.state === 'open') {
    return { ...fields, salt: entry.salt.toString('base64'), payload: entry.payload.toString('utf8') }
  }
  const commitment = entry.commitment.toString('base64')
  return entry.state === 'withheld'
    ? { ...fields, commitment }
    : { ...fields, commitment, erasedBy: entry.erasedBy }
}

function line(fields: Json): string {
  return `${canonicalText(fields)}\n`
}

/** No entry comes near; it keeps a damaged file from filling the memory. */
const MAX_LINE_BYTES = 16 * 1024 * 1024

/**
 * The lines of a file, without their newlines. Splits at LF alone: Node's own reader also splits at U+2028,
 * which stands unescaped in canonical JSON. Throws `malformed-request` at a line that is too long or no UTF-8.
 */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let parts: Uint8Array[] = []
  let length = 0
  for await (const chunk of bytes) {
    let start = 0
    for (let end = chunk.indexOf(10); end !== -1; end = chunk.indexOf(10, start)) {
      yield decode([...parts, chunk.subarray(start, end)])
      parts = []
      length = 0
      start = end + 1
    }
    parts.push(chunk.subarray(start))
    length += chunk.length - start
    if (length > MAX_LINE_BYTES) throw new AppError('malformed-request', 'The line is far too long.')
  }
  if (length > 0) yield decode(parts)
}

function decode(parts: readonly Uint8Array[]): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(parts))
  } catch (error) {
    throw new AppError('malformed-request', 'The line was changed: it is no longer readable text.', {
      cause: error,
    })
  }
}
