import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { FixedClock } from '../../platform/clock.ts'
import type { Shelf } from './shelf.ts'
import { createShelf } from './shelf.ts'

const key = Buffer.alloc(32, 1)
const start = new Date('2026-11-24T12:00:00Z')
const clock = new FixedClock(start)
let directory: string
let shelf: Shelf

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copybook-shelf-'))
  shelf = createShelf(directory, key, clock)
})
afterAll(() => rm(directory, { recursive: true, force: true }))
beforeEach(() => clock.set(start))

const picture = Buffer.from([0xff, 0xd8, 1, 2, 3])

test('the token gives the bytes, to any server with the same key, until they are taken away', async () => {
  const { token, takeAway } = await shelf.put(picture)
  expect(await shelf.read(token)).toEqual(picture)
  expect(await createShelf(directory, key, clock).read(token)).toEqual(picture)
  await takeAway()
  await takeAway()
  expect(await shelf.read(token)).toBeNull()
})

test('its time ends by itself, and what a dead worker left is cleared away', async () => {
  const { token } = await shelf.put(picture)
  clock.advance({ seconds: 15 * 60 - 1 })
  expect(await shelf.read(token)).toEqual(picture)
  clock.advance({ seconds: 1 })
  expect(await shelf.read(token)).toBeNull()
  const { takeAway } = await shelf.put(picture)
  expect(await readdir(directory)).toHaveLength(1)
  await takeAway()
})

test('no token but the one that was given opens anything', async () => {
  const { token, takeAway } = await shelf.put(picture)
  const bits = Buffer.from(token, 'base64url')
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: bits.length * 8 - 1 }), async bit => {
      const forged = Buffer.from(bits)
      forged[bit >> 3]! ^= 1 << (bit & 7)
      expect(await shelf.read(forged.toString('base64url'))).toBeNull()
    }),
  )
  await fc.assert(
    fc.asyncProperty(fc.string(), async any => {
      expect(await shelf.read(any)).toBeNull()
      expect(await shelf.read(`${token}${any}`)).toEqual(any === '' ? picture : null)
    }),
  )
  expect(await createShelf(directory, Buffer.alloc(32, 2), clock).read(token)).toBeNull()
  await takeAway()
})
