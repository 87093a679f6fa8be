import { randomBytes } from 'node:crypto'
import type { Context } from 'hono'
import { checkProofOf } from './access.ts'
import { strike } from './faults.ts'
import { badParameter, GraphError } from './graph-error.ts'
import type { LoginHost } from './login.ts'

/** One call: its version, its parameters, faults of the sort `sign-in`, the proof where there is one, and the errors' shape. */
export function answering(
  { versions, calls, faults, app }: LoginHost,
  allowed: string[],
  run: (query: URLSearchParams, context: Context) => object | Promise<object>,
) {
  return async (context: Context): Promise<Response> => {
    const entry = calls.begin(context.req.method, context.req.path)
    entry.does = 'sign-in'
    try {
      if (!versions.has(context.req.param('version') ?? '')) throw badParameter('There is no such version')
      const query = new URL(context.req.url).searchParams
      for (const name of query.keys()) {
        if (![...allowed, 'appsecret_proof'].includes(name)) throw badParameter(`Unknown parameter ${name}`)
      }
      const proof = query.get('appsecret_proof')
      if (proof !== null) checkProofOf(bearer(context), proof, app().secret)
      const fault = faults?.take('sign-in') ?? null
      entry.fault = fault?.kind ?? null
      const work = async (): Promise<object> => run(query, context)
      const body = fault === null || faults === null ? await work() : await strike(fault, '', work)
      entry.status = 200
      return context.json(body)
    } catch (error) {
      if (!(error instanceof GraphError)) throw error
      entry.status = error.status
      return context.json(error.body(randomBytes(8).toString('base64url')), error.status, error.headers)
    }
  }
}

export const bearer = (context: Context): string =>
  /^Bearer (.+)$/.exec(context.req.header('authorization') ?? '')?.[1] ?? ''
