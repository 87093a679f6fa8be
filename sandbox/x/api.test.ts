import { describe, expect, test } from 'vitest'
import { usedCalls } from '../specs/x.ts'
import { callWith, jpeg, makeAccount, pictureForm, png, standInX } from '../testing/in-process-x.ts'

const now = new Date('2026-11-24T09:00:00.500Z')
const open = () => standInX({ now: () => now })

const everything =
  'post.fields=id,text,created_at,conversation_id,entities' +
  '&expansions=author_id,in_reply_to_user_id,referenced_posts,edit_history_post_ids'

describe('posting', () => {
  test('a text stands on the timeline', async () => {
    const { call, me } = await open()
    const made = await call('POST /2/tweets', { text: 'Sports day is on Friday.' })
    expect(made).toMatchObject({ status: 201, body: { data: { text: 'Sports day is on Friday.' } } })
    const { body } = await call(`GET /2/users/${me}/tweets`)
    expect(body).toMatchObject({ data: [{ id: made.body.data!['id'] }], meta: { result_count: 1 } })
  })

  test('a text is given out with its links shortened and its signs escaped', async () => {
    const { call, post } = await open()
    const id = await post('Fish & chips <today>: https://www.example.org/menu and oakfield.org.uk')
    const { body } = await call(`GET /2/tweets?ids=${id}&${everything}`)
    const [shown] = body.data as unknown as { text: string; entities: { urls: Record<string, string>[] } }[]
    expect(shown!.text).toMatch(
      /^Fish &amp; chips &lt;today&gt;: https:\/\/t\.co\/\w{10} and https:\/\/t\.co\/\w{10}$/,
    )
    expect(shown!.entities.urls.map(url => url['expanded_url'])).toEqual([
      'https://www.example.org/menu',
      'http://oakfield.org.uk',
    ])
    for (const { start, end, url } of shown!.entities.urls as unknown as {
      start: number
      end: number
      url: string
    }[])
      expect(shown!.text.slice(start, end)).toBe(url)
  })

  test('the same a moment later is a duplicate, later still it is not', async () => {
    let at = now
    const { call } = await standInX({ now: () => at, duplicateWindow: 60 })
    await call('POST /2/tweets', { text: 'Twice' })
    const { status, body } = await call('POST /2/tweets', { text: 'Twice' })
    expect([status, body.detail]).toEqual([403, expect.stringContaining('duplicate content')])
    at = new Date(now.getTime() + 61_000)
    expect((await call('POST /2/tweets', { text: 'Twice' })).status).toBe(201)
  })

  test.each([
    ['a link', `${'x'.repeat(256)} https://www.example.org/${'long'.repeat(40)}`, 201],
    ['letters', 'x'.repeat(280), 201],
    ['one letter too many', 'x'.repeat(281), 400],
    ['emoji', '👨‍👩‍👧‍👦'.repeat(140), 201],
    ['one emoji too many', '👨‍👩‍👧‍👦'.repeat(141), 400],
    ['far letters', '校'.repeat(141), 400],
    ['punctuation', '— “x”'.repeat(56), 201],
    ['nothing', ' ', 400],
    ['a byte-order mark', 'a\uFEFF', 400],
  ])('a text of %s', async (_what, text, status) => {
    const { call } = await open()
    expect((await call('POST /2/tweets', { text })).status).toBe(status)
  })
})

