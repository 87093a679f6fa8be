import { chmod, mkdtemp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { generateKeyPairSync } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { AppError } from '../platform/errors.ts'
import {
  formatVerificationKey,
  loadOrCreateSigningKey,
  parseVerificationKey,
  temporarySigningKey,
  verificationKey,
} from './signing-key.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'signing-key-'))
  path = join(folder, 'keys', 'signing.pem')
})
afterEach(() => rm(folder, { recursive: true }))

const vkeyOf = async (): Promise<string> =>
  formatVerificationKey((await loadOrCreateSigningKey(path)).verificationKey('copybook/t1'))

const refusalOf = async (): Promise<AppError> => {
  const error: unknown = await loadOrCreateSigningKey(path).catch((thrown: unknown) => thrown)
  expect(error).toBeInstanceOf(AppError)
  return error as AppError
}

describe('the key file', () => {
  test('is made once, for its owner only, and read again', async () => {
    const first = await vkeyOf()
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect(await vkeyOf()).toBe(first)
    expect(await readdir(join(folder, 'keys'))).toEqual(['signing.pem'])
  })

  test('is one and the same for servers that start at once', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, vkeyOf))
    expect(new Set(keys).size).toBe(1)
    expect(await readdir(join(folder, 'keys'))).toEqual(['signing.pem'])
  })

  test.each([0o640, 0o604, 0o660, 0o644])('is refused with permissions %o', async mode => {
    await vkeyOf()
    await chmod(path, mode)
    const error = await refusalOf()
    expect([error.code, error.message]).toEqual(['unavailable', expect.stringContaining('chmod 600')])
  })

  test('is refused when cut short anywhere, and never replaced', async () => {
    await vkeyOf()
    const whole = await readFile(path, 'utf8')
    for (const length of [1, 27, 60, 90, whole.indexOf('-----END')]) {
      await writeFile(path, whole)
      await truncate(path, length)
      expect((await refusalOf()).message).toContain('is damaged')
      expect(await readFile(path, 'utf8')).toBe(whole.slice(0, length))
    }
  })

  test('is refused when it holds another sort of key', async () => {
    await vkeyOf()
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    await writeFile(path, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    expect((await refusalOf()).message).toContain('is damaged')
  })

  test('is refused when its folder cannot be made', async () => {
    await writeFile(join(folder, 'keys'), 'a file where the folder should be')
    expect((await refusalOf()).code).toBe('unavailable')
  })
})

describe('the public key as text', () => {
  // The example key of Go's golang.org/x/mod/sumdb/note package.
  const known = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'

  test('is the vkey that other tools write', () => {
    const parsed = parseVerificationKey(known)
    expect([parsed.name, parsed.publicKey.length]).toEqual(['PeterNeumann', 32])
    expect(formatVerificationKey(verificationKey('PeterNeumann', parsed.publicKey))).toBe(known)
  })

  test('reads back, also where base64 has a plus sign of its own', () => {
    for (let i = 0; i < 40; i++) {
      const key = temporarySigningKey().verificationKey(`copybook/${i}`)
      expect(parseVerificationKey(formatVerificationKey(key))).toEqual(key)
    }
  })

  test('is refused with any character changed, missing or doubled', () => {
    const change = fc.tuple(fc.nat(known.length - 1), fc.constantFrom('', '+', 'x', '0', ' ', '\n'))
    fc.assert(
      fc.property(change, ([at, by]) => {
        fc.pre(known[at] !== by)
        expect(() => parseVerificationKey(known.slice(0, at) + by + known.slice(at + 1))).toThrow(AppError)
      }),
    )
  })

  test.each([
    '',
    known + '\n',
    known + '=',
    known.replace('c74f20a3', 'C74F20A3'),
    'a b+00000000+AQ==',
    known.slice(0, -4),
  ])('is refused as %j', text => {
    expect(() => parseVerificationKey(text)).toThrow(AppError)
  })

  test('has a name without spaces', () => {
    expect(() => temporarySigningKey().verificationKey('two words')).toThrow(AppError)
  })
})
