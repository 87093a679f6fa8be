/**
 * Checks calls and answers against an OpenAPI 3 document: as much of it as X's needs (schemas with `$ref`, `enum`,
 * `pattern`, limits, `anyOf`, `oneOf` with a discriminator). What is wrong comes back as sentences; none: nothing is.
 */
export interface OpenApi {
  /** The operation of a path with its parameters filled in; null: the document has none. */
  find(method: string, pathname: string): Operation | null
}

export interface Operation {
  readonly id: string
  readonly path: string
  /** By name, as they stand in the path. */
  readonly pathValues: Readonly<Record<string, string>>
  /** What a person must have granted for it. */
  readonly scopes: readonly string[]
  query(given: URLSearchParams): string[]
  /** `type` without its parameters; a file in a form is handed in as any text. */
  body(type: string | null, value: unknown): string[]
  answer(status: number, type: string | null, value: unknown): string[]
}

type Fields = Readonly<Record<string, unknown>>

interface Schema {
  $ref?: string
  type?: string
  enum?: unknown[]
  pattern?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  uniqueItems?: boolean
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean | Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
  discriminator?: { propertyName: string; mapping: Record<string, string> }
  nullable?: boolean
}

interface Parameter {
  name: string
  in: string
  required?: boolean
  schema: Schema
}

interface RawOperation {
  operationId: string
  parameters?: (Parameter | { $ref: string })[]
  requestBody?: { content: Record<string, { schema: Schema }>; required?: boolean }
  responses: Record<string, { content?: Record<string, { schema: Schema }> }>
  security?: Record<string, string[]>[]
}

export function openApi(document: unknown): OpenApi {
  const { paths } = document as { paths: Record<string, Record<string, RawOperation>> }
  const resolve = (reference: string): unknown =>
    reference
      .slice(2)
      .split('/')
      .reduce<unknown>((value, name) => (value as Fields)[name], document)
  const check = (schema: Schema, value: unknown, where: string): string[] =>
    problems(schema, value, where, reference => resolve(reference) as Schema)

  return {
    find(method, pathname) {
      // A path without placeholders is meant before one that would swallow it: `/2/users/me`.
      const templates = Object.keys(paths).sort((a, b) => Number(a.includes('{')) - Number(b.includes('{')))
      for (const path of templates) {
        const match = templateOf(path).exec(pathname)
        const raw = match && paths[path]?.[method.toLowerCase()]
        if (raw) return operation(raw, path, { ...match.groups })
      }
      return null
    },
  }

  /** A form carries text only, as a query does. */
  function formTyped(schema: Schema, value: unknown): unknown {
    const { properties = {} } = schema.$ref === undefined ? schema : (resolve(schema.$ref) as Schema)
    const fields = Object.entries(value as Fields).map(([name, given]) => {
      const property = properties[name]
      return [name, property && typeof given === 'string' ? typed(property, given) : given]
    })
    return Object.fromEntries(fields)
  }

  function operation(raw: RawOperation, path: string, pathValues: Record<string, string>): Operation {
    const all = (raw.parameters ?? []).map(one => ('$ref' in one ? (resolve(one.$ref) as Parameter) : one))
    const inQuery = all.filter(one => one.in === 'query')
    const user = raw.security?.find(one => one['OAuth2UserToken'] !== undefined)
    return {
      id: raw.operationId,
      path,
      pathValues,
      scopes: user?.['OAuth2UserToken'] ?? [],
      query: given => [
        ...[...given.keys()]
          .filter(name => !inQuery.some(one => one.name === name))
          .map(name => `query ${name} is unknown`),
        ...inQuery.flatMap(({ name, required, schema }) => {
          const values = given.getAll(name)
          if (values.length > 1) return [`query ${name} is given twice`]
          if (values.length === 0) return required ? [`query ${name} is missing`] : []
          return check(schema, typed(schema, values[0]!), `query ${name}`)
        }),
        ...all
          .filter(one => one.in === 'path')
          .flatMap(({ name, schema }) => check(schema, pathValues[name], `path ${name}`)),
      ],
      body(type, value) {
        if (raw.requestBody === undefined) return type === null ? [] : ['a body is not expected']
        const content = type === null ? undefined : raw.requestBody.content[type]
        if (content === undefined) return [`media type ${type ?? '(none)'} is not taken`]
        const isForm = type === 'multipart/form-data'
        return check(content.schema, isForm ? formTyped(content.schema, value) : value, 'body')
      },
      answer(status, type, value) {
        const response =
          raw.responses[String(status)] ?? (status >= 400 ? raw.responses['default'] : undefined)
        if (response === undefined) return [`status ${status} is not declared`]
        const content = type === null ? undefined : response.content?.[type]
        if (content === undefined) return [`media type ${type ?? '(none)'} is not declared for ${status}`]
        return check(content.schema, value, 'answer')
      },
    }
  }
}