describe('pictures', () => {
  const upload = async (it: Awaited<ReturnType<typeof open>>) =>
    String((await it.call('POST /2/media/upload', pictureForm())).body.data?.['id'])

  test('lie unseen, with their description, until a post shows them', async () => {
    const it = await open()
    const id = await upload(it)
    const metadata = { id, metadata: { alt_text: { text: 'Three raised beds' } } }
    expect((await it.call('POST /2/media/metadata', metadata)).status).toBe(200)
    expect((await it.app.request(`/photos/${id}`)).status).toBe(404)
    const posted = await it.call('POST /2/tweets', { text: 'Our garden', media: { media_ids: [id] } })
    expect(posted.body.data?.['text']).toMatch(/^Our garden https:\/\/t\.co\/\w+$/)
    expect((await it.app.request(`/photos/${id}`)).status).toBe(200)
    expect(await (await it.app.request('/oakfieldprimary')).text()).toContain('alt="Three raised beds"')
  })

  test('need no text; each belongs to one post of its own account', async () => {
    const it = await open()
    const id = await upload(it)
    expect((await it.call('POST /2/tweets', { media: { media_ids: [id] } })).status).toBe(201)
    expect((await it.call('POST /2/tweets', { text: 'a', media: { media_ids: [id] } })).status).toBe(400)
    const other = await makeAccount(it.app, { name: 'Elmgrove', slug: 'elmgrove' })
    const stolen = { text: 'b', media: { media_ids: [await upload(it)] } }
    expect((await callWith(it.app, other.token)('POST /2/tweets', stolen)).status).toBe(400)
  })

  test.each([
    ['PNG', pictureForm(png()), 200],
    ['neither', pictureForm(new Uint8Array([1, 2, 3])), 400],
    ['5 MB and a byte', pictureForm(new Uint8Array([...jpeg(), ...new Uint8Array(5 * 1024 * 1024)])), 400],
    ['of another use', pictureForm(jpeg(), 'dm_image'), 400],
    ['of no use', pictureForm(jpeg(), 'poster'), 400],
  ])('a picture %s', async (_what, form, status) => {
    expect((await (await open()).call('POST /2/media/upload', form)).status).toBe(status)
  })

  test('a description has 1,000 characters, and a picture that is there', async () => {
    const it = await open()
    const id = await upload(it)
    const describe = (on: string, text: string) =>
      it.call('POST /2/media/metadata', { id: on, metadata: { alt_text: { text } } })
    expect((await describe(id, 'x'.repeat(1000))).status).toBe(200)
    expect((await describe(id, 'x'.repeat(1001))).status).toBe(400)
    expect((await describe('1', 'x')).status).toBe(404)
  })
})

describe('films', () => {
  const begin = (total: number, more: object = {}) => ({
    media_type: 'video/mp4',
    media_category: 'tweet_video',
    total_bytes: total,
    ...more,
  })
  const film = new Uint8Array([0, 0, 0, 24, ...Buffer.from('ftypisom')])
  const piece = (at: string, bytes: Uint8Array<ArrayBuffer>) => {
    const form = new FormData()
    form.set('segment_index', at)
    form.set('media', new Blob([bytes]), 'film')
    return form
  }
  const uploading = async (total = film.byteLength) => {
    const it = await open()
    const id = String((await it.call('POST /2/media/upload/initialize', begin(total))).body.data?.['id'])
    const append = (at: string, bytes: Uint8Array<ArrayBuffer>) =>
      it.call(`POST /2/media/upload/${id}/append`, piece(at, bytes))
    const finalize = () => it.call(`POST /2/media/upload/${id}/finalize`)
    const status = async () => {
      const { body } = await it.call(`GET /2/media/upload?command=STATUS&media_id=${id}`)
      return (body.data!['processing_info'] as { state: string }).state
    }
    const post = (ids = [id]) => it.call('POST /2/tweets', { text: 'Our play', media: { media_ids: ids } })
    return { ...it, id, append, finalize, status, post }
  }

  test('come in pieces of any order, are worked through, and stand alone', async () => {
    const { app, call, id, append, finalize, status, post } = await uploading()
    await append('1', film.slice(6))
    await append('0', film.slice(0, 6))
    expect((await finalize()).body.data).toMatchObject({
      id,
      size: 12,
      processing_info: { state: 'in_progress' },
    })
    expect((await post()).status).toBe(400)
    expect([await status(), await status()]).toEqual(['in_progress', 'succeeded'])
    const picture = String((await call('POST /2/media/upload', pictureForm())).body.data?.['id'])
    expect((await post([id, picture])).status).toBe(400)
    expect((await post()).status).toBe(201)
    expect(new Uint8Array(await (await app.request(`/photos/${id}`)).arrayBuffer())).toEqual(film)
    expect(await (await app.request('/oakfieldprimary')).text()).toContain(`<video src="/photos/${id}"`)
  })

  test.each([
    ['of another use', { media_category: 'tweet_image' }],
    ['of another type', { media_type: 'image/png' }],
    ['of no size', { total_bytes: 0 }],
    ['too large', { total_bytes: 512 * 1024 * 1024 + 1 }],
    ['of a size in words', { total_bytes: '12' }],
  ])('%s are refused', async (_what, more) => {
    const { call } = await open()
    expect((await call('POST /2/media/upload/initialize', begin(12, more))).status).toBe(400)
  })

  test('with a piece that is missing, too large, out of count or of nobody are refused', async () => {
    const { call, append, finalize } = await uploading()
    expect((await append('1000', film)).status).toBe(400)
    expect((await append('one', film)).status).toBe(400)
    expect((await append('0', new Uint8Array(5 * 1024 * 1024 + 1))).status).toBe(400)
    await append('1', film)
    expect((await finalize()).status).toBe(400)
    await append('0', film)
    expect((await finalize()).status).toBe(400)
    expect((await call('POST /2/media/upload/1/append', piece('0', film))).status).toBe(404)
    expect((await call('POST /2/media/upload/1/finalize')).status).toBe(404)
  })

  test('that are none fail while they are worked through', async () => {
    const { append, finalize, status, post } = await uploading(3)
    await append('0', new Uint8Array([1, 2, 3]))
    await finalize()
    expect(await status()).toBe('failed')
    expect((await post()).status).toBe(400)
  })
})

