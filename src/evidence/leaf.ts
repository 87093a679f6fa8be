import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { AppError } from '../platform/errors.ts'
import { canonicalBytes, parseCanonical } from './canonical.ts'
import type { Json } from './canonical.ts'
import { leafHash } from './merkle.ts'

export const SALT_BYTES = 32

/**
 * What an entry says: who did what to what, when and why. The payload is this as canonical JSON; it can be
 * erased, and then only the bucket and the commitment remain.
 */
export interface EntryContent {
  /** What happened, such as `post.decided`. */
  readonly kind: string
  /** When, in UTC with milliseconds: `2025-11-03T09:30:00.000Z`. */
  readonly at: string
  readonly actor: Json
  readonly subject: Json
  readonly content: Json
  readonly [more: string]: Json
}

/** An entry ready for the tree. */
export interface SealedEntry {
  /** The UTC date of the entry, `YYYY-MM-DD`. It stays readable for everybody, also after erasure. */
  readonly bucket: string
  /** 32 random bytes, so that nobody can guess an erased payload and test the guess. Erased with it. */
  readonly salt: Buffer
  readonly payload: Buffer
  /** SHA-256 of salt then payload. */
  readonly commitment: Buffer
  /** The RFC 6962 leaf hash: what the tree holds. */
  readonly leaf: Buffer
}

/** Any JSON will do: canonical writing and reading have looked at it already. */
const present = z.custom<Json>(value => value !== undefined)

const entryContent = z
  .object({
    kind: z.string().regex(/^[a-z][a-z0-9-]*(\.[a-z][a-z0-9-]*)+$/),
    at: z.iso.datetime({ precision: 3 }),
    actor: present,
    subject: present,
    content: present,
  })
  .catchall(present)

/** Seals what happened. Throws as `canonicalText` does, and a `defect` when `kind` or `at` is malformed. */
export function sealEntry(entry: EntryContent, salt: Buffer = randomBytes(SALT_BYTES)): SealedEntry {
  const payload = canonicalBytes(entry)
  const fault = entryContent.safeParse(entry).error?.issues[0]
  if (fault !== undefined) throw new AppError('defect', `An entry has no proper ${fault.path.join('.')}.`)
  const bucket = bucketOf(entry.at)
  const commitment = commitmentOf(salt, payload)
  return { bucket, salt, payload, commitment, leaf: leafOf(bucket, commitment) }
}

/** Reads a payload's exact text. `undefined` when it is not one that `sealEntry` could have written. */
export function readPayload(text: string): EntryContent | undefined {
  return entryContent.safeParse(parseCanonical(text)).data
}

export function commitmentOf(salt: Uint8Array, payload: Uint8Array): Buffer {
  // A salt of another length would let the border between salt and payload move without changing the hash.
  if (salt.length !== SALT_BYTES) throw new RangeError(`A salt has ${SALT_BYTES} bytes, not ${salt.length}.`)
  return createHash('sha256').update(salt).update(payload).digest()
}

/** The leaf of an entry whose payload may be withheld or gone. */
export function leafOf(bucket: string, commitment: Uint8Array): Buffer {
  return leafHash(Buffer.concat([Buffer.from(`${bucket}\n`, 'ascii'), commitment]))
}

/** `at` in UTC begins with its date. */
export function bucketOf(at: string): string {
  return at.slice(0, 10)
}

/** The kind of the entry that an erasure leaves: one for each entry whose payload and salt are gone. */
export const ERASED_KIND = 'evidence.erased'

/** The subject of an `evidence.erased` entry: the entry that was erased. */
export function erasedSubject(index: number): { kind: 'entry'; id: string } {
  return { kind: 'entry', id: String(index) }
}

const erasure = z.object({
  kind: z.literal(ERASED_KIND),
  subject: z.object({ kind: z.literal('entry'), id: z.string().regex(/^(0|[1-9][0-9]{0,15})$/) }),
})

/** The index that an entry says was erased; `undefined` when it is no erasure, or names no entry. */
export function erasedIndex(entry: EntryContent): number | undefined {
  const id = erasure.safeParse(entry).data?.subject.id
  return id === undefined ? undefined : Number(id)
}
