import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { malformedPictures } from '../../media/testing/malformed.ts'
import { UnreadablePicture } from '../../media/unreadable-picture.ts'
import { hashOfAllTables } from '../../testing/table-hash.ts'
import type { TestApp } from '../../testing/test-app.ts'
import { createTestApp } from '../../testing/test-app.ts'
import { addPicture } from '../add-picture.ts'
import { jpeg } from '../testing/pictures.ts'
import { postingFor } from '../testing/posting.ts'
import type { PictureMaker } from './picture-maker.ts'
import { startPictureMaker } from './picture-maker.ts'

const FILES = 500
const caps = { longestSide: 1440 }

let app: TestApp
let directory: string
let maker: PictureMaker
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copybook-app-'))
  app = await createTestApp(directory)
  maker = startPictureMaker()
  app.services.pictureMaker = maker
})
afterAll(async () => {
  await maker.stop()
  await app.close()
  await rm(directory, { recursive: true, force: true })
})
const { as, draft } = postingFor(() => app)
const add = (postId: string, bytes: Buffer) =>
  app.run(addPicture, as('teacher'), { postId }, { upload: { bytes, claimedType: 'image/jpeg' } })
const files = async (): Promise<string[]> => (await readdir(directory, { recursive: true })).sort()

test(`${FILES} malformed files: each becomes a picture or a sentence, and the process that reads them stays`, async () => {
  const refused: Buffer[] = []
  const told = new Map<string, number>()
  for (const bytes of await malformedPictures(FILES, 20261130)) {
    const outcome = await maker.makeAnew(bytes, caps).catch((error: unknown) => error)
    if (outcome instanceof UnreadablePicture) {
      refused.push(bytes)
      told.set(outcome.message, (told.get(outcome.message) ?? 0) + 1)
    } else {
      expect(outcome).toMatchObject({ type: 'image/jpeg' })
    }
  }
  // Nothing took 10 s, nothing took too much memory, nothing broke the decoder: that would be told otherwise.
  for (const message of told.keys()) expect(message).toMatch(/damaged|no picture|This is a|too large|moves/)
  expect(refused.length).toBeGreaterThan(FILES / 2)

  const { postId } = await draft()
  const [tables, there] = [await hashOfAllTables(app.database.admin), await files()]
  for (const bytes of refused.filter((_, nth) => nth % 10 === 0)) {
    await expect(add(postId, bytes)).rejects.toMatchObject({ status: 422, fields: [{ field: 'picture' }] })
  }
  expect(await hashOfAllTables(app.database.admin)).toBe(tables)
  expect(await files()).toEqual(there)
}, 240_000)

test('a decoder that hangs is ended, and nothing of the picture is left', async () => {
  const entry = new URL('../testing/slow-maker-process.ts', import.meta.url)
  const slow = startPictureMaker({ entry, timeoutMs: 500 })
  app.services.pictureMaker = slow
  try {
    const { postId } = await draft()
    const [tables, there] = [await hashOfAllTables(app.database.admin), await files()]
    await expect(add(postId, await jpeg())).rejects.toMatchObject({
      message: 'This picture takes too long to read. Export it as JPEG, then choose it.',
      fields: [{ field: 'picture' }],
    })
    expect(await hashOfAllTables(app.database.admin)).toBe(tables)
    expect(await files()).toEqual(there)
  } finally {
    app.services.pictureMaker = maker
    await slow.stop()
  }
})