describe('what others write', () => {
  test('an answer is a mention, under the post, found by its conversation', async () => {
    const { call, post, write, me } = await open()
    const root = await post('Open day')
    const id = await write({ author: 'Maria', text: 'Lovely!', postId: root })
    const { body } = await call(`GET /2/users/${me}/mentions?max_results=5&${everything}`)
    expect(body.data).toMatchObject([
      {
        id,
        text: '@oakfieldprimary Lovely!',
        conversation_id: root,
        in_reply_to_user_id: me,
        referenced_posts: [{ type: 'replied_to', id: root }],
        edit_history_post_ids: [id],
        entities: { mentions: [{ start: 0, end: 16, username: 'oakfieldprimary', id: me }] },
      },
    ])
    expect(body['includes']).toMatchObject({
      users: [{ name: 'Maria', username: 'Maria' }, { username: 'oakfieldprimary' }],
      posts: [{ id: root }],
    })
    const unnamed = await write({ author: 'Sam', text: 'Rubbish', postId: id, mention: false })
    const found = await call(`GET /2/tweets/search/recent?query=conversation_id:${root}`)
    expect(found.body.data).toMatchObject([{ id: unnamed }, { id }])
  })

  test('comes in pages, newest first, each once', async () => {
    let at = now
    const { call, write, me } = await standInX({ now: () => at })
    for (let count = 0; count < 12; count += 1) {
      at = new Date(now.getTime() + count * 1000)
      await write({ author: 'Maria', text: `Word ${count}` })
    }
    const seen: string[] = []
    let next = ''
    for (;;) {
      const { body } = await call(`GET /2/users/${me}/mentions?max_results=5${next}`)
      seen.push(...(body.data as unknown as { text: string }[]).map(one => one.text))
      const token = body.meta?.['next_token']
      if (typeof token !== 'string') break
      next = `&pagination_token=${token}`
    }
    expect(seen).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0].map(at => `@oakfieldprimary Word ${at}`))
    const since = await call(`GET /2/users/${me}/mentions?start_time=2026-11-24T09:00:10Z`)
    expect(since.body.meta).toMatchObject({ result_count: 2 })
    const until = await call(`GET /2/users/${me}/mentions?end_time=2026-11-24T09:00:10Z&max_results=100`)
    expect(until.body.meta).toMatchObject({ result_count: 10 })
  })

  test('is given out with no more than was asked for, and the newest 800 of it', async () => {
    const { app, call, write, me } = await open()
    const first = await write({ author: 'Maria', text: 'First' })
    const { body } = await call(`GET /2/users/${me}/mentions`)
    expect(body).toEqual({
      data: [{ id: first, text: '@oakfieldprimary First' }],
      meta: { result_count: 1, newest_id: first, oldest_id: first },
    })
    for (let count = 0; count < 800; count += 1) {
      const form = new URLSearchParams({ author: 'Sam', text: `Word ${count}` })
      await app.request('/oakfieldprimary/mentions', { method: 'POST', body: form })
    }
    const before = await call(`GET /2/users/${me}/mentions?until_id=${String(BigInt(first) + 1n)}`)
    expect(before.body.meta).toEqual({ result_count: 0 })
  })

  test('an empty list has no data', async () => {
    const { call, me } = await open()
    expect((await call(`GET /2/users/${me}/mentions`)).body).toEqual({ meta: { result_count: 0 } })
  })

  test('is hidden and shown again under the account’s own post, and only there', async () => {
    const { app, call, control, post, write, me } = await open()
    const root = await post('Open day')
    const id = await write({ author: 'Maria', text: 'Boo', postId: root })
    expect((await call(`PUT /2/tweets/${id}/hidden`, { hidden: true })).body).toEqual({
      data: { hidden: true },
    })
    expect(await (await app.request('/oakfieldprimary')).text()).toContain('Hidden replies: 1')
    expect((await call(`PUT /2/tweets/${id}/hidden`, { hidden: false })).body).toEqual({
      data: { hidden: false },
    })
    const mention = await write({ author: 'Maria', text: 'Boo' })
    expect((await call(`PUT /2/tweets/${mention}/hidden`, { hidden: true })).status).toBe(403)
    expect((await call(`PUT /2/tweets/${root}/hidden`, { hidden: true })).status).toBe(403)
    expect((await call('PUT /2/tweets/1/hidden', { hidden: true })).status).toBe(404)
    expect((await control(`GET accounts/${me}/comments`)).body['comments']).toHaveLength(2)
  })

  test('may be answered only where it names the account', async () => {
    const { call, post, write } = await open()
    const root = await post('Open day')
    const answer = (to: string) =>
      call('POST /2/tweets', { text: `Thanks ${to}`, reply: { in_reply_to_tweet_id: to } })
    expect((await answer(await write({ author: 'Maria', text: 'Lovely', postId: root }))).status).toBe(201)
    expect((await answer(root)).status).toBe(201)
    const unnamed = await write({ author: 'Sam', text: 'Rubbish', postId: root, mention: false })
    expect((await answer(unnamed)).status).toBe(403)
    expect((await answer('1')).status).toBe(400)
  })

  test('its writer is muted, once and again', async () => {
    const { call, control, write, me } = await open()
    await write({ author: 'Maria', text: 'Boo' })
    const { body } = await control(`GET accounts/${me}/comments`)
    const target_user_id = (body['comments'] as { authorId: string }[])[0]!.authorId
    for (let times = 0; times < 2; times += 1)
      expect((await call(`POST /2/users/${me}/muting`, { target_user_id })).body).toEqual({
        data: { muting: true },
      })
    expect((await control(`GET accounts/${me}/mutes`)).body).toEqual({ muted: [target_user_id] })
    expect((await call(`POST /2/users/${me}/muting`, { target_user_id: '1' })).status).toBe(404)
    expect((await call(`POST /2/users/${me}/muting`, { target_user_id: me })).status).toBe(400)
    expect((await call('POST /2/users/1/muting', { target_user_id })).status).toBe(403)
  })

  test('an edit is a new post with the earlier ones in its history', async () => {
    const { call, control, write, me } = await open()
    const first = await write({ author: 'Maria', text: 'Helo' })
    const { body } = await control(`PUT accounts/${me}/comments/${first}`, { text: '@oakfieldprimary Hello' })
    const read = await call(`GET /2/tweets?ids=${first},${String(body['id'])}&${everything}`)
    expect(read.body.data).toMatchObject([{ edit_history_post_ids: [first, body['id']] }])
    expect(read.body['errors']).toMatchObject([{ resource_id: first }])
  })
})

