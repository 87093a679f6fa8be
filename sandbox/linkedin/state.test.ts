import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { jpeg } from '../testing/in-process.ts'
import { encoded, newPost, standInLinkedIn } from '../testing/in-process-linkedin.ts'
import { State } from './state.ts'

let directory: string

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'stand-in-'))
})

afterEach(() => rm(directory, { recursive: true }))

test('what was answered is there again after a restart, pictures and comments included', async () => {
  const first = await standInLinkedIn({ directory })
  const { accountId } = first.account
  const begun = await first.call('POST /rest/images?action=initializeUpload', {
    initializeUploadRequest: { owner: accountId },
  })
  const { uploadUrl, image } = begun.body['value'] as { uploadUrl: string; image: string }
  await first.call(`PUT ${new URL(uploadUrl).pathname}`, jpeg(7))
  const content = { media: { id: image, altText: 'A tree' } }
  const made = await first.call('POST /rest/posts', newPost(accountId, 'Garden', { content }))
  const urn = made.headers.get('x-restli-id')!
  await first.control(`POST /_sandbox/accounts/${accountId}/comments`, { postId: urn, text: 'Lovely' })

  const second = await standInLinkedIn({ directory })
  expect(second.account).toEqual(first.account)
  expect((await second.call(`GET /rest/posts/${encoded(urn)}`)).body).toMatchObject({
    commentary: 'Garden',
    content,
  })
  const { elements } = (await second.call(`GET /rest/socialActions/${encoded(urn)}/comments`)).body
  expect(elements).toMatchObject([{ message: { text: 'Lovely' } }])
  const picture = await second.app.request(`/images/${image}`)
  expect(new Uint8Array(await picture.arrayBuffer())).toEqual(jpeg(7))
  expect((await second.control('GET /_sandbox/application')).body).toEqual(
    (await first.control('GET /_sandbox/application')).body,
  )
})

test('many at once are all kept, each before it was answered', async () => {
  const { call, account } = await standInLinkedIn({ directory })
  const urns = await Promise.all(
    Array.from({ length: 40 }, async (_, at) => {
      const made = await call('POST /rest/posts', newPost(account.accountId, `Post ${at}`))
      const urn = made.headers.get('x-restli-id')!
      expect(await readFile(join(directory, 'linkedin.json'), 'utf8')).toContain(urn)
      return urn
    }),
  )
  expect(new Set(urns).size).toBe(40)
  const kept = await State.open(directory)
  expect(kept.posts.size).toBe(40)
  expect(urns.map(urn => urn.split(':').at(-1))).not.toContain(kept.newId())
})

test('a write that was cut off leaves the state before it; one that cannot be read is an error', async () => {
  const { call, account } = await standInLinkedIn({ directory })
  await call('POST /rest/posts', newPost(account.accountId, 'Kept'))
  await writeFile(join(directory, 'linkedin.json.next'), '{"nextId":')
  expect((await State.open(directory)).posts.size).toBe(1)
  await writeFile(join(directory, 'linkedin.json'), '{"nextId":')
  await expect(State.open(directory)).rejects.toThrow(SyntaxError)
})
