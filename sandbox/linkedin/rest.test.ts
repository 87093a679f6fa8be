import { assert, asyncProperty, constantFrom, json, string } from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { jpeg } from '../testing/in-process.ts'
import {
  callLinkedIn,
  encoded,
  makeAccount,
  newPost,
  standInLinkedIn,
} from '../testing/in-process-linkedin.ts'

let it: Awaited<ReturnType<typeof standInLinkedIn>>
let now: Date

beforeEach(async () => {
  now = new Date('2026-11-24T09:00:00Z')
  it = await standInLinkedIn({ now: () => now })
})

const later = (seconds: number): void => void (now = new Date(now.getTime() + seconds * 1000))
const post = (commentary: string, more: object = {}) =>
  it.call('POST /rest/posts', newPost(it.account.accountId, commentary, more))
const posted = async (commentary: string, more: object = {}) =>
  (await post(commentary, more)).headers.get('x-restli-id')!
const seen = async () =>
  (await it.control(`GET /_sandbox/accounts/${it.account.accountId}/posts`)).body['posts'] as {
    shown: string
  }[]

async function image(bytes = jpeg()): Promise<string> {
  const owner = it.account.accountId
  const begun = await it.call('POST /rest/images?action=initializeUpload', {
    initializeUploadRequest: { owner },
  })
  const { uploadUrl, image } = begun.body['value'] as { uploadUrl: string; image: string }
  const sent = await it.call(`PUT ${uploadUrl.replace('http://localhost', '')}`, bytes)
  expect(sent.status).toBe(201)
  return image
}

describe('a post', () => {
  test('is answered by 201, its URN in a header and no body, and can be read back', async () => {
    const made = await post('Sports day is on Friday.')
    expect(made).toMatchObject({ status: 201, body: {} })
    const urn = made.headers.get('x-restli-id')!
    expect(urn).toMatch(/^urn:li:share:\d+$/)
    expect((await it.call(`GET /rest/posts/${encoded(urn)}`)).body).toMatchObject({
      id: urn,
      author: it.account.accountId,
      commentary: 'Sports day is on Friday.',
      createdAt: now.getTime(),
    })
  })

  test('shows one picture or several, each with its description, once they are there', async () => {
    const [one, two] = [await image(jpeg(1)), await image(jpeg(2))]
    const urn = await posted('One', { content: { media: { id: one, altText: 'A tree' } } })
    expect((await it.call(`GET /rest/posts/${encoded(urn)}`)).body).toMatchObject({
      content: { media: { id: one, altText: 'A tree' } },
    })
    const images = [one, two].map(id => ({ id, altText: '' }))
    expect((await post('Two', { content: { multiImage: { images } } })).status).toBe(201)
    expect((await post('Too few', { content: { multiImage: { images: images.slice(1) } } })).status).toBe(400)
  })

  test('is deleted as often as anybody likes, with all that hangs on it', async () => {
    const urn = await posted('Gone')
    for (let times = 0; times < 2; times += 1) {
      expect((await it.call(`DELETE /rest/posts/${encoded(urn)}`)).status).toBe(204)
    }
    expect((await it.call(`GET /rest/posts/${encoded(urn)}`)).status).toBe(404)
    expect(await seen()).toEqual([])
  })

  test('the same again within a minute is 422 and names the first', async () => {
    const urn = await posted('Snow: school is closed.')
    later(59)
    expect(await post('Snow: school is closed.')).toMatchObject({
      status: 422,
      body: { code: 'DUPLICATE_POST', message: `Content is a duplicate of ${urn}` },
    })
    later(2)
    expect((await post('Snow: school is closed.')).status).toBe(201)
  })

  test('is listed last changed first, in parts', async () => {
    for (const text of ['1', '2', '3']) {
      await post(text)
      later(1)
    }
    const list = async (query: string) => {
      const author = encodeURIComponent(it.account.accountId)
      const { body } = await it.call(`GET /rest/posts?q=author&author=${author}&${query}`)
      return (body['elements'] as { commentary: string }[]).map(({ commentary }) => commentary)
    }
    expect(await list('count=2&sortBy=LAST_MODIFIED')).toEqual(['3', '2'])
    expect(await list('count=2&start=2')).toEqual(['1'])
  })
})

