import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { breaches } from './x-documents.ts'
import type { Exchange } from './x-documents.ts'
import {
  deriveDomains,
  derivedFile,
  deriveX,
  domainsFile,
  openApiFile,
  specsDirectory,
  usedCalls,
} from './x.ts'

const read = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'))

describe('what was derived from the published files', () => {
  const here = existsSync(join(specsDirectory, openApiFile))
  if (!here) console.log(`SKIPPED deriving anew: ${openApiFile} is not beside the project`)

  test.skipIf(!here)('is what deriving them again gives', async () => {
    const source = await readFile(join(specsDirectory, openApiFile), 'utf8')
    expect(await read(derivedFile)).toEqual(deriveX(source))
    const domains = await readFile(join(specsDirectory, 'twitter-text/tlds.yml'), 'utf8')
    expect(await read(domainsFile)).toEqual(deriveDomains(domains))
  })

  test('holds every call that we make, and no word of prose', async () => {
    const { paths } = (await read(derivedFile)) as { paths: Record<string, object> }
    const held = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`),
    )
    expect(held.sort()).toEqual([...usedCalls].sort())
    expect(await readFile(derivedFile, 'utf8')).not.toMatch(/"(description|summary|example)": "/)
  })

  test('a call that the specification does not know cannot be derived', () => {
    const source = JSON.stringify({ info: { version: '1' }, paths: {}, components: {} })
    expect(() => deriveX(source, ['GET /2/likes'])).toThrow('GET /2/likes')
  })
})

describe('a call that breaks the specification is found', () => {
  const good: Exchange = {
    method: 'POST',
    url: new URL('http://x/2/tweets'),
    requestType: 'application/json',
    requestBody: { text: 'Hello' },
    status: 201,
    answerType: 'application/json',
    answerBody: { data: { id: '1', text: 'Hello' } },
  }
  const problem = {
    type: 'https://api.x.com/2/problems/invalid-request',
    title: 'a',
    detail: 'b',
    status: 400,
  }
  const refused = { ...good, status: 400, answerType: 'application/problem+json', answerBody: problem }

  test.each<[string, Exchange]>([
    ['a call', good],
    ['a refusal', refused],
    ['a refusal of what is wrong', { ...refused, requestBody: { nonsense: 1 } }],
    [
      'a refusal of a kind that it does not list',
      { ...refused, answerBody: { ...problem, type: 'about:blank' } },
    ],
    ['the address that gives out keys', { ...good, url: new URL('http://x/2/oauth2/token') }],
  ])('%s is right', (_what, exchange) => expect(breaches(exchange)).toEqual([]))

  test.each<[string, Partial<Exchange>]>([
    ['path', { url: new URL('http://x/2/likes') }],
    ['method', { method: 'PATCH' }],
    ['parameter', { url: new URL('http://x/2/tweets?text=a') }],
    ['field', { requestBody: { text: 'a', colour: 'red' } }],
    ['value', { requestBody: { text: 7 } }],
    ['list', { requestBody: { text: '', media: { media_ids: [] } } }],
    ['number of an id', { requestBody: { text: '', media: { media_ids: ['x'] } } }],
    ['media type', { requestType: 'text/plain' }],
    ['status', { status: 200 }],
    ['field of the answer', { answerBody: { data: { id: '1', text: '', likes: 1 } } }],
    ['missing field of the answer', { answerBody: { data: { id: '1' } } }],
    ['media type of the answer', { answerType: 'text/html' }],
  ])('a wrong %s', (_what, change) => {
    expect(breaches({ ...good, ...change })).not.toEqual([])
  })

  test.each([
    '?ids=',
    '?ids=1,x',
    '?ids=1&ids=2',
    '',
    '?ids=1&post.fields=colour',
    '?ids=1&expansions=author_id,author_id',
    '?ids=1&user.fields=name&likes=1',
  ])('a wrong query: %s', query => {
    const url = new URL(`http://x/2/tweets${query}`)
    const read = { ...good, method: 'GET', url, requestType: null, requestBody: undefined, status: 200 }
    expect(breaches({ ...read, answerBody: {} })).not.toEqual([])
    expect(breaches({ ...read, url: new URL('http://x/2/tweets?ids=1'), answerBody: {} })).toEqual([])
  })

  test('a number that is out of range', () => {
    const url = (count: string) => new URL(`http://x/2/users/1/mentions?max_results=${count}`)
    const read = {
      ...good,
      method: 'GET',
      requestType: null,
      requestBody: undefined,
      status: 200,
      answerBody: {},
    }
    expect(breaches({ ...read, url: url('100') })).toEqual([])
    for (const count of ['4', '101', 'many', '5.5'])
      expect(breaches({ ...read, url: url(count) })).not.toEqual([])
  })

  test('a refusal without its own words', () => {
    expect(breaches({ ...refused, answerBody: { title: 'a' } })).not.toEqual([])
  })
})
