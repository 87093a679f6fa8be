import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { operations } from '../app.ts'
import { operation, query } from '../platform/operations/operation.ts'
import { openApiDocument } from './openapi.ts'

interface Described {
  operationId: string
  summary: string
  parameters?: { name: string; in: string; required: boolean; schema: unknown }[]
  requestBody?: { content: Record<string, { schema: { properties?: object; type?: string } }> }
  responses: Record<string, { description: string; content?: Record<string, { schema: object }> }>
}

interface Document {
  openapi: string
  info: { title: string; version: string }
  components: { schemas: Record<string, object>; securitySchemes: object }
  paths: Record<string, Record<string, Described>>
}

const document = openApiDocument(operations, 'http://localhost:3000') as Document
const described = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, value]) => ({ path, method, value })),
)

test('it is OpenAPI 3.1 and lists every operation once, at its address', () => {
  expect(document.openapi).toMatch(/^3\.1\.\d$/)
  expect(described.map(one => one.value.operationId).toSorted()).toEqual(
    operations.map(one => one.name).toSorted(),
  )
  for (const { path, value } of described) expect(path).toBe(`/${value.operationId.replace('.', '/')}`)
})

test('it is plain JSON, and every reference in it leads somewhere', () => {
  const text = JSON.stringify(document)
  expect(JSON.parse(text)).toEqual(document)
  for (const [, target] of text.matchAll(/"\$ref":"([^"]+)"/g)) {
    const [root, ...path] = target!.split('/')
    expect(root).toBe('#')
    const found = path.reduce<unknown>(
      (at, key) => (at as Record<string, unknown> | undefined)?.[key],
      document,
    )
    expect(found, target).toBeTypeOf('object')
  }
})

test('what the specification requires of each is there', () => {
  for (const { method, path, value } of described) {
    const where = `${method} ${path}`
    expect(value.summary, where).toMatch(/\w{2}.*\.$/)
    expect(Object.keys(value.responses), where).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '404', '409', '422']),
    )
    expect(value.responses['200']!.description, where).toBeTruthy()
    if (method === 'get') expect(value.requestBody, where).toBeUndefined()
    else expect(value.requestBody, where).toBeDefined()
    for (const parameter of value.parameters ?? []) {
      expect(parameter, where).toMatchObject({
        in: 'query',
        required: expect.any(Boolean),
        schema: expect.any(Object),
      })
    }
  }
})

test('a query is a GET unless what it asks must not stand in an address; whatever changes something is a POST', () => {
  for (const one of operations) {
    const gets = one.type === 'query' && !one.asksInBody
    expect(Object.keys(document.paths[`/${one.name.replace('.', '/')}`]!)).toEqual([gets ? 'get' : 'post'])
  }
})

describe('by example', () => {
  const common = {
    about: 'Does it.',
    permission: 'x:y',
    output: z.object({ id: z.uuid() }),
    target: () => ({ schoolId: null }),
    exampleAs: 'ceo',
    run: async () => ({ id: '' }),
  } as const
  const asks = query({
    ...common,
    name: 'room.ask',
    input: z.strictObject({ day: z.iso.date(), limit: z.coerce.number().max(50).default(20) }),
    example: () => ({ day: '2026-11-24' }),
  })
  const brings = operation({
    ...common,
    name: 'room.bring',
    records: 'x.brought',
    upload: true,
    input: z.strictObject({ postId: z.uuid() }),
    example: () => ({ postId: '' }),
  })
  const { paths } = openApiDocument([asks, brings], 'https://copybook.school.example') as Document

  test('what a query asks stands in its address, with what may be left out', () => {
    expect(paths['/room/ask']!['get']!.parameters).toEqual([
      { name: 'day', in: 'query', required: true, schema: expect.objectContaining({ format: 'date' }) },
      {
        name: 'limit',
        in: 'query',
        required: false,
        schema: expect.objectContaining({ maximum: 50, default: 20 }),
      },
    ])
  })

  test('a file is the body of what takes one, and its input stands in the address', () => {
    const { parameters, requestBody } = paths['/room/bring']!['post']!
    expect(parameters?.map(one => one.name)).toEqual(['postId'])
    expect(Object.keys(requestBody!.content)).toEqual(['application/octet-stream'])
  })
})
