import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../../platform/clock.ts'

/**
 * Where a picture lies while a network that takes no upload fetches it. Whoever holds the token gets these bytes and
 * nothing else, until it is taken away or its time is over, whichever comes first. The files lie beside the media, so
 * that any server of an installation can hand out what any worker of it has put there.
 */
export interface Shelf {
  /** Puts the bytes up for a quarter of an hour. The token is for the address; it is a secret until then. */
  put(bytes: Uint8Array): Promise<{ token: string; takeAway(): Promise<void> }>
  /** Null for a token that is not ours, whose time is over, or whose picture was taken away. */
  read(token: string): Promise<Buffer | null>
}

/** A network fetches within a minute or two; ten pictures on a slow line take longer. */
const LIFETIME_MS = 15 * 60_000

const ID = 16
const EXPIRY = 6
const MAC = 32

/** Of `key` (any length, from a file) depends that nobody can make a token; all servers share it. */
export function createShelf(directory: string, key: Buffer, clock: Clock): Shelf {
  const macOf = (head: Buffer): Buffer => createHmac('sha256', key).update(head).digest()
  const pathOf = (head: Buffer): string => join(directory, `${head.toString('hex')}.jpg`)

  return {
    async put(bytes) {
      await sweep(directory, clock.now())
      const head = Buffer.concat([randomBytes(ID), Buffer.alloc(EXPIRY)])
      head.writeUIntBE(clock.now().getTime() + LIFETIME_MS, ID, EXPIRY)
      const path = pathOf(head)
      await mkdir(directory, { recursive: true, mode: 0o700 })
      await writeFile(`${path}.part`, bytes, { mode: 0o600, flag: 'wx' })
      await rename(`${path}.part`, path)
      return {
        token: Buffer.concat([head, macOf(head)]).toString('base64url'),
        takeAway: () => rm(path, { force: true }),
      }
    },

    async read(token) {
      const given = Buffer.from(token, 'base64url')
      // One token, one spelling: base64url has several for the same bytes.
      if (given.length !== ID + EXPIRY + MAC || given.toString('base64url') !== token) return null
      const head = given.subarray(0, ID + EXPIRY)
      if (!timingSafeEqual(macOf(head), given.subarray(ID + EXPIRY))) return null
      if (expiryOf(head) <= clock.now().getTime()) return null
      return readFile(pathOf(head)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null
        throw error
      })
    },
  }
}

const expiryOf = (head: Buffer): number => head.readUIntBE(ID, EXPIRY)

/** A worker that died leaves its pictures behind: nobody can fetch them any more, and now they go. */
async function sweep(directory: string, now: Date): Promise<void> {
  const names = await readdir(directory).catch(() => [])
  for (const name of names) {
    const head = Buffer.from(name.split('.')[0]!, 'hex')
    const isOver = head.length === ID + EXPIRY && expiryOf(head) <= now.getTime()
    if (isOver) await rm(join(directory, name), { force: true })
  }
}
