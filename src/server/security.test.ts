import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { operation } from '../platform/operations/operation.ts'
import { cookiesOf, PASSWORD, serverForFile, startTestServer } from '../testing/test-server.ts'

const breaking = operation({
  name: 'test.break',
  about: 'Breaks.',
  permission: 'me:view',
  input: z.strictObject({ how: z.enum(['sql', 'throw']) }),
  output: z.object({}),
  records: 'test.broken',
  target: ({ actor }) => ({ schoolId: null, ownerId: actor.kind === 'person' ? actor.personId : '' }),
  example: () => ({ how: 'sql' }) as const,
  exampleAs: 'ceo',
  async run({ tx }, { how }) {
    if (how === 'throw') throw new Error('Rowan Ellery is at /home/someone')
    await tx
      .selectFrom('no_such_table' as 'school')
      .select('name')
      .execute()
    return {}
  },
})

const server = serverForFile({ operations: [breaking] })

const KINDS: [string, string, RequestInit?][] = [
  ['a page', '/'],
  ['a page of the app', '/posts/12'],
  ['an answer', '/health'],
  ['an error', '/api/v1/test/break', { method: 'POST', headers: { origin: 'http://localhost:3000' } }],
  ['what does not exist', '/api/v1/nothing'],
  ['an asset that does not exist', '/assets/nothing.js'],
  ['the sign-in library', '/api/auth/get-session'],
  ['the document', '/api/v1/openapi.json'],
  ['a request that is refused', '/api/v1/set-up', { method: 'POST', body: '{}' }],
  ['a method that nothing has', '/health', { method: 'DELETE' }],
]

test.each(KINDS)('%s carries the headers that shut others out', async (_what, path, init) => {
  const answer = await fetch(`${server().url}${path}`, init)
  await answer.arrayBuffer()
  const policy = answer.headers.get('content-security-policy')!
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
  expect(answer.headers.get('referrer-policy')).toBe('same-origin')
  expect(answer.headers.get('cache-control')).toMatch(/no-store|no-cache/)
  expect(answer.headers.get('access-control-allow-origin')).toBeNull()
  expect(answer.headers.get('x-powered-by')).toBeNull()
})

describe('a request from a page elsewhere', () => {
  test.each([
    ['another site', { origin: 'https://elsewhere.example' }],
    ['nowhere', { origin: 'null' }],
    ['one that does not say', { origin: '' }],
    ['a look-alike', { origin: 'http://localhost:3000.elsewhere.example' }],
    ['another port', { origin: 'http://localhost:3001' }],
  ])('changes nothing: %s', async (_what, headers) => {
    for (const path of ['/api/v1/test/break', '/api/v1/set-up', '/api/v1/welcome']) {
      const answer = await server().ask(path, { body: {}, headers })
      expect(answer.status).toBe(403)
      expect(await answer.json()).toMatchObject({ error: { code: 'not-permitted' } })
    }
  })

  test('with somebody’s cookie is refused by the sign-in library too', async () => {
    const answer = await server().ask('/api/auth/sign-out', {
      body: {},
      cookie: 'copybook=x.y',
      headers: { origin: 'https://elsewhere.example' },
    })
    expect(answer.status).toBe(403)
  })
})

describe('an error', () => {
  test.each(['sql', 'throw'])(
    'of ours shows no stack, no SQL and no name, and the server goes on (%s)',
    async how => {
      await server().giveSignIn(
        server().world.people[how === 'sql' ? 'ceo' : 'teacher'],
        `${how}@fenland.example`,
      )
      const signedIn = await server().ask('/api/auth/sign-in/email', {
        body: { email: `${how}@fenland.example`, password: PASSWORD },
      })
      expect(signedIn.status).toBe(200)
      const cookie = cookiesOf(signedIn)
      const answer = await server().ask('/api/v1/test/break', { body: { how }, cookie })
      expect(answer.status).toBe(500)
      const text = await answer.text()
      expect(JSON.parse(text)).toEqual({
        error: {
          code: 'defect',
          message: 'Something went wrong on our side. Nothing was changed. Try again.',
          fields: [],
        },
      })
      expect(server().logged()).toContain('a request failed')
      expect(server().logged()).not.toMatch(/Rowan|no_such_table|select "/)
      expect((await server().ask('/health')).status).toBe(200)
    },
  )

  test.each(['{', '[1,', 'name=Rowan', '\u0000'])('malformed JSON is named as such: %j', async body => {
    const answer = await server().ask('/api/v1/set-up', { body })
    expect(answer.status).toBe(400)
    expect(await answer.json()).toMatchObject({
      error: { code: 'malformed-request', fields: [{ field: 'body' }] },
    })
  })

  test('a body beyond the limit is refused, whatever its length header says', async () => {
    const large = JSON.stringify({ token: 'x'.repeat(1024 * 1024) })
    for (const path of ['/api/v1/set-up', '/api/v1/welcome', '/api/auth/sign-in/email']) {
      expect((await server().ask(path, { body: large })).status).toBe(413)
    }
    const endless = new ReadableStream({
      pull: controller => controller.enqueue(new Uint8Array(256 * 1024)),
    })
    const streamed = await fetch(`${server().url}/api/v1/set-up`, {
      method: 'POST',
      headers: { origin: server().origin },
      body: endless,
      duplex: 'half',
    } as RequestInit).then(
      answer => answer.status,
      () => 413,
    )
    expect(streamed).toBe(413)
    expect((await server().ask('/health')).status).toBe(200)
  })

  test.each([
    '/%E0%A4%A',
    '/assets/%E0%A4%A.js',
    '/assets/..%2f..%2fetc%2fpasswd.js',
    '/..%2findex.html',
    '/%00.js',
  ])('an address that is no file of ours leads to none: %s', async path => {
    const answer = await fetch(`${server().url}${path}`)
    expect([200, 404]).toContain(answer.status)
    if (answer.status === 200) expect(await answer.text()).toContain('<title>Copybook</title>')
  })
})

test('behind https everything is pinned to it, and no cookie leaves it', async () => {
  const secure = await startTestServer({
    publicUrl: 'https://copybook.school.example',
    operations: [breaking],
  })
  try {
    await secure.giveSignIn(secure.world.people.teacher, 'teacher@fenland.example')
    const answer = await secure.ask('/api/auth/sign-in/email', {
      body: { email: 'teacher@fenland.example', password: PASSWORD },
    })
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=31536000')
    const session = answer.headers.getSetCookie().find(cookie => cookie.startsWith('__Host-copybook='))
    expect(session).toMatch(/; Path=\//)
    expect(session).toMatch(/; HttpOnly/)
    expect(session).toMatch(/; Secure/)
    expect(session).toMatch(/; SameSite=Lax/)
    expect(session).not.toMatch(/Domain=/)
    for (const cookie of answer.headers.getSetCookie()) expect(cookie).toMatch(/; Secure/)
  } finally {
    await secure.close()
  }
})
