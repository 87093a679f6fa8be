import { describe, expect, test } from 'vitest'
import { jpeg, photoForm, standIn } from '../testing/in-process-facebook.ts'

const open = async () => {
  const it = await standIn()
  const see = async (path: string) => {
    const response = await it.app.request(path)
    return { status: response.status, text: await response.text() }
  }
  return { ...it, see, path: `/v26.0/${it.page.pageId}` }
}

describe("the public's view", () => {
  test('says on every page that it is a stand-in', async () => {
    const { see } = await open()
    for (const path of ['/', '/oakfieldprimary', '/nobody', '/oakfieldprimary/posts/1']) {
      expect((await see(path)).text).toContain('Stand-in Facebook. Nothing here is on the internet.')
    }
  })

  test('lists the Pages, and a Page its posts with their pictures and what these show', async () => {
    const { see, call, path } = await open()
    expect((await see('/')).text).toContain('<a href="/oakfieldprimary">Oakfield Primary</a>')
    expect((await see('/oakfieldprimary')).text).toContain('Nothing has been posted here yet.')
    const { body } = await call(
      `POST ${path}/photos`,
      photoForm(jpeg(), { caption: 'Our garden', alt_text_custom: 'Three raised beds' }),
    )
    const { text } = await see('/oakfieldprimary')
    expect(text).toContain('Our garden')
    expect(text).toContain(`<img src="/photos/${String(body['id'])}" alt="Three raised beds" />`)
    const picture = await see(`/photos/${String(body['id'])}`)
    expect(picture.status).toBe(200)
  })

  test('a permalink shows the post, and not found once it is taken down', async () => {
    const { see, call, path } = await open()
    const { body } = await call(`POST ${path}/feed`, { message: 'Snow day' })
    const permalink = `/oakfieldprimary/posts/${String(body['id']).split('_')[1]}`
    expect(await see(permalink)).toMatchObject({ status: 200, text: expect.stringContaining('Snow day') })
    await call(`DELETE /v26.0/${String(body['id'])}`)
    expect((await see(permalink)).status).toBe(404)
  })

  test('shows nobody a photo that is not published', async () => {
    const { see, call, path } = await open()
    const { body } = await call(`POST ${path}/photos`, photoForm(jpeg(), { published: 'false' }))
    expect((await see(`/photos/${String(body['id'])}`)).status).toBe(404)
  })

  test('shows markup in a post as text', async () => {
    const { see, call, path } = await open()
    await call(
      `POST ${path}/photos`,
      photoForm(jpeg(), { caption: '<script>a</script>', alt_text_custom: '"><b>' }),
    )
    const { text } = await see('/oakfieldprimary')
    expect(text).not.toContain('<script>')
    expect(text).not.toContain('"><b>')
    expect(text).toContain('&lt;script&gt;')
  })
})
