import { createPublicKey, verify } from 'node:crypto'
import { HASH_BYTES } from './merkle.ts'
import type { SigningKey, VerificationKey } from './signing-key.ts'

/**
 * A checkpoint is a tree's size and root, signed: C2SP tlog-checkpoint in a C2SP signed note, so that the
 * transparency world's own tools read it. Whoever keeps one can later show that nothing before it was changed.
 */
export interface Checkpoint {
  /** Whose tree: `copybook/<trustId>`. Also the name of the key. */
  readonly origin: string
  /** Entries in the tree. */
  readonly size: number
  readonly root: Buffer
}

/** What a note says, or one sentence on why it cannot be believed. */
export type CheckedNote = { readonly checkpoint: Checkpoint } | { readonly wrong: string }

/** The kind of the entry that says that a checkpoint was made; its subject is the checkpoint, by its size. */
export const CHECKPOINT_KIND = 'evidence.checkpoint'

interface Signature {
  readonly name: string
  readonly keyHash: Buffer
  readonly signature: Buffer
}

/** C2SP asks for at least 16: the log's own and its witnesses'. */
const MAX_SIGNATURES = 64
const MAX_NOTE_LENGTH = 65_536

/** SubjectPublicKeyInfo of Ed25519 (RFC 8410) up to the key's own bytes. */
const SPKI_PREFIX = Buffer.from('302a300506032b6570032100', 'hex')

export function originOf(trustId: string): string {
  return `copybook/${trustId}`
}

/** The signed note, ending in a newline. Throws a `RangeError` for a size or root that no tree has. */
export function signCheckpoint(
  tree: { trustId: string; size: number; root: Buffer },
  key: SigningKey,
): string {
  const { trustId, size, root } = tree
  if (!Number.isSafeInteger(size) || size < 0) throw new RangeError(`A tree cannot have ${size} entries.`)
  if (root.length !== HASH_BYTES) throw new RangeError('A root has 32 bytes.')
  const origin = originOf(trustId)
  const { name, keyHash } = key.verificationKey(origin)
  const text = `${origin}\n${size}\n${root.toString('base64')}\n`
  const signature = Buffer.concat([keyHash, key.sign(Buffer.from(text))]).toString('base64')
  return `${text}\n— ${name} ${signature}\n`
}

/**
 * Believes a note only when it is well formed, speaks of the key's own trust and is signed by that key. The
 * signatures of others (witnesses) are passed over, as C2SP demands.
 */
export function verifyCheckpoint(note: string, key: VerificationKey): CheckedNote {
  const parsed = parseNote(note)
  if (parsed === undefined) return { wrong: 'The checkpoint is not a complete checkpoint note.' }
  const { checkpoint, text, signatures } = parsed
  // One key signs for every trust of an installation, so the name is what ties a note to its trust.
  if (checkpoint.origin !== key.name)
    return { wrong: 'The checkpoint belongs to another trust or another key.' }
  const own = signatures.filter(each => each.name === key.name && each.keyHash.equals(key.keyHash))
  if (own.length === 0) return { wrong: 'The checkpoint was not signed with this key.' }
  const publicKey = createPublicKey({
    key: Buffer.concat([SPKI_PREFIX, key.publicKey]),
    format: 'der',
    type: 'spki',
  })
  const believed = own.every(each => verify(null, Buffer.from(text), publicKey, each.signature))
  return believed ? { checkpoint } : { wrong: 'The signature of the checkpoint does not fit its text.' }
}

interface ParsedNote {
  readonly checkpoint: Checkpoint
  readonly text: string
  readonly signatures: readonly Signature[]
}

/** Whether a text has the form of a checkpoint; says nothing about who signed it. */
export function isCheckpoint(note: string): boolean {
  return parseNote(note) !== undefined
}

/** Reads a note without believing it. Extension lines are refused: Copybook writes none and nobody could audit them. */
function parseNote(note: string): ParsedNote | undefined {
  if (note.length > MAX_NOTE_LENGTH || !note.isWellFormed()) return undefined
  const match =
    /^(?<text>(?<origin>[^\n]+)\n(?<size>0|[1-9][0-9]{0,15})\n(?<root>[^\n]+)\n)\n(?<signed>(?:— [^\n]+\n)+)$/u.exec(
      note,
    )
  const { text = '', origin = '', size = '', root = '', signed = '' } = match?.groups ?? {}
  // Control characters in an origin could hide what a person reads in a terminal.
  if (match === null || /[^\P{Cc}\n]/u.test(note)) return undefined
  const rootBytes = strictBase64(root)
  const lines = signed.slice(0, -1).split('\n')
  const signatures = lines.map(parseSignature).filter(each => each !== undefined)
  if (rootBytes?.length !== HASH_BYTES || !Number.isSafeInteger(Number(size))) return undefined
  if (signatures.length !== lines.length || lines.length > MAX_SIGNATURES) return undefined
  return { checkpoint: { origin, size: Number(size), root: rootBytes }, text, signatures }
}

function parseSignature(line: string): Signature | undefined {
  const { name, base64 = '' } = /^— (?<name>[^\p{White_Space}+]+) (?<base64>\S+)$/u.exec(line)?.groups ?? {}
  const bytes = strictBase64(base64)
  if (name === undefined || bytes === undefined || bytes.length <= 4) return undefined
  return { name, keyHash: bytes.subarray(0, 4), signature: bytes.subarray(4) }
}

/** Node skips what is no base64 and ignores spare bits; here one value has one text. */
function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64')
  return bytes.toString('base64') === text ? bytes : undefined
}
