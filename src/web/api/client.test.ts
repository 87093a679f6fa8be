import { describe, expect, test } from 'vitest'
import { makeClient, paramsOf, pathOf } from './client.ts'
import { ApiError } from './error.ts'

interface Shape {
  'posts.list': { input: { schoolId?: string; decision?: string[] }; output: { id: string }[] }
  'posts.submit': { input: { variantId: string; version: number }; output: { decision: string } }
}

interface Sent {
  url: string
  init: RequestInit
}

/** A server that answers once with what it is given, and remembers what it was asked. */
function server(status: number, body: unknown) {
  const sent: Sent[] = []
  const signedOut: { operation: string; input: unknown }[] = []
  const client = makeClient<Shape>({
    fetch: async (url, init) => {
      sent.push({ url: typeof url === 'string' ? url : '', init: init ?? {} })
      return new Response(body === undefined ? null : JSON.stringify(body), { status })
    },
    onSignedOut: (operation, input) => signedOut.push({ operation, input }),
  })
  return { client, sent, signedOut }
}

describe('addresses', () => {
  test('a name is a path', () => {
    expect(pathOf('posts.submit')).toBe('/api/v1/posts/submit')
  })
  test('a query has flat parameters; a list repeats its name, nothing is sent for what is not there', () => {
    expect(paramsOf({ q: 'a b', decision: ['hold', 'refuse'], page: 2, none: null, no: undefined })).toBe(
      '?q=a+b&decision=hold&decision=refuse&page=2',
    )
    expect(paramsOf({})).toBe('')
    expect(paramsOf(undefined)).toBe('')
  })
  test('a deep input of a query is our own mistake and says so', () => {
    expect(() => paramsOf({ where: { school: 1 } })).toThrow('where is not flat')
  })
})

describe('the client', () => {
  test('asks a query by GET', async () => {
    const { client, sent } = server(200, [{ id: 'p1' }])
    await expect(client.query('posts.list', { decision: ['hold'] })).resolves.toEqual([{ id: 'p1' }])
    expect(sent[0]?.url).toBe('/api/v1/posts/list?decision=hold')
    expect(sent[0]?.init.method).toBeUndefined()
  })

  test('runs an operation by POST, with what was typed as JSON', async () => {
    const { client, sent } = server(200, { decision: 'hold' })
    await client.run('posts.submit', { variantId: 'v', version: 3 })
    expect(sent[0]?.init).toMatchObject({ method: 'POST', body: '{"variantId":"v","version":3}' })
  })

  test('an error names its code, its sentence and its fields', async () => {
    const fields = [{ field: 'version', message: 'Reload: this is version 3.' }]
    const { client } = server(409, { error: { code: 'conflict', message: 'Mrs Nair decided this.', fields } })
    const error = await client.run('posts.submit', { variantId: 'v', version: 2 }).catch((e: unknown) => e)
    expect(error).toBeInstanceOf(ApiError)
    expect(error).toMatchObject({ status: 409, code: 'conflict', message: 'Mrs Nair decided this.' })
    expect((error as ApiError).of('version')).toBe('Reload: this is version 3.')
    expect((error as ApiError).of('text')).toBeUndefined()
  })

  test('a page of a proxy becomes a sentence that somebody can act on', async () => {
    const { client } = server(502, undefined)
    await expect(client.query('posts.list', {})).rejects.toMatchObject({
      code: 'unreadable-answer',
      status: 502,
    })
  })

  test('signed out: what was typed is handed over before the error is thrown', async () => {
    const { client, signedOut } = server(401, { error: { code: 'signed-out', message: 'Sign in again.' } })
    const input = { variantId: 'v', version: 3 }
    await expect(client.run('posts.submit', input)).rejects.toMatchObject({ status: 401 })
    expect(signedOut).toEqual([{ operation: 'posts.submit', input }])
  })

  test('no network is said as such', async () => {
    const client = makeClient<Shape>({
      fetch: () => Promise.reject(new TypeError('Failed to fetch')),
      onSignedOut: () => undefined,
    })
    await expect(client.query('posts.list', {})).rejects.toMatchObject({ code: 'offline', status: 0 })
  })

  test('a stale question that was called off stays an abort, not "offline"', async () => {
    const controller = new AbortController()
    controller.abort()
    const client = makeClient<Shape>({
      fetch: (_url, init) => Promise.reject(init?.signal?.reason),
      onSignedOut: () => undefined,
    })
    await expect(client.query('posts.list', {}, controller.signal)).rejects.toMatchObject({
      name: 'AbortError',
    })
  })
})
