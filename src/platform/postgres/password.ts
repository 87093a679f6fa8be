import { randomBytes } from 'node:crypto'
import { keyPath, readOrCreateKey } from '../key-file.ts'

/**
 * The password of the embedded server's superuser, made at the first start. It exists before the cluster does, so an
 * interrupted first start uses it again.
 */
export async function superuserPassword(directory: string): Promise<string> {
  const key = keyPath(directory, 'postgres.password')
  const password = await readOrCreateKey(key, () => randomBytes(32).toString('base64url'))
  return password.toString('utf8').trim()
}
