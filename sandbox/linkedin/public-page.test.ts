import { describe, expect, test } from 'vitest'
import { jpeg } from '../testing/in-process.ts'
import { encoded, newPost, standInLinkedIn } from '../testing/in-process-linkedin.ts'

const open = async () => {
  const it = await standInLinkedIn()
  const see = async (path: string, init?: RequestInit) => {
    const response = await it.app.request(path, init)
    return { status: response.status, text: await response.text() }
  }
  const post = async (text: string, more: object = {}) =>
    (await it.call('POST /rest/posts', newPost(it.account.accountId, text, more))).headers.get('x-restli-id')!
  return { ...it, see, post }
}

describe("the public's view", () => {
  test('says on every page that it is a stand-in', async () => {
    const { see } = await open()
    for (const path of ['/', '/oakfieldprimary', '/nobody', '/feed/update/urn:li:share:1/']) {
      expect((await see(path)).text).toContain('Stand-in LinkedIn. Nothing here is on the internet.')
    }
  })

  test('shows what a reader would see: the text up to its first bare sign', async () => {
    const { see, post } = await open()
    await post('Lunch \\(hot\\) today')
    await post('Dinner (cold) today')
    const { text } = await see('/oakfieldprimary')
    expect(text).toContain('Lunch (hot) today')
    expect(text).toContain('<p class="message">Dinner </p>')
  })

  test('a permalink shows the post, and not found once it is taken down', async () => {
    const { see, call, post } = await open()
    const urn = await post('Snow day')
    expect(await see(`/feed/update/${urn}/`)).toMatchObject({ status: 200 })
    await call(`DELETE /rest/posts/${encoded(urn)}`)
    expect((await see(`/feed/update/${urn}/`)).status).toBe(404)
  })

  test('has a comment box that works', async () => {
    const { see, post, control, account } = await open()
    const urn = await post('Our garden')
    const body = new URLSearchParams({ author: 'Sam <b>', text: 'Lovely <3' })
    expect((await see('/oakfieldprimary')).text).toContain(`action="/feed/update/${urn}/comments"`)
    expect((await see(`/feed/update/${urn}/comments`, { method: 'POST', body })).status).toBe(303)
    const { text } = await see('/oakfieldprimary')
    expect(text).toContain('Lovely &lt;3')
    expect(text).not.toContain('<b>')
    const { comments } = (await control(`GET /_sandbox/accounts/${account.accountId}/comments`)).body
    expect(comments).toMatchObject([{ actorName: 'Sam <b>', text: 'Lovely <3' }])
    const nameless = new URLSearchParams({ text: 'a' })
    await see(`/feed/update/${urn}/comments`, { method: 'POST', body: nameless })
    expect((await see('/oakfieldprimary')).text.match(/<li>/g)).toHaveLength(1)
    expect((await see('/feed/update/urn:li:share:1/comments', { method: 'POST', body })).status).toBe(404)
  })

  test('shows a picture with what it shows, and nobody one that no post shows', async () => {
    const { see, call, post, account } = await open()
    const begun = await call('POST /rest/images?action=initializeUpload', {
      initializeUploadRequest: { owner: account.accountId },
    })
    const { uploadUrl, image } = begun.body['value'] as { uploadUrl: string; image: string }
    await call(`PUT ${new URL(uploadUrl).pathname}`, jpeg())
    expect((await see(`/images/${image}`)).status).toBe(404)
    await post('Garden', { content: { media: { id: image, altText: '"><b>Three beds' } } })
    expect((await see(`/images/${image}`)).status).toBe(200)
    const { text } = await see('/oakfieldprimary')
    expect(text).toContain('alt="&quot;&gt;&lt;b&gt;Three beds"')
  })

  test('lists the pages', async () => {
    const { see } = await open()
    expect((await see('/')).text).toContain('<a href="/oakfieldprimary">Oakfield Primary</a>')
  })
})
