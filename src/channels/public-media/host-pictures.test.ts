import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { systemClock } from '../../platform/clock.ts'
import type { HttpOut, HttpOutReason, Sent } from '../../platform/http-out.ts'
import { createHttpOut, HttpOutError } from '../../platform/http-out.ts'
import type { Picture } from '../connectors/connector.ts'
import { NotReachable } from '../connectors/public-media.ts'
import { hostPictures } from './host-pictures.ts'
import type { Shelf } from './shelf.ts'
import { createShelf } from './shelf.ts'

const publicUrl = 'https://copybook.oakfield.example'
let directory: string
let shelf: Shelf
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'copybook-shelf-'))
  shelf = createShelf(directory, Buffer.alloc(32, 1), systemClock)
})
afterAll(() => rm(directory, { recursive: true, force: true }))

const picture: Picture = { bytes: new Uint8Array([0xff, 0xd8, 7]), type: 'image/jpeg', altText: '' }

const answering = (status: number, body: (url: string) => Promise<Uint8Array>): HttpOut => ({
  async request(url) {
    const bytes = await body(String(url))
    const text = () => ''
    return { status, headers: {}, body: bytes, text, json: text }
  },
})
/** The server itself, by the front door. */
const ourselves = answering(200, async url => {
  const token = /\/m\/(.+)\.jpg$/.exec(url)![1]!
  return new Uint8Array((await shelf.read(token))!)
})
const failing = (reason: HttpOutReason, sent: Sent): HttpOut => ({
  request: () => Promise.reject(new HttpOutError(reason, sent, publicUrl)),
})

test('a picture has an address at our own, until it is done', async () => {
  const { url, done } = await hostPictures({ shelf, publicUrl, http: ourselves })(picture)
  expect(url.href).toMatch(/^https:\/\/copybook\.oakfield\.example\/m\/[\w-]+\.jpg$/)
  expect(await readdir(directory)).toHaveLength(1)
  await done()
  expect(await readdir(directory)).toEqual([])
})

test.each([
  ['a name that nobody knows', failing('name-not-found', 'no'), 'Nobody knows the name'],
  ['a private network', failing('private-address', 'no'), 'private network'],
  ['a redirect', failing('redirect', 'answered'), 'does not lead to this server'],
  ['a proxy that lets nothing through', answering(404, async () => new Uint8Array()), 'does not lead'],
  ['another server', answering(200, async () => new Uint8Array([1])), 'does not lead to this server'],
])('an address that leads to %s is told of, and nothing stays public', async (_where, http, why) => {
  const publicMedia = hostPictures({ shelf, publicUrl, http })
  await expect(publicMedia(picture)).rejects.toThrow(NotReachable)
  expect(await publicMedia.look!()).toContain(why)
  expect(await readdir(directory)).toEqual([])
})

test('not being let in by our own front door proves nothing', async () => {
  for (const http of [failing('not-connected', 'no'), failing('timeout', 'maybe')]) {
    const publicMedia = hostPictures({ shelf, publicUrl, http })
    expect(await publicMedia.look!()).toBeNull()
    await (await publicMedia(picture)).done()
  }
})

test('a name of a private network is found out for real', async () => {
  const resolve = async () => [{ address: '192.168.1.20', family: 4 }]
  const http = createHttpOut({ allow: [publicUrl], resolve })
  await expect(hostPictures({ shelf, publicUrl, http })(picture)).rejects.toThrow(
    'copybook.oakfield.example leads to a private network.',
  )
})
