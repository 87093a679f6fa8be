import { createHash, randomBytes } from 'node:crypto'

/**
 * A secret that somebody carries: an API token, a link. 128 random bits; only the hash is stored, so that
 * whoever reads the database cannot use it. The prefix lets a secret scanner recognise a leaked one.
 */
export function newSecretToken(): { token: string; hash: Buffer } {
  const token = `cbk_${randomBytes(16).toString('base64url')}`
  return { token, hash: hashSecretToken(token) }
}

/** The token has 128 random bits of its own, so one plain SHA-256 is as good as a slow hash, and indexable. */
export function hashSecretToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}
