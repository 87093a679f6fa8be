import http from 'node:http'
import { createServer } from 'node:net'
import type { AddressInfo, Server } from 'node:net'
import { afterEach, describe, expect, test } from 'vitest'
import { createHttpOut, HttpOutError } from './http-out.ts'
import type { HttpOutInit, Resolve } from './http-out.ts'

const open: Server[] = []

afterEach(() => {
  for (const server of open.splice(0)) {
    if (server instanceof http.Server) server.closeAllConnections()
    server.close()
  }
})

async function listen(server: Server, host = '127.0.0.1', port = 0): Promise<number> {
  open.push(server)
  await new Promise<void>(done => server.listen(port, host, done))
  return (server.address() as AddressInfo).port
}

/** A server that notes what it sees and answers by `handle`. */
function noting(handle: http.RequestListener = (_request, response) => response.end('{"ok":true}')) {
  const seen: string[] = []
  const server = http.createServer((request, response) => {
    seen.push(`${request.method} ${request.url}`)
    handle(request, response)
  })
  return { server, seen }
}

async function failure(work: Promise<unknown>): Promise<HttpOutError> {
  const error = await work.then(
    () => null,
    (error: unknown) => error,
  )
  if (!(error instanceof HttpOutError)) throw new Error(`expected an HttpOutError, got ${String(error)}`)
  return error
}

const says =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 }))

describe('where a request may go', () => {
  test('to an origin on the list', async () => {
    const { server, seen } = noting()
    const origin = `http://127.0.0.1:${await listen(server)}`
    const answer = await createHttpOut({ allow: [origin] }).request(`${origin}/v1/me?fields=id`)
    expect(answer.status).toBe(200)
    expect(answer.json()).toEqual({ ok: true })
    expect(seen).toEqual(['GET /v1/me?fields=id'])
  })

  test.each([
    ['another port', 'http://127.0.0.1:1'],
    ['another scheme', 'https://127.0.0.1'],
    ['a look-alike', 'https://graph.facebook.com.evil.example'],
    ['another spelling of this machine', 'http://2130706433'],
    ['a person and password in the address', 'https://graph.facebook.com@evil.example'],
    ['a person and password before an allowed host', 'https://u:p@graph.facebook.com'],
  ])('not to %s', async (_what, url) => {
    const out = createHttpOut({ allow: ['https://graph.facebook.com'], resolve: says('127.0.0.1') })
    expect(await failure(out.request(url))).toMatchObject({ reason: 'origin-not-allowed', sent: 'no' })
  })

  test('not to an allowed name that resolves to this machine, even as one address among public ones', async () => {
    const { server, seen } = noting()
    const port = await listen(server)
    for (const resolve of [says('127.0.0.1'), says('157.240.1.35', '127.0.0.1'), says('::ffff:127.0.0.1')]) {
      const out = createHttpOut({ allow: [`https://graph.facebook.com:${port}`], resolve })
      const error = await failure(out.request(`https://graph.facebook.com:${port}/`))
      expect(error).toMatchObject({ reason: 'private-address', sent: 'no' })
    }
    expect(seen).toEqual([])
  })

  test('to a name on the school network only when the list says so', async () => {
    const { server } = noting()
    const origin = `http://store.school.example:${await listen(server)}`
    expect(() => createHttpOut({ allow: [origin] })).toThrow(TypeError)
    const out = createHttpOut({ allow: [{ origin, privateNetwork: true }], resolve: says('127.0.0.1') })
    expect((await out.request(origin)).status).toBe(200)
  })

  test('a name that changes its answer reaches only the address that was judged', async () => {
    const judged = noting()
    const other = noting()
    const port = await listen(judged.server)
    await listen(other.server, '127.0.0.2', port)
    const origin = `http://page.example:${port}`
    const answers = ['127.0.0.1', '127.0.0.2', '127.0.0.2']
    const resolve: Resolve = async () => [{ address: answers.shift()!, family: 4 }]
    await createHttpOut({ allow: [{ origin, privateNetwork: true }], resolve }).request(origin)
    expect(answers).toHaveLength(2)
    expect(judged.seen).toHaveLength(1)
    expect(other.seen).toEqual([])
  })

  test.each([
    'graph.facebook.com',
    'https://graph.facebook.com/',
    'https://a.example/path',
    'ftp://a.example',
    '',
  ])('a list with %j in it is refused at the start', entry => {
    expect(() => createHttpOut({ allow: [entry] })).toThrow(TypeError)
  })

  test('plain http to the internet is refused at the start', () => {
    expect(() => createHttpOut({ allow: ['http://8.8.8.8'] })).toThrow(/https/)
  })
})

