import { describe, expect, test } from 'vitest'
import { standInX } from '../testing/in-process-x.ts'

const open = async () => {
  const it = await standInX()
  const see = async (path: string) => {
    const response = await it.app.request(path)
    return { status: response.status, text: await response.text() }
  }
  const send = async (path: string, form: Record<string, string>) => {
    const response = await it.app.request(path, { method: 'POST', body: new URLSearchParams(form) })
    return { status: response.status, to: response.headers.get('location') }
  }
  return { ...it, see, send }
}

describe("the public's view", () => {
  test('says on every page that it is a stand-in', async () => {
    const { see } = await open()
    for (const path of ['/', '/oakfieldprimary', '/nobody', '/oakfieldprimary/status/1'])
      expect((await see(path)).text).toContain('Stand-in X. Nothing here is on the internet.')
  })

  test('lists the accounts, an account its posts, and an address the post until it is taken down', async () => {
    const { see, call, post } = await open()
    expect((await see('/')).text).toContain('<a href="/oakfieldprimary">Oakfield Primary</a>')
    expect((await see('/oakfieldprimary')).text).toContain('Nothing has been posted here yet.')
    const id = await post('Snow day')
    expect((await see('/oakfieldprimary')).text).toContain('Snow day')
    const permalink = `/oakfieldprimary/status/${id}`
    expect(await see(permalink)).toMatchObject({
      status: 200,
      text: expect.stringContaining('Snow day') as string,
    })
    await call(`DELETE /2/tweets/${id}`)
    expect((await see(permalink)).status).toBe(404)
    expect((await see('/photos/1')).status).toBe(404)
  })

  test('has a box under each post and one to the account, which work', async () => {
    const { see, send, call, post, me } = await open()
    const id = await post('Open day')
    const address = `/oakfieldprimary/status/${id}`
    expect((await see(address)).text).toContain(`action="${address}/replies"`)
    const sent = await send(`${address}/replies`, { author: 'Maria Silva', text: 'See you there' })
    expect(sent).toEqual({ status: 303, to: address })
    await send('/oakfieldprimary/mentions', { author: 'Sam', text: 'Hello' })
    expect((await see(address)).text).toContain('@oakfieldprimary See you there')
    const { body } = await call(`GET /2/users/${me}/mentions?post.fields=text`)
    expect(body.data).toMatchObject([
      { text: '@oakfieldprimary Hello' },
      { text: '@oakfieldprimary See you there' },
    ])
  })

  test('takes nothing without a name or a text, and nothing where nothing is', async () => {
    const { send, call, me } = await open()
    await send('/oakfieldprimary/mentions', { author: 'Sam', text: '  ' })
    await send('/oakfieldprimary/mentions', { text: 'Hello' })
    expect((await call(`GET /2/users/${me}/mentions`)).body.meta).toEqual({ result_count: 0 })
    expect((await send('/nobody/mentions', { author: 'Sam', text: 'Hello' })).status).toBe(404)
    expect((await send('/oakfieldprimary/status/1/replies', { author: 'Sam', text: 'a' })).status).toBe(404)
  })

  test('shows markup as text', async () => {
    const { see, send, post } = await open()
    const id = await post('<script>a</script>')
    await send(`/oakfieldprimary/status/${id}/replies`, { author: '<b>Sam', text: '<script>b</script>' })
    const { text } = await see('/oakfieldprimary')
    expect(text).not.toMatch(/<script>|<b>/)
    expect(text).toContain('&lt;script&gt;a')
  })
})