function templateOf(path: string): RegExp {
  const pattern = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => `(?<${name}>[^/]+)`)
  return new RegExp(`^${pattern}$`)
}

/** A query carries text only: lists with commas, whole numbers in figures. */
function typed(schema: Schema, text: string): unknown {
  if (schema.type === 'array') return text.split(',')
  return schema.type === 'integer' && /^-?\d+$/.test(text) ? Number(text) : text
}

function problems(
  schema: Schema,
  value: unknown,
  where: string,
  resolve: (reference: string) => Schema,
): string[] {
  const inner = (next: Schema, at: unknown, place = where): string[] => problems(next, at, place, resolve)
  if (schema.$ref !== undefined) return inner(resolve(schema.$ref), value)
  if (value === null && schema.nullable === true) return []
  if (schema.discriminator !== undefined) {
    const { propertyName, mapping } = schema.discriminator
    const kind = (value as Fields | null)?.[propertyName]
    const reference = typeof kind === 'string' ? mapping[kind] : undefined
    return reference === undefined ? problemOfOtherKind(value, where) : inner({ $ref: reference }, value)
  }
  const options = schema.anyOf ?? schema.oneOf
  if (options !== undefined) {
    const tries = options.map(option => inner(option, value))
    return tries.some(found => found.length === 0) ? [] : (tries[0] ?? [])
  }
  if (schema.enum !== undefined && !schema.enum.includes(value)) return [`${where} is ${String(value)}`]
  switch (schema.type) {
    case 'string':
      return text(schema, value, where)
    case 'integer':
      if (!Number.isInteger(value)) return [`${where} is no whole number`]
      return within(value as number, schema.minimum, schema.maximum) ? [] : [`${where} is out of range`]
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${where} is neither true nor false`]
    case 'array': {
      if (!Array.isArray(value)) return [`${where} is no list`]
      const list = value as unknown[]
      const wrong = within(list.length, schema.minItems, schema.maxItems)
        ? []
        : [`${where} has ${list.length}`]
      if (schema.uniqueItems && new Set(list).size < list.length) wrong.push(`${where} repeats itself`)
      return [...wrong, ...list.flatMap((item, at) => inner(schema.items ?? {}, item, `${where}.${at}`))]
    }
    case 'object':
      return fields(schema, value, where, inner)
    default:
      return []
  }
}

function text(schema: Schema, value: unknown, where: string): string[] {
  if (typeof value !== 'string') return [`${where} is no text`]
  if (!within(Array.from(value).length, schema.minLength, schema.maxLength))
    return [`${where} is too long or short`]
  const matches = schema.pattern === undefined || new RegExp(schema.pattern, 'u').test(value)
  return matches ? [] : [`${where} is not of the form ${schema.pattern}`]
}

/** What a document does not declare is taken for a mistake, in answers too, although OpenAPI would let it pass. */
function fields(
  { properties, required = [], additionalProperties }: Schema,
  value: unknown,
  where: string,
  inner: (next: Schema, at: unknown, place: string) => string[],
): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${where} is no object`]
  const given = value as Fields
  const missing = required
    .filter(name => given[name] === undefined)
    .map(name => `${where}.${name} is missing`)
  if (properties === undefined) return missing
  const unknown = Object.keys(given).filter(name => !Object.hasOwn(properties, name))
  const known = Object.keys(properties).filter(name => given[name] !== undefined)
  return [
    ...missing,
    ...(typeof additionalProperties === 'object' ? [] : unknown.map(name => `${where}.${name} is unknown`)),
    ...known.flatMap(name => inner(properties[name]!, given[name], `${where}.${name}`)),
  ]
}

/** The document lists some kinds of problem; the others have the fields of RFC 9457 and maybe more. */
function problemOfOtherKind(value: unknown, where: string): string[] {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Fields
  return ['type', 'title', 'detail']
    .filter(name => typeof given[name] !== 'string')
    .map(name => `${where}.${name} is no text`)
}

const within = (value: number, least = -Infinity, most = Infinity): boolean => value >= least && value <= most
