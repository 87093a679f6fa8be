import { assert, asyncProperty, constantFrom, string, uint8Array } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { GraphError } from './graph-error.ts'
import { onlyThese, readBoolean, readParams, readWhole } from './params.ts'

const post = (body: BodyInit, type?: string) =>
  new Request('http://localhost/v26.0/1/feed?published=true', {
    method: 'POST',
    body,
    ...(type === undefined ? {} : { headers: { 'content-type': type } }),
  })

describe('parameters', () => {
  test('come from the query and the form together', async () => {
    const { text } = await readParams(post(new URLSearchParams({ message: 'Hello & welcome' })))
    expect([...text]).toEqual([
      ['published', 'true'],
      ['message', 'Hello & welcome'],
    ])
  })

  test('come from JSON, where a list stays one', async () => {
    const body = JSON.stringify({ message: 'a', attached_media: [{ media_fbid: '1' }] })
    const { text } = await readParams(post(body, 'application/json; charset=utf-8'))
    expect(text.get('attached_media')).toBe('[{"media_fbid":"1"}]')
  })

  test('come with files, byte for byte', async () => {
    await assert(
      asyncProperty(uint8Array(), string(), async (bytes, caption) => {
        const form = new FormData()
        form.set('caption', caption)
        form.set('source', new Blob([new Uint8Array(bytes)]), 'picture.jpg')
        const params = await readParams(post(form))
        expect(params.files.get('source')).toEqual(new Uint8Array(bytes))
        expect(params.text.get('caption')).toBe(asFormsSend(caption))
      }),
      { numRuns: 30 },
    )
  })

  test('the body of a GET is not looked at', async () => {
    expect((await readParams(new Request('http://localhost/v26.0/1?fields=id'))).text.get('fields')).toBe(
      'id',
    )
  })

  test.each([
    ['twice in a form', post(new URLSearchParams('message=a&message=b'))],
    ['in the query and in the form', post(new URLSearchParams('published=false'))],
    ['in JSON that is a list', post('[]', 'application/json')],
    ['in JSON that is broken', post('{', 'application/json')],
    ['in a form without its boundary', post('x', 'multipart/form-data')],
    ['in plain text', post('message=a', 'text/plain')],
  ])('are refused %s', async (_how, request) => {
    await expect(readParams(request)).rejects.toMatchObject({ code: 100 })
  })

  test('any body is read or refused, never a crash', async () => {
    const type = constantFrom(
      'application/json',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
    )
    await assert(
      asyncProperty(string(), type, async (body, type) => {
        const outcome = await readParams(post(body, type)).catch((error: unknown) => error)
        expect(outcome instanceof GraphError || (outcome as { text: unknown }).text instanceof Map).toBe(true)
      }),
    )
  })
})

describe('values', () => {
  const params = (fields: Record<string, string>) => ({
    text: new Map(Object.entries(fields)),
    files: new Map(),
  })

  test('a boolean is true or false and no other word', () => {
    expect(readBoolean(params({ published: 'false' }), 'published', true)).toBe(false)
    expect(readBoolean(params({}), 'published', true)).toBe(true)
    for (const published of ['1', 'TRUE', '', 'no']) {
      expect(() => readBoolean(params({ published }), 'published', true)).toThrow(GraphError)
    }
  })

  test('a whole number lies within its range', () => {
    expect(readWhole(params({ limit: '100' }), 'limit', [1, 100], 25)).toBe(100)
    expect(readWhole(params({}), 'limit', [1, 100], 25)).toBe(25)
    for (const limit of ['0', '101', '1.5', 'all', '-1']) {
      expect(() => readWhole(params({ limit }), 'limit', [1, 100], 25)).toThrow(GraphError)
    }
  })

  test('what a call does not have is refused, what every call has is not', () => {
    expect(() =>
      onlyThese(params({ message: 'a', access_token: 't', fields: 'id' }), ['message']),
    ).not.toThrow()
    expect(() => onlyThese(params({ mesage: 'a' }), ['message'])).toThrow(/mesage/)
    const file = { text: new Map<string, string>(), files: new Map([['video', new Uint8Array()]]) }
    expect(() => onlyThese(file, [], ['source'])).toThrow(/video/)
  })
})

/** A form sends every line break as CRLF (HTML standard, form submission). */
const asFormsSend = (text: string): string => text.replaceAll(/\r\n|\r|\n/g, '\r\n').toWellFormed()
