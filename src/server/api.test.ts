import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { operations } from '../app.ts'
import { newSecretToken } from '../platform/operations/secret-token.ts'
import { download, largeDownload, operation, query } from '../platform/operations/operation.ts'
import { inTenant, systemContext } from '../platform/database/tenancy.ts'
import { routeAdd } from '../platform/operations/route.ts'
import { serverForFile } from '../testing/test-server.ts'

const common = {
  about: 'Is tried here.',
  permission: 'school:view',
  target: () => ({ schoolId: null }),
  exampleAs: 'teacher',
} as const

const bring = operation({
  ...common,
  name: 'test.bring',
  records: 'test.brought',
  upload: true,
  input: z.strictObject({ label: z.string() }),
  output: z.object({ size: z.number(), type: z.string(), label: z.string() }),
  example: () => ({ label: 'x' }),
  async run({ upload, record }, { label }) {
    record({
      kind: 'test.brought',
      subject: { kind: 'x', id: 'x' },
      audience: { kind: 'trust' },
      content: {},
    })
    return { size: upload!.bytes.length, type: upload!.claimedType, label }
  },
})

const bringLarge = operation({
  ...common,
  name: 'test.bring-large',
  records: 'test.brought',
  upload: 'large',
  input: z.strictObject({ label: z.string() }),
  output: z.object({ bytes: z.string(), path: z.string() }),
  example: () => ({ label: 'x' }),
  async run({ file, record }) {
    record({
      kind: 'test.brought',
      subject: { kind: 'x', id: 'x' },
      audience: { kind: 'trust' },
      content: {},
    })
    return { bytes: await readFile(file!.path, 'utf8'), path: file!.path }
  },
})

const fetchLarge = query({
  ...common,
  name: 'test.fetch-large',
  download: true,
  input: z.strictObject({}),
  output: largeDownload,
  example: () => ({}),
  run: async () => ({
    filename: 'a.mp4',
    type: 'video/mp4',
    body: {
      size: 10,
      read: async (from, to) => new Uint8Array(Buffer.from('0123456789').subarray(from, to)),
    },
  }),
})

const fetchFile = query({
  ...common,
  name: 'test.fetch-file',
  download: true,
  input: z.strictObject({ type: z.string() }),
  output: download,
  example: () => ({ type: 'text/plain' }),
  run: async (_context, { type }) => ({ filename: 'a.txt', type, body: Buffer.from('<script>') }),
})

const search = query({
  ...common,
  name: 'test.search',
  asksInBody: true,
  input: z.strictObject({ words: z.string().min(1, 'Write a name.') }),
  output: z.object({ words: z.string() }),
  example: () => ({ words: 'x' }),
  run: async (_context, { words }) => ({ words }),
})

const server = serverForFile({
  operations: [...operations, bring, bringLarge, fetchLarge, fetchFile, search],
})
let authorization = ''

beforeAll(async () => {
  const { database, world, clock } = server()
  const { token, hash } = newSecretToken()
  const permissions = ['school:view', 'me:view']
  const expires = new Date(clock.now().getTime() + 86_400_000)
  const { rows } = await database.admin.query<{ id: string }>(
    `insert into api_token (trust_id, person_id, label, token_hash, permissions, expires_at, created_at)
     values ($1, $2, 'Website', $3, $4, $5, $6) returning id`,
    [world.trustId, world.people.teacher.personId, hash, permissions, expires, clock.now()],
  )
  await inTenant(database.db, systemContext(world.trustId), tx =>
    routeAdd(tx, 'api-token', hash, rows[0]!.id),
  )
  authorization = `Bearer ${token}`
})

const ask = (path: string, body?: unknown, headers: Record<string, string> = {}) =>
  server().ask(`/api/v1/${path}`, {
    ...(body !== undefined && { body }),
    headers: { authorization, ...headers },
  })

test('a token is asked for no origin: it is sent by no page on its own', async () => {
  const answer = await ask('test/search', { words: 'Rowan' }, { origin: 'https://school.example' })
  expect(await answer.json()).toEqual({ words: 'Rowan' })
})

