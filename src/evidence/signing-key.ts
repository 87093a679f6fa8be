import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { AppError, invalid } from '../platform/errors.ts'
import { readOrCreateKey } from '../platform/key-file.ts'

/**
 * The key that signs checkpoints. It lives in a file outside the database, so that whoever can rewrite the
 * database still cannot sign what was rewritten. One key serves all trusts of an installation; its name in a
 * note is the trust's (`copybook/<trustId>`), so a signature for one trust never counts for another.
 */
export interface SigningKey {
  /** The public half under a trust's name: what a governor keeps. */
  verificationKey(name: string): VerificationKey
  /** The 64 bytes of an Ed25519 signature (RFC 8032). */
  sign(message: Uint8Array): Buffer
}

/** A public key with its name, as C2SP signed notes know it. */
export interface VerificationKey {
  readonly name: string
  /** The first 4 bytes of SHA-256(name ‖ LF ‖ 0x01 ‖ publicKey): tells keys apart, secures nothing. */
  readonly keyHash: Buffer
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Buffer
}

/** The signature type Ed25519 of C2SP signed-note. */
const ED25519 = Buffer.of(1)
const PUBLIC_KEY_BYTES = 32

/**
 * Reads the key, or makes it when there is none.
 * @throws AppError `unavailable` for one that is damaged or of another sort: it is never replaced, since the record
 * would then seem signed by a stranger.
 */
export async function loadOrCreateSigningKey(path: string): Promise<SigningKey> {
  const pem = await readOrCreateKey(path, () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }),
  )
  try {
    const key = createPrivateKey(pem)
    if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key')
    return signingKey(key)
  } catch (cause) {
    throw new AppError('unavailable', `The signing key ${path} is damaged. Bring it back from a backup.`, {
      cause,
    })
  }
}

/** A key that is written nowhere: for tests and for trying things out. */
export function temporarySigningKey(): SigningKey {
  return signingKey(generateKeyPairSync('ed25519').privateKey)
}

export function verificationKey(name: string, publicKey: Buffer): VerificationKey {
  if (!isKeyName(name)) throw invalid('name', 'A key name has no spaces and no plus sign.')
  if (publicKey.length !== PUBLIC_KEY_BYTES) throw invalid('key', 'An Ed25519 public key has 32 bytes.')
  const keyHash = createHash('sha256')
    .update(`${name}\n`)
    .update(ED25519)
    .update(publicKey)
    .digest()
    .subarray(0, 4)
  return { name, keyHash, publicKey }
}

/** The vkey text of C2SP signed notes: `name+hash+base64(0x01‖key)`. */
export function formatVerificationKey({ name, keyHash, publicKey }: VerificationKey): string {
  return `${name}+${keyHash.toString('hex')}+${Buffer.concat([ED25519, publicKey]).toString('base64')}`
}

/** Reads a vkey. Throws `invalid-input` when a character is missing or changed: the hash would not fit. */
export function parseVerificationKey(text: string): VerificationKey {
  // Base64 has plus signs of its own, so only the first two separate.
  const match = /^(?<name>[^+]+)\+(?<hash>[0-9a-f]{8})\+(?<key>[A-Za-z0-9+/]+=*)$/u.exec(text)
  const { name = '', hash = '', key = '' } = match?.groups ?? {}
  const bytes = Buffer.from(key, 'base64')
  const wrong = invalid('key', 'This is not a Copybook key. Copy the whole line from where you keep it.')
  if (bytes.length !== PUBLIC_KEY_BYTES + 1 || bytes[0] !== ED25519[0] || !isKeyName(name)) throw wrong
  const parsed = verificationKey(name, bytes.subarray(1))
  if (bytes.toString('base64') !== key || parsed.keyHash.toString('hex') !== hash) throw wrong
  return parsed
}

function isKeyName(name: string): boolean {
  return /^[^\p{White_Space}\p{Cc}+]+$/u.test(name)
}

function signingKey(key: KeyObject): SigningKey {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const publicKey = spki.subarray(spki.length - PUBLIC_KEY_BYTES)
  return {
    verificationKey: name => verificationKey(name, publicKey),
    sign: message => sign(null, message, key),
  }
}