describe('what is sent', () => {
  async function echoed(
    init: HttpOutInit,
  ): Promise<{ method: string; type: string; length: string; body: string }> {
    const server = http.createServer((request, response) => {
      let body = ''
      request.setEncoding('latin1').on('data', chunk => (body += chunk))
      request.on('end', () => {
        const { 'content-type': type, 'content-length': length } = request.headers
        response.end(JSON.stringify({ method: request.method, type, length, body }))
      })
    })
    const origin = `http://127.0.0.1:${await listen(server)}`
    return (await createHttpOut({ allow: [origin] }).request(origin, init)).json() as Awaited<
      ReturnType<typeof echoed>
    >
  }

  test('a form of fields', async () => {
    const sent = await echoed({ method: 'POST', body: new URLSearchParams({ message: 'Sports day & cake' }) })
    expect(sent).toMatchObject({ method: 'POST', body: 'message=Sports+day+%26+cake', length: '27' })
    expect(sent.type).toMatch(/^application\/x-www-form-urlencoded/)
  })

  test('a form with a file', async () => {
    const body = new FormData()
    body.set('source', new Blob([new Uint8Array([0xff, 0xd8])], { type: 'image/jpeg' }), 'picture.jpg')
    const sent = await echoed({ method: 'POST', body })
    expect(sent.type).toMatch(/^multipart\/form-data; boundary=/)
    expect(sent.body).toContain('filename="picture.jpg"')
    expect(sent.body).toContain('\u00ff\u00d8')
  })

  test('text with a type of its own', async () => {
    const sent = await echoed({ method: 'PUT', headers: { 'content-type': 'application/json' }, body: '{}' })
    expect(sent).toEqual({ method: 'PUT', type: 'application/json', length: '2', body: '{}' })
  })
})

describe('answers that are not used', () => {
  async function answering(handle: http.RequestListener, maxAnswerBytes = 1000): Promise<HttpOutError> {
    const origin = `http://127.0.0.1:${await listen(noting(handle).server)}`
    return failure(createHttpOut({ allow: [origin], maxAnswerBytes }).request(origin, { timeoutMs: 2000 }))
  }

  test('a redirect is not followed, wherever it points', async () => {
    const target = noting()
    const location = `http://127.0.0.1:${await listen(target.server)}/`
    const error = await answering((_request, response) => response.writeHead(302, { location }).end())
    expect(error).toMatchObject({ reason: 'redirect', sent: 'answered' })
    expect(target.seen).toEqual([])
  })

  test('an answer beyond the limit is cut off', async () => {
    const error = await answering((_request, response) => response.end('x'.repeat(1001)))
    expect(error).toMatchObject({ reason: 'answer-too-large', sent: 'answered' })
  })

  test('an answer at the limit is used', async () => {
    const origin = `http://127.0.0.1:${await listen(noting((_q, response) => response.end('x'.repeat(1000))).server)}`
    const answer = await createHttpOut({ allow: [origin], maxAnswerBytes: 1000 }).request(origin)
    expect(answer.body).toHaveLength(1000)
  })

  test('an error of the network is an answer, not a failure', async () => {
    const { server } = noting((_request, response) => response.writeHead(500).end('no'))
    const origin = `http://127.0.0.1:${await listen(server)}`
    const answer = await createHttpOut({ allow: [origin] }).request(origin)
    expect([answer.status, answer.text()]).toEqual([500, 'no'])
    expect(() => answer.json()).toThrow(SyntaxError)
  })

  test('an answer that breaks off is told from one that never began', async () => {
    const begun = await answering((_request, response) => {
      response.writeHead(200, { 'content-length': '10' }).write('abc', () => response.destroy())
    })
    expect(begun).toMatchObject({ reason: 'broken-off', sent: 'answered' })
    const never = await answering((_request, response) => void response.destroy())
    expect(never).toMatchObject({ reason: 'broken-off', sent: 'maybe' })
  })
})

describe('whether a failed request may have been sent', () => {
  test('no: the name does not exist', async () => {
    const resolve: Resolve = () => Promise.reject(new Error('ENOTFOUND'))
    const out = createHttpOut({ allow: ['https://graph.facebook.com'], resolve })
    expect(await failure(out.request('https://graph.facebook.com'))).toMatchObject({
      reason: 'name-not-found',
      sent: 'no',
    })
  })

  test('no: the time is up while the name is looked up', async () => {
    const out = createHttpOut({ allow: ['https://graph.facebook.com'], resolve: () => new Promise(() => {}) })
    const error = await failure(out.request('https://graph.facebook.com', { timeoutMs: 20 }))
    expect(error).toMatchObject({ reason: 'timeout', sent: 'no' })
  })

  test('no: nobody listens', async () => {
    const server = createServer()
    const origin = `http://127.0.0.1:${await listen(server)}`
    await new Promise(done => server.close(done))
    const error = await failure(createHttpOut({ allow: [origin] }).request(origin))
    expect(error).toMatchObject({ reason: 'not-connected', sent: 'no' })
  })

  test('no: the time is up before the connection is secured', async () => {
    const origin = `https://127.0.0.1:${await listen(createServer(() => {}))}`
    const error = await failure(createHttpOut({ allow: [origin] }).request(origin, { timeoutMs: 50 }))
    expect(error).toMatchObject({ reason: 'timeout', sent: 'no' })
  })

  test('maybe: the time is up before an answer', async () => {
    const { server, seen } = noting(() => {})
    const origin = `http://127.0.0.1:${await listen(server)}`
    const out = createHttpOut({ allow: [origin] })
    const error = await failure(
      out.request(`${origin}/feed?access_token=secret`, { method: 'POST', timeoutMs: 200 }),
    )
    expect(error).toMatchObject({ reason: 'timeout', sent: 'maybe' })
    expect(seen).toHaveLength(1)
    expect(error.message).not.toContain('secret')
  })

  test('a certificate that nobody vouches for ends it before anything is sent', async () => {
    const plain = noting()
    const origin = `https://127.0.0.1:${await listen(plain.server)}`
    const error = await failure(createHttpOut({ allow: [origin] }).request(origin))
    expect(error).toMatchObject({ reason: 'not-connected', sent: 'no' })
    expect(plain.seen).toEqual([])
  })
})
