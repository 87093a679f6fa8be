import { badParameter } from './graph-error.ts'

/** The parameters of one call, from wherever Meta takes them: query, form, form with files, JSON. */
export interface Params {
  readonly text: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, Uint8Array>
}

/** Every call may carry these. */
const common = ['access_token', 'appsecret_proof', 'fields']

/** Throws error 100 when one is given twice or a body cannot be read. */
export async function readParams(request: Request): Promise<Params> {
  const text = new Map<string, string>()
  const files = new Map<string, Uint8Array>()
  const put = (name: string, value: string): void => {
    if (text.has(name) || files.has(name)) throw badParameter(`Parameter ${name} is given twice`)
    text.set(name, value)
  }
  for (const [name, value] of new URL(request.url).searchParams) put(name, value)
  if (request.method !== 'POST') return { text, files }

  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === 'application/json') {
    for (const [name, value] of Object.entries(await readJson(request))) {
      put(name, typeof value === 'string' ? value : JSON.stringify(value))
    }
  } else if (type === 'multipart/form-data' || type === 'application/x-www-form-urlencoded') {
    for (const [name, value] of await readForm(request)) {
      if (typeof value === 'string') put(name, value)
      else if (files.has(name)) throw badParameter(`File ${name} is given twice`)
      else files.set(name, new Uint8Array(await value.arrayBuffer()))
    }
  } else if ((await request.arrayBuffer()).byteLength > 0) {
    throw badParameter(`Content type ${type || '(none)'} is not read`)
  }
  return { text, files }
}

async function readJson(request: Request): Promise<object> {
  const value: unknown = await request.json().catch(() => null)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw badParameter('The body is not a JSON object')
  }
  return value
}

function readForm(request: Request): Promise<FormData> {
  return request.formData().catch(() => {
    throw badParameter('The form cannot be read')
  })
}

/** Error 100 for any parameter that the call does not have: a typing mistake must not go unnoticed. */
export function onlyThese(params: Params, allowed: readonly string[], files: readonly string[] = []): void {
  for (const name of params.text.keys()) {
    if (![...common, ...allowed].includes(name)) throw badParameter(`Unknown parameter ${name}`)
  }
  for (const name of params.files.keys()) {
    if (!files.includes(name)) throw badParameter(`Unknown file ${name}`)
  }
}

export function readBoolean(params: Params, name: string, otherwise: boolean): boolean {
  const value = params.text.get(name)
  if (value === undefined) return otherwise
  if (value !== 'true' && value !== 'false') throw badParameter(`Param ${name} must be a boolean`)
  return value === 'true'
}

export function readWhole(
  params: Params,
  name: string,
  [min, max]: [number, number],
  otherwise: number,
): number {
  const value = params.text.get(name)
  if (value === undefined) return otherwise
  const number = Number(value)
  if (!Number.isInteger(number) || number < min || number > max) {
    throw badParameter(`Param ${name} must be a whole number from ${min} to ${max}`)
  }
  return number
}
