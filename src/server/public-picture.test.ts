import { expect, test } from 'vitest'
import { serverForFile } from '../testing/test-server.ts'

const server = serverForFile()
const picture = Buffer.from([0xff, 0xd8, 0xff, 0xd9])

test('a network without a cookie gets exactly the picture, and leaves with none', async () => {
  const { token, takeAway } = await server().shelf.put(picture)
  const answer = await server().ask(`/m/${token}.jpg`)
  expect(answer.status).toBe(200)
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(picture)
  expect(answer.headers.get('content-type')).toBe('image/jpeg')
  expect(answer.headers.get('x-robots-tag')).toContain('noindex')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.getSetCookie()).toEqual([])
  expect((await server().ask(`/m/${token}.jpg`, { method: 'HEAD' })).status).toBe(200)
  await takeAway()
  expect((await server().ask(`/m/${token}.jpg`)).status).toBe(404)
})

test('its time ends', async () => {
  const { token } = await server().shelf.put(picture)
  server().clock.advance({ seconds: 15 * 60 })
  expect((await server().ask(`/m/${token}.jpg`)).status).toBe(404)
})

test('nothing else is given out, and whatever is wrong looks the same', async () => {
  const { token } = await server().shelf.put(picture)
  const forged = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`
  const answers = await Promise.all(
    [`${forged}.jpg`, `${token}.jpg.jpg`, 'nothing.jpg'].map(name => server().ask(`/m/${name}`)),
  )
  const told = await Promise.all(answers.map(async answer => [answer.status, await answer.text()]))
  expect(new Set(told.map(String)).size).toBe(1)
  expect(told[0]).toEqual([404, expect.stringContaining('There is no such picture.')])
  expect((await server().ask(`/m/${token}.jpg`, { method: 'POST', body: {} })).status).not.toBe(200)
})

test('the log knows the route and not the token', async () => {
  const { token } = await server().shelf.put(picture)
  await server().ask(`/m/${token}.jpg`)
  await server().ask(`/m/${token}x.jpg`)
  expect(server().logged()).toContain('"route":"/m/:name"')
  expect(server().logged()).not.toContain(token)
})
