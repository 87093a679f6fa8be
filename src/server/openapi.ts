import { z } from 'zod'
import type { AnyOperation } from '../platform/operations/operation.ts'

interface Problem {
  status: string
  name: string
  when: string
}

const PROBLEMS: readonly Problem[] = [
  { status: '400', name: 'MalformedRequest', when: 'The request is not JSON.' },
  { status: '401', name: 'NotSignedIn', when: 'Nobody is signed in, or the token is over.' },
  {
    status: '403',
    name: 'NotPermitted',
    when: 'It is in your school, and you may not do it. This attempt is on record.',
  },
  { status: '404', name: 'NotFound', when: 'It does not exist, or belongs to another school or trust.' },
  {
    status: '409',
    name: 'Conflict',
    when: 'Somebody was faster, or it is no longer in the state that you saw.',
  },
  {
    status: '422',
    name: 'InvalidInput',
    when: 'A field is wrong; the answer names it and says what would be right.',
  },
]

/** The API as an OpenAPI 3.1 document, from the record of operations: JSON Schema 2020-12, straight from zod. */
export function openApiDocument(operations: readonly AnyOperation[], serverUrl: string): object {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Copybook',
      version: '1',
      description: 'What can be done with Copybook. A token never exceeds the person who made it.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: `${serverUrl}/api/v1` }],
    security: [{ token: [] }],
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'An API token, `cbk_…`.' } },
      schemas: { Problem: problemSchema },
      responses: Object.fromEntries(PROBLEMS.map(({ name, when }) => [name, problem(when)])),
    },
    paths: Object.fromEntries(operations.map(operation => [pathOf(operation), itemOf(operation)])),
  }
}

const problemSchema = z.toJSONSchema(
  z.object({
    error: z.object({
      code: z.string(),
      message: z.string(),
      fields: z.array(z.object({ field: z.string(), message: z.string() })),
    }),
  }),
)

function pathOf(operation: AnyOperation): string {
  return `/${operation.name.replace('.', '/')}`
}

function itemOf(operation: AnyOperation): object {
  const input = schemaOf(operation.input, 'input')
  const isGet = operation.type === 'query' && !operation.asksInBody
  const takesFile =
    operation.type === 'operation' && operation.upload !== undefined && operation.upload !== false
  const described = {
    operationId: operation.name,
    summary: operation.about,
    description: `Permission: \`${operation.permission}\`.${operation.records?.length ? ` Records: ${operation.records.join(', ')}.` : ''}`,
    tags: [operation.name.split('.')[0]],
    ...((isGet || takesFile) && { parameters: parametersOf(input) }),
    ...(!isGet && bodyOf(takesFile, input)),
    responses: {
      200: { description: 'Done.', content: answerOf(operation) },
      ...Object.fromEntries(
        PROBLEMS.map(({ status, name }) => [status, { $ref: `#/components/responses/${name}` }]),
      ),
    },
  }
  return { [isGet ? 'get' : 'post']: described }
}

function bodyOf(takesFile: boolean, input: JsonSchema): object {
  const content = takesFile
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: input } }
  return { requestBody: { required: true, content } }
}

function answerOf(operation: AnyOperation): object {
  return operation.type === 'query' && operation.download
    ? { '*/*': { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: schemaOf(operation.output, 'output') } }
}

interface JsonSchema {
  properties?: Record<string, object>
  required?: string[]
}

function parametersOf(input: JsonSchema): object[] {
  return Object.entries(input.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: input.required?.includes(name) ?? false,
    schema,
  }))
}

function problem(when: string): object {
  return {
    description: when,
    content: { 'application/json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _version, ...json } = z.toJSONSchema(schema, { io, unrepresentable: 'any' })
  return json as JsonSchema
}
