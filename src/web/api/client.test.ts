import { describe, expect, test } from 'vitest'
import { makeClient, paramsOf, pathOf, type Doing } from './client.ts'
import { ApiError } from './error.ts'

interface Shape {
  'posts.list': {
    type: 'query'
    asksInBody: false
    input: { schoolId?: string; decision?: string[] }
    output: { id: string }[]
  }
  'posts.check': { type: 'query'; asksInBody: true; input: { text: string }; output: { decision: string } }
  'posts.submit': {
    type: 'operation'
    asksInBody: false
    input: { variantId: string; version: number }
    output: { decision: string }
  }
  'posts.add-picture': {
    type: 'operation'
    asksInBody: false
    input: { postId: string }
    output: { id: string }
  }
}

interface Sent {
  url: string
  init: RequestInit
}

/** A server that answers once with what it is given, and remembers what it was asked. */
function server(status: number, body: unknown) {
  const sent: Sent[] = []
  const signedOut: (Doing | null)[] = []
  const secondStep: (Doing | null)[] = []
  const client = makeClient<Shape>({
    fetch: async (url, init) => {
      sent.push({ url: typeof url === 'string' ? url : '', init: init ?? {} })
      return new Response(body === undefined ? null : JSON.stringify(body), { status })
    },
    onSignedOut: doing => signedOut.push(doing),
    onSecondStepNeeded: doing => secondStep.push(doing),
  })
  return { client, sent, signedOut, secondStep }
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

  test('asks words in a body, so that they stand in no address and no log', async () => {
    const { client, sent } = server(200, { decision: 'hold' })
    await client.ask('posts.check', { text: 'Zofia won' })
    expect(sent[0]?.url).toBe('/api/v1/posts/check')
    expect(sent[0]?.init).toMatchObject({ method: 'POST', body: '{"text":"Zofia won"}' })
  })

  test('sends a file as it is, and its input in the address', async () => {
    const { client, sent } = server(200, { id: 'm1' })
    const file = new Blob(['pixels'], { type: 'image/png' })
    await client.upload('posts.add-picture', { postId: 'p' }, file)
    expect(sent[0]?.url).toBe('/api/v1/posts/add-picture?postId=p')
    expect(sent[0]?.init.body).toBe(file)
    expect(sent[0]?.init.headers).toMatchObject({ 'content-type': 'image/png' })
  })

  test('a missing second step is told with what was about to be done, and a plain no is not', async () => {
    const needed = { error: { code: 'second-factor-needed', message: 'Sign in with your second step.' } }
    const first = server(403, needed)
    const input = { variantId: 'v', version: 3 }
    await expect(first.client.run('posts.submit', input)).rejects.toMatchObject({ status: 403 })
    expect(first.secondStep).toEqual([{ operation: 'posts.submit', input }])
    const other = server(403, { error: { code: 'not-permitted', message: 'A second person does.' } })
    await expect(other.client.run('posts.submit', input)).rejects.toMatchObject({ code: 'not-permitted' })
    expect(other.secondStep).toEqual([])
  })

  test('a conflict says who was faster, and when', async () => {
    const { client } = server(409, {
      error: {
        code: 'conflict',
        message: 'Somebody was faster.',
        fields: [],
        by: 'Mr Hughes',
        at: '2026-11-24',
      },
    })
    await expect(client.run('posts.submit', { variantId: 'v', version: 2 })).rejects.toMatchObject({
      details: { by: 'Mr Hughes', at: '2026-11-24' },
    })
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

  test('signed out while reading: there is nothing to do again', async () => {
    const { client, signedOut } = server(401, { error: { code: 'not-signed-in', message: 'Sign in again.' } })
    await expect(client.query('posts.list', {})).rejects.toMatchObject({ status: 401 })
    expect(signedOut).toEqual([null])
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