describe('the network refuses', () => {
  test.each([
    ['an unknown field', { title: 'x' }, 403],
    ['a draft', { lifecycleState: 'DRAFT' }, 400],
    ['a private post', { visibility: 'CONNECTIONS' }, 400],
    ['a picture that does not exist', { content: { media: { id: 'urn:li:image:1' } } }, 400],
    ['two kinds of content', { content: { media: { id: 'urn:li:image:1' }, article: {} } }, 403],
    ['a link that is none', { content: { article: { source: 'nope', title: 'a' } } }, 400],
    ['a key of ours that it does not have', { idempotencyKey: 'k' }, 403],
    ['a text that is too long', { commentary: 'x'.repeat(3001) }, 400],
    ['nothing at all', { commentary: ' ' }, 400],
  ])('%s', async (_what, more, status) => {
    const answer = await post('Hello', more)
    expect(answer).toMatchObject({ status, body: { status, message: expect.any(String) as string } })
    expect(await seen()).toEqual([])
  })

  test('what is no picture, only once it is worked on', async () => {
    const id = await image(new TextEncoder().encode('<svg/>'))
    expect((await it.call(`GET /rest/images/${encoded(id)}`)).body['status']).toBe('PROCESSING_FAILED')
    expect((await post('a', { content: { media: { id } } })).body['code']).toBe(
      'MEDIA_ASSET_PROCESSING_FAILED',
    )
  })

  test.each([
    [{ 'linkedin-version': '202507' }, 426, 'NONEXISTENT_VERSION'],
    [{ 'linkedin-version': '2026-08' }, 426, 'NONEXISTENT_VERSION'],
    [{ 'linkedin-version': '202699' }, 426, 'NONEXISTENT_VERSION'],
    [{ 'x-restli-protocol-version': '1.0.0' }, 400, 'ILLEGAL_ARGUMENT'],
    [{ 'x-restli-method': 'PARTIAL_UPDATE' }, 400, 'ILLEGAL_ARGUMENT'],
    [{ 'content-type': 'text/plain' }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    [{ authorization: 'Bearer nope' }, 401, 'INVALID_ACCESS_TOKEN'],
  ])('a call with %j', async (headers, status, code) => {
    const answer = await it.call('POST /rest/posts', newPost(it.account.accountId, 'Hello'), headers)
    expect(answer).toMatchObject({ status, body: { code } })
  })

  test('a call without a version', async () => {
    const response = await it.app.request('/rest/organizationAcls?q=roleAssignee')
    expect(await response.json()).toMatchObject({ code: 'VERSION_MISSING' })
  })

  test('a URN that is not wholly encoded, an unknown path and an unknown parameter', async () => {
    const urn = await posted('Hello')
    expect((await it.call(`GET /rest/posts/${urn}`)).body['code']).toBe('ILLEGAL_ARGUMENT')
    expect((await it.call('GET /rest/likes')).status).toBe(404)
    expect((await it.call(`PUT /rest/posts/${encoded(urn)}`)).status).toBe(404)
    expect((await it.call(`GET /rest/posts/${encoded(urn)}?fields=id`)).body['code']).toBe(
      'QUERY_PARAM_NOT_ALLOWED',
    )
    expect((await it.call('GET /rest/organizationAcls?q=organization')).status).toBe(400)
  })

  test('a key without the scope, and a key of another account', async () => {
    const read = await it.control(`POST /_sandbox/accounts/${it.account.accountId}/keys`, {
      scopes: ['r_organization_social_feed'],
    })
    const call = callLinkedIn(it.app, read.body['token'] as string)
    expect((await call('POST /rest/posts', newPost(it.account.accountId, 'a'))).status).toBe(403)
    const urn = await posted('Mine')
    const other = callLinkedIn(it.app, (await makeAccount(it.app, { name: 'Elm', slug: 'elmgrove' })).token)
    for (const line of [`GET /rest/posts/${encoded(urn)}`, `DELETE /rest/posts/${encoded(urn)}`]) {
      expect((await other(line)).status).toBe(403)
    }
    expect(await seen()).toHaveLength(1)
  })

  test.each([
    [{ revoked: true }, 'REVOKED_ACCESS_TOKEN'],
    [{ days: -1 }, 'EXPIRED_ACCESS_TOKEN'],
  ])('a key that is %j', async (key, code) => {
    const { body } = await it.control(`POST /_sandbox/accounts/${it.account.accountId}/keys`, key)
    const call = callLinkedIn(it.app, body['token'] as string)
    expect(await call('GET /rest/organizationAcls?q=roleAssignee')).toMatchObject({
      status: 401,
      body: { code },
    })
  })

  test('whatever comes as a body, with an error of its own and never a crash', async () => {
    await assert(
      asyncProperty(json(), async text => {
        const body = new TextEncoder().encode(text)
        const answer = await it.call('POST /rest/posts', body, { 'content-type': 'application/json' })
        expect([400, 403]).toContain(answer.status)
      }),
    )
    await assert(
      asyncProperty(string(), constantFrom('posts', 'images', 'socialActions'), async (path, under) => {
        const { status } = await it.call(`GET /rest/${under}/${path}`)
        expect([200, 400, 403, 404]).toContain(status)
      }),
    )
  })
})

describe('comments', () => {
  const write = async (postId: string, text: string, more: object = {}) =>
    (await it.control(`POST /_sandbox/accounts/${it.account.accountId}/comments`, { postId, text, ...more }))
      .body['id'] as string
  const list = async (urn: string) =>
    (await it.call(`GET /rest/socialActions/${encoded(urn)}/comments`)).body['elements'] as Record<
      string,
      unknown
    >[]

  test('of the public are listed newest first, without a name; answers under their comment', async () => {
    const urn = await posted('Hello')
    const first = await write(urn, 'Lovely', { author: 'Sam Park' })
    const second = await write(urn, 'Really?')
    const answer = await write(urn, 'Yes', { parentId: first })
    const elements = await list(urn)
    expect(elements).toMatchObject([
      { commentUrn: second },
      { commentUrn: first, message: { text: 'Lovely' } },
    ])
    expect(elements[1]).toMatchObject({ commentsSummary: { totalFirstLevelComments: 1 } })
    expect(JSON.stringify(elements)).not.toContain('Sam Park')
    expect(await list(first)).toMatchObject([{ commentUrn: answer, parentComment: first }])
  })

  test('are answered in text alone, and taken away by whose page it is', async () => {
    const urn = await posted('Hello')
    const comment = await write(urn, 'Rude')
    const actor = it.account.accountId
    const reply = { actor, object: urn, message: { text: 'Thank you' }, parentComment: comment }
    const path = `/rest/socialActions/${encoded(urn)}/comments`
    const made = await it.call(`POST ${path}`, reply)
    expect(made).toMatchObject({ status: 201, body: { parentComment: comment, actor } })
    expect((await it.call(`POST ${path}`, { ...reply, content: [] })).status).toBe(403)
    const id = comment.split(/[,)]/)[1]!
    expect((await it.call(`DELETE ${path}/${id}`)).status).toBe(400)
    expect((await it.call(`DELETE ${path}/${id}?actor=${encodeURIComponent(actor)}`)).status).toBe(204)
    expect((await it.call(`GET ${path}/${id}`)).status).toBe(404)
    expect(await list(urn)).toEqual([])
  })

  test('are an empty list, and no error, for a role that may not read them', async () => {
    const urn = await posted('Hello')
    await write(urn, 'Lovely')
    await it.control(`POST /_sandbox/accounts/${it.account.accountId}/role`, { role: 'RECRUITING_POSTER' })
    expect(await list(urn)).toEqual([])
  })
})

test('who runs what is told in pages and by role', async () => {
  const acls = 'GET /rest/organizationAcls?q=roleAssignee&state=APPROVED'
  expect((await it.call(`${acls}&role=ADMINISTRATOR`)).body['elements']).toMatchObject([
    { organization: it.account.accountId, role: 'ADMINISTRATOR', state: 'APPROVED' },
  ])
  expect((await it.call(`${acls}&role=RECRUITING_POSTER`)).body['elements']).toEqual([])
  expect((await it.call(`${acls}&role=KING`)).status).toBe(400)
  const id = it.account.accountId.split(':').at(-1)!
  expect((await it.call(`GET /rest/organizations/${id}`)).body).toMatchObject({
    localizedName: 'Oakfield Primary',
  })
  expect((await it.call('GET /rest/organizations/1')).status).toBe(404)
})
