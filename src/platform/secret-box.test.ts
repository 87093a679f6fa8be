import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { AppError } from './errors.ts'
import { createSecretBox, openSecretBox } from './secret-box.ts'

const box = createSecretBox(Buffer.alloc(32, 1))

test('what was sealed opens, for the purpose it was sealed for', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (plain, purpose) => {
      expect(box.open(box.seal(plain, purpose), purpose)).toBe(plain)
    }),
  )
})

test('an altered value does not open, whichever byte it is', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.integer({ min: 1, max: 255 }), (plain, at, flip) => {
      const sealed = box.seal(plain, 'account')
      sealed[at % sealed.length]! ^= flip
      expect(() => box.open(sealed, 'account')).toThrow(AppError)
    }),
  )
})

test('a value moved to another row, shortened, or met by another key does not open', () => {
  const sealed = box.seal('a network token', 'trust-1/account-1')
  expect(() => box.open(sealed, 'trust-1/account-2')).toThrow(AppError)
  expect(() => box.open(sealed.subarray(0, -1), 'trust-1/account-1')).toThrow(AppError)
  expect(() => createSecretBox(Buffer.alloc(32, 2)).open(sealed, 'trust-1/account-1')).toThrow(AppError)
})

test('what is too short to have been sealed is refused as altered', () => {
  for (const length of [0, 5, 12, 20, 27]) {
    expect(() => box.open(Buffer.alloc(length), 'x')).toThrow(AppError)
  }
})

test('one secret sealed twice does not look alike, nor like itself', () => {
  const plain = 'EAAG-a-network-token'
  const [one, other] = [box.seal(plain, 'x'), box.seal(plain, 'x')]
  expect(one.equals(other)).toBe(false)
  expect(one.includes(plain)).toBe(false)
})

test('the key of a data directory lies in a file of its own, and opens after a restart', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'copybook-box-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const sealed = (await openSecretBox(directory)).seal('token', 'x')
  expect((await openSecretBox(directory)).open(sealed, 'x')).toBe('token')
  const key = await stat(join(directory, 'keys', 'secrets.key'))
  expect([key.size, key.mode & 0o777]).toEqual([32, 0o600])
  expect(() => createSecretBox(randomBytes(32)).open(sealed, 'x')).toThrow(AppError)
})
