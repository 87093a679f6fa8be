import { randomBytes } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { keyPath, readOrCreateKey } from './key-file.ts'

let directory: string
const key = (): Promise<Buffer> => readOrCreateKey(keyPath(directory, 'a.key'), () => randomBytes(32))

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copybook-key-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
})

test('a key is made once, and for the owner’s eyes only', async () => {
  const made = await key()
  expect(await key()).toEqual(made)
  expect((await stat(join(directory, 'keys', 'a.key'))).mode & 0o777).toBe(0o600)
  expect((await stat(join(directory, 'keys'))).mode & 0o777).toBe(0o700)
})

test('of many that start at once all get the same key, and nothing is left beside it', async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, key))
  expect(new Set(keys.map(one => one.toString('hex'))).size).toBe(1)
  expect(await readdir(join(directory, 'keys'))).toEqual(['a.key'])
})

test.each([0o640, 0o604, 0o660, 0o644])(
  'a key that others can read (%o) is refused with the command to run',
  async mode => {
    await key()
    const path = join(directory, 'keys', 'a.key')
    await chmod(path, mode)
    await expect(key()).rejects.toThrow(`chmod 600 ${path}`)
  },
)

test('an empty key is refused: a new one would lock everybody out for good', async () => {
  await mkdir(join(directory, 'keys'))
  await writeFile(join(directory, 'keys', 'a.key'), '', { mode: 0o600 })
  await expect(key()).rejects.toThrow(/empty\. Restore it from your backup/)
})
