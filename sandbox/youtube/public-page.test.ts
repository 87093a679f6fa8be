import { beforeEach, describe, expect, test } from 'vitest'
import { callAs, makeAccount, openSession, standInYoutube, videoOf } from '../testing/in-process-youtube.ts'

let it: Awaited<ReturnType<typeof standInYoutube>>
beforeEach(async () => void (it = await standInYoutube()))

const publicFilm = (more: object = {}) => videoOf({ status: { privacyStatus: 'public', ...more } })

async function see(path: string, init?: RequestInit) {
  const response = await it.app.request(path, init)
  return { status: response.status, text: await response.text(), to: response.headers.get('location') }
}

const write = (id: string, fields: Record<string, string>) =>
  see(`/watch?v=${id}`, { method: 'POST', body: new URLSearchParams(fields) })

describe("the public's view", () => {
  test('says on every page that it is a stand-in', async () => {
    const paths = ['/', '/oakfieldprimary', '/nobody', '/watch?v=nope', '/video/nope/edit']
    const pages = await Promise.all(paths.map(path => see(path)))
    const said = pages.filter(({ text }) =>
      text.includes('Stand-in YouTube. Nothing here is on the internet.'),
    )
    expect(said).toHaveLength(paths.length)
  })

  test('lists the channels, and a channel its public films', async () => {
    expect((await see('/')).text).toContain('<a href="/oakfieldprimary">Oakfield Primary</a>')
    expect((await see('/oakfieldprimary')).text).toContain('Nothing has been published here yet.')
    const id = await it.upload(publicFilm())
    for (const path of ['/oakfieldprimary', '/@oakfieldprimary']) {
      expect((await see(path)).text).toContain(`<a href="/watch?v=${id}">Winter concert</a>`)
    }
    expect((await see(`/watch?v=${id}`)).text).toContain('Year 4 sings.')
    expect((await see(`/films/${id}`)).status).toBe(200)
  })

  test('shows nobody a film that is private, nor its bytes', async () => {
    const id = await it.upload()
    expect((await see('/oakfieldprimary')).text).not.toContain('Winter concert')
    for (const path of [`/watch?v=${id}`, `/films/${id}`, `/captions/${id}`]) {
      expect((await see(path)).status).toBe(404)
    }
  })

  test('shows markup as text', async () => {
    const id = await it.upload(publicFilm())
    await write(id, { author: '"><b>', text: '<script>a</script>' })
    const { text } = await see(`/watch?v=${id}`)
    expect(text).not.toContain('<script>')
    expect(text).not.toContain('"><b>')
    expect(text).toContain('&lt;script&gt;')
  })
})

describe('the comment box', () => {
  test('works, and leads back to the film', async () => {
    const id = await it.upload(publicFilm())
    expect(await write(id, { author: 'Sam', text: 'Lovely!' })).toMatchObject({
      status: 303,
      to: `/watch?v=${id}`,
    })
    const { text } = await see(`/watch?v=${id}`)
    expect(text).toContain('<strong>Sam</strong>')
    expect(text).toContain('Lovely!')
  })

  test.each([{ author: '', text: 'x' }, { author: 'Sam', text: ' ' }, {}])(
    'keeps nothing of %j',
    async fields => {
      const id = await it.upload(publicFilm())
      await write(id, fields)
      const { body } = await it.control(`GET /_sandbox/accounts/${it.account.accountId}/comments`)
      expect(body['comments']).toEqual([])
    },
  )

  test('is not there under a film made for children', async () => {
    const id = await it.upload(publicFilm({ selfDeclaredMadeForKids: true }))
    await write(id, { author: 'Sam', text: 'Lovely!' })
    const { text } = await see(`/watch?v=${id}`)
    expect(text).toContain('Comments are turned off.')
    expect(text).not.toContain('Lovely!')
  })
})

describe('Studio', () => {
  test('makes a film public by hand, and private again', async () => {
    const id = await it.upload()
    expect((await see(`/video/${id}/edit`)).text).toContain('Make public')
    const post = (visibility: string) =>
      see(`/video/${id}/edit`, { method: 'POST', body: new URLSearchParams({ visibility }) })
    await post('public')
    expect((await see(`/watch?v=${id}`)).status).toBe(200)
    await post('private')
    expect((await see(`/watch?v=${id}`)).status).toBe(404)
  })

  test('cannot unlock what an unaudited project uploaded', async () => {
    const account = await makeAccount(it.app, { name: 'Elmgrove', slug: 'elmgrove', audited: false })
    const call = callAs(it.app, account.token)
    const { body } = await call(await openSession(call, videoOf(), 1), new Uint8Array([1]))
    const path = `/video/${String(body['id'])}/edit`
    expect((await see(path)).text).toContain('locked as private')
    await see(path, { method: 'POST', body: new URLSearchParams({ visibility: 'public' }) })
    expect((await see(`/watch?v=${String(body['id'])}`)).status).toBe(404)
  })
})