describe('taking down', () => {
  test('removes one’s own, and a second time there is nothing', async () => {
    const { call, post, write } = await open()
    const id = await post('Gone')
    expect((await call(`DELETE /2/tweets/${id}`)).body).toEqual({ data: { deleted: true } })
    expect((await call(`DELETE /2/tweets/${id}`)).status).toBe(404)
    const others = await write({ author: 'Maria', text: 'Boo' })
    expect((await call(`DELETE /2/tweets/${others}`)).status).toBe(403)
  })
})

test.each(usedCalls)('%s is answered, and asks for a key first', async line => {
  const { app } = await open()
  const path = line.replaceAll(/\{\w+\}/g, '1')
  expect((await callWith(app, null)(path)).status).toBe(401)
})

describe('whatever X does not know is its own error', () => {
  test.each([
    ['GET /2/nonsense', undefined, 404],
    ['PATCH /2/tweets', { text: 'a' }, 404],
    ['GET /2/tweets?ids=1&tweet.fields=id', undefined, 400],
    ['GET /2/tweets', undefined, 400],
    ['GET /2/tweets?ids=x', undefined, 400],
    ['POST /2/tweets', { text: 'a', nonsense: true }, 400],
    ['POST /2/tweets', { text: 7 }, 400],
    ['POST /2/tweets', { text: 'a', media: { media_ids: ['1', '2', '3', '4', '5'] } }, 400],
    ['POST /2/tweets', new URLSearchParams({ text: 'a' }), 400],
    ['GET /2/tweets/search/recent?query=from:oakfield', undefined, 400],
    ['GET /2/tweets/search/recent?query=conversation_id:1&start_time=2026-11-01T00:00:00Z', undefined, 400],
    ['GET /2/users/me?user.fields=colour', undefined, 400],
  ])('%s %j', async (line, body, status) => {
    const { call } = await open()
    expect((await call(line, body)).status).toBe(status)
  })

  test('a time that is none, and a page of another list', async () => {
    const { call, me } = await open()
    for (const query of ['start_time=yesterday', 'pagination_token=abc', 'max_results=101'])
      expect((await call(`GET /2/users/${me}/mentions?${query}`)).status).toBe(400)
  })

  test('a body that is not what its type says', async () => {
    const { app, account } = await open()
    const headers = { authorization: `Bearer ${account.token}`, 'content-type': 'application/json' }
    for (const body of ['', 'text=a', '[]', 'null'])
      expect((await app.request('/2/tweets', { method: 'POST', headers, body })).status).toBe(400)
  })

  test('a key that is none, and one without the scope', async () => {
    const { app } = await open()
    for (const token of [null, 'nonsense'])
      expect(await callWith(app, token)('GET /2/users/me')).toMatchObject({
        status: 401,
        body: { title: 'Unauthorized' },
      })
    const scopes = ['tweet.read', 'users.read']
    const reader = await makeAccount(app, { name: 'Reader', slug: 'reader', scopes })
    const call = callWith(app, reader.token)
    expect((await call('GET /2/users/me')).status).toBe(200)
    expect((await call('POST /2/tweets', { text: 'a' })).status).toBe(403)
    expect((await call('POST /2/media/upload', pictureForm())).status).toBe(403)
  })

  test('what belongs to another account', async () => {
    const { app, call } = await open()
    const other = await makeAccount(app, { name: 'Elmgrove', slug: 'elmgrove' })
    for (const list of ['tweets', 'mentions'])
      expect((await call(`GET /2/users/${other.accountId}/${list}`)).status).toBe(403)
  })
})
