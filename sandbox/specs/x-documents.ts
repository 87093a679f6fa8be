import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import spec from '../x/spec.json' with { type: 'json' }
import { openApi } from './open-api.ts'
import type { OpenApi } from './open-api.ts'
import { openApiFile, specsDirectory } from './x.ts'

/** A call with its answer, as it went over the wire. */
export interface Exchange {
  method: string
  url: URL
  requestType: string | null
  requestBody: unknown
  status: number
  answerType: string | null
  answerBody: unknown
}

/** What we derived, everywhere; X's own document as well where it lies beside the project. */
function documents(): { name: string; document: OpenApi }[] {
  const derived = { name: 'spec.json', document: openApi(spec) }
  const whole = join(specsDirectory, openApiFile)
  if (!existsSync(whole)) {
    console.log(`SKIPPED the check against ${openApiFile}: it is not beside the project`)
    return [derived]
  }
  return [derived, { name: openApiFile, document: openApi(JSON.parse(readFileSync(whole, 'utf8'))) }]
}

let opened: ReturnType<typeof documents> | null = null

/**
 * What is wrong with a call by X's specification. What the network refused may be wrong, its refusal may not; the
 * address that gives out keys stands in no list of paths.
 */
export function breaches(exchange: Exchange): string[] {
  const { method, url, status } = exchange
  if (!url.pathname.startsWith('/2/') || url.pathname === '/2/oauth2/token') return []
  opened ??= documents()
  return opened.flatMap(({ name, document }) => {
    const operation = document.find(method, url.pathname)
    const line = `${method} ${url.pathname} ${status} by ${name}`
    if (operation === null) return status === 404 ? [] : [`${line}: no such call`]
    const asked = [
      ...operation.query(url.searchParams),
      ...operation.body(exchange.requestType, exchange.requestBody),
    ]
    const answered = operation.answer(status, exchange.answerType, exchange.answerBody)
    return [...(status < 400 ? asked : []), ...answered].map(problem => `${line}: ${problem}`)
  })
}
