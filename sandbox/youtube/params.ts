import type { MethodSpecification } from './specification.ts'
import { badRequest, YoutubeError } from './youtube-error.ts'

/** The query of one call, judged by the specification. */
export interface Params {
  /** The first value; undefined when it was not given. */
  one(name: string): string | undefined
  /** All values, given several times or separated by commas. */
  all(name: string): string[]
}

/** Throws the network's error for a parameter that the method lacks, a missing one, and one of the wrong form. */
export function readParams(
  query: URLSearchParams,
  { parameters }: MethodSpecification,
  alsoAllowed: readonly string[] = [],
): Params {
  for (const name of query.keys()) {
    const parameter = Object.hasOwn(parameters, name) ? parameters[name] : undefined
    if (alsoAllowed.includes(name)) continue
    if (parameter === undefined) throw badRequest('unexpectedParameter', `Unexpected parameter ${name}`)
    const values = query.getAll(name)
    if (!parameter.repeated && values.length > 1)
      throw badRequest('invalidParameter', `Parameter ${name} is given twice`)
    for (const value of values) judge(name, value, parameter)
  }
  for (const [name, { required }] of Object.entries(parameters)) {
    if (required && !query.has(name))
      throw badRequest('missingRequiredParameter', `Parameter ${name} is missing`)
  }
  return {
    one: name => query.get(name) ?? undefined,
    all: name => query.getAll(name).flatMap(value => value.split(',')),
  }
}

function judge(
  name: string,
  value: string,
  { type, minimum, maximum, enum: words }: MethodSpecification['parameters'][string],
): void {
  const wrong = (): YoutubeError => badRequest('invalidParameter', `Parameter ${name} is not valid`)
  if (words && !words.includes(value)) throw wrong()
  if (type === 'boolean' && value !== 'true' && value !== 'false') throw wrong()
  if (type === 'integer') {
    const number = Number(value)
    if (!Number.isInteger(number) || number < Number(minimum ?? 0) || number > Number(maximum ?? 1e9))
      throw wrong()
  }
}

/** The parts of a resource that a caller asks for; one that does not exist is an error. */
export function readParts(params: Params, known: readonly string[]): string[] {
  const parts = params.all('part')
  const unknown = parts.find(part => !known.includes(part))
  if (unknown !== undefined) throw badRequest('unknownPart', `There is no part ${unknown}`)
  return parts
}

/** The body as an object; the network takes nothing but JSON. */
export async function readBody(request: Request): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') {
    throw new YoutubeError(415, 'unsupportedMediaProtocol', `Content type ${type ?? '(none)'} is not read`)
  }
  const value: unknown = await request.json().catch(() => null)
  if (!isObject(value)) throw badRequest('parseError', 'The body is not a JSON object')
  return value
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** An object's own part of a resource; other properties than the known ones are a mistake that must not go unnoticed. */
export function readPart(
  body: Record<string, unknown>,
  part: string,
  known: readonly string[],
): Record<string, unknown> {
  const value = body[part] ?? {}
  if (!isObject(value)) throw badRequest('invalidValue', `${part} is not an object`)
  for (const name of Object.keys(value)) {
    if (!known.includes(name)) throw badRequest('invalidValue', `There is no ${part}.${name}`)
  }
  return value
}
