import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { AppError } from './errors.ts'
import { keyPath, readOrCreateKey } from './key-file.ts'

const ALGORITHM = 'aes-256-gcm'
const NONCE = 12
const TAG = 16

/**
 * Seals what has to be stored but not read in the database: network tokens. AES-256-GCM with a key that lies
 * in a file outside the database, bound to a `purpose` (account and trust), so that a sealed value moved to
 * another row does not open.
 */
export interface SecretBox {
  seal(plain: string, purpose: string): Buffer
  /** Throws `defect` for a value that was altered, moved or sealed with another key. */
  open(sealed: Buffer, purpose: string): string
}

export function createSecretBox(key: Buffer): SecretBox {
  return {
    seal(plain, purpose) {
      const nonce = randomBytes(NONCE)
      const cipher = createCipheriv(ALGORITHM, key, nonce)
      cipher.setAAD(Buffer.from(purpose))
      const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), body])
    },
    open(sealed, purpose) {
      try {
        const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(0, NONCE), { authTagLength: TAG })
        decipher.setAAD(Buffer.from(purpose))
        decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
        const body = sealed.subarray(NONCE + TAG)
        return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
      } catch (cause) {
        throw new AppError('defect', 'A stored secret does not open with the key of this server.', { cause })
      }
    },
  }
}

/** The box of a data directory, its key made at the first start. */
export async function openSecretBox(dataDirectory: string): Promise<SecretBox> {
  return createSecretBox(await readOrCreateKey(keyPath(dataDirectory, 'secrets.key'), () => randomBytes(32)))
}