test('a query is answered by GET, one that asks in its body by POST alone', async () => {
  expect((await ask('people/me')).status).toBe(200)
  expect((await ask('people/me', {})).status).toBe(404)
  expect((await ask('test/search?words=Rowan')).status).toBe(404)
  expect(await (await ask('test/search', {})).json()).toMatchObject({
    error: { fields: [{ field: 'words' }] },
  })
})

test('a field that does not exist is named, in the address too', async () => {
  const answer = await ask('people/me?colour=red')
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    error: { code: 'invalid-input', fields: [{ field: 'colour' }] },
  })
})

describe('a large file', () => {
  test('is on disk while its operation runs, and gone afterwards', async () => {
    const answer = await ask('test/bring-large?label=hall', 'moving pictures')
    const { bytes, path } = (await answer.json()) as { bytes: string; path: string }
    expect(bytes).toBe('moving pictures')
    expect(existsSync(path)).toBe(false)
  })

  test('of somebody who is not signed in is not even read', async () => {
    const answer = await server().ask('/api/v1/test/bring-large?label=hall', {
      body: 'moving pictures',
      headers: { authorization: '' },
    })
    expect(answer.status).toBe(401)
  })

  test.each([
    [undefined, 200, '0123456789', null],
    ['bytes=2-4', 206, '234', 'bytes 2-4/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-3', 206, '789', 'bytes 7-9/10'],
    ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
    ['bytes=0-1,3-4', 200, '0123456789', null],
    ['bytes=99-', 416, '', 'bytes */10'],
  ])('is sent in the part that a player asks for: %s', async (range, status, body, contentRange) => {
    const answer = await ask('test/fetch-large', undefined, range === undefined ? {} : { range })
    expect(answer.status).toBe(status)
    expect(await answer.text()).toBe(body)
    expect(answer.headers.get('content-range')).toBe(contentRange)
    if (status !== 416) expect(answer.headers.get('content-disposition')).toBe('inline; filename="a.mp4"')
  })
})

describe('a file', () => {
  test('comes as the body, with its input in the address', async () => {
    const answer = await ask('test/bring?label=hall', 'pixels', { 'content-type': 'image/jpeg' })
    expect(await answer.json()).toEqual({ size: 6, type: 'image/jpeg', label: 'hall' })
  })

  test('beyond 25 MB is refused', async () => {
    expect((await ask('test/bring?label=hall', 'x'.repeat(25 * 1024 * 1024 + 1))).status).toBe(413)
  })

  test.each([
    ['text/html', 'attachment'],
    ['image/png', 'inline'],
    ['application/json', 'attachment'],
  ])('of type %s is sent as %s, and kept by nobody on the way', async (type, disposition) => {
    const answer = await ask(`test/fetch-file?type=${encodeURIComponent(type)}`)
    expect(answer.headers.get('content-disposition')).toBe(`${disposition}; filename="a.txt"`)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    expect(await answer.text()).toBe('<script>')
  })

  test('that is a drawing with a program in it is not shown in a page of ours', async () => {
    const answer = await ask('test/fetch-file?type=image%2Fsvg%2Bxml')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment/)
  })
})

test('the same request with one key is answered once and the same', async () => {
  const count = async () =>
    (await server().database.admin.query("select 1 from evidence_payload where kind = 'test.brought'")).rows
      .length
  const before = await count()
  const send = () => ask('test/bring?label=once', 'pixels', { 'idempotency-key': 'k-1' })
  const [one, other] = await Promise.all([send(), send()])
  expect(await one.json()).toEqual(await other.json())
  expect(await count()).toBe(before + 1)
})

test('of a whole run no token, body, name or query stands in the log', async () => {
  await ask('test/search', { words: 'Rowan Ellery' })
  await server().ask('/api/v1/people/me?name=Rowan', { headers: { authorization } })
  await server().ask(`/welcome/${authorization.slice(7)}`)
  await server().ask(`/api/auth/reset-password/${authorization.slice(7)}?callbackURL=/`)
  await server().ask(`/api/v1/${authorization.slice(7)}`, { body: {} })
  const log = server().logged()
  expect(log).toContain('/api/v1/test/search')
  expect(log).not.toMatch(/Rowan|cbk_|Bearer|pixels/)
})

test('the document is served, to anybody', async () => {
  const answer = await server().ask('/api/v1/openapi.json')
  expect(await answer.json()).toMatchObject({ openapi: '3.1.0' })
})
