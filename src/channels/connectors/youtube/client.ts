import type { Clock } from '../../../platform/clock.ts'
import type { HttpOut, HttpOutAnswer, HttpOutInit } from '../../../platform/http-out.ts'
import type { ConnectedAccount } from '../connector.ts'
import { ConnectorFailure } from '../failure.ts'
import { fieldsOf, readJson } from '../parts/json-fields.ts'
import { transportFailure } from '../parts/transport-failure.ts'
import type { Call } from '../parts/transport-failure.ts'
import { youtubeCalls } from './calls.ts'
import type { YoutubeCall } from './calls.ts'
import { youtubeFailure } from './failure.ts'

export const name = 'YouTube'

export interface YoutubeClientOptions {
  http: HttpOut
  clock: Clock
  /** `https://www.googleapis.com`, or a stand-in's: of the API and of its uploads. */
  origin: string
}

export interface YoutubeInit {
  query?: Record<string, string>
  /** Sent as JSON. */
  body?: object
  headers?: Record<string, string>
  /** Default `harmless`. */
  call?: Call
}

/** A success; everything else is thrown as a `ConnectorFailure`. */
export interface YoutubeAnswer {
  status: number
  headers: Readonly<Record<string, string>>
  /** None where the network answers without a body. */
  fields: Readonly<Record<string, unknown>>
}

export interface Youtube {
  /** One call of the Data API. */
  call(account: ConnectedAccount, call: YoutubeCall, init?: YoutubeInit): Promise<YoutubeAnswer>
  /** A request to an address that the network gave us. Whatever it answers, errors too; never to another host. */
  send(account: ConnectedAccount, url: URL, init: HttpOutInit): Promise<HttpOutAnswer>
  /** The failure of an answer to `send`. */
  failure(answer: HttpOutAnswer, call?: Call): ConnectorFailure
}

export function youtubeClient({ http, clock, origin }: YoutubeClientOptions): Youtube {
  const failure = (answer: HttpOutAnswer, call: Call = 'harmless'): ConnectorFailure =>
    youtubeFailure(name, answer, call, clock.now())

  async function send({ token }: ConnectedAccount, url: URL, init: HttpOutInit, call: Call = 'harmless') {
    if (token === null) throw new ConnectorFailure('permission', name)
    // The token goes to the network and to nobody whom an answer names.
    if (url.origin !== origin) throw new ConnectorFailure('unavailable', name)
    const headers = { authorization: `Bearer ${token}`, ...init.headers }
    return http.request(url, { ...init, headers }).catch((error: unknown) => {
      throw transportFailure(name, error, call)
    })
  }

  return {
    failure,
    send: (account, url, init) => send(account, url, init),
    async call(account, named, { query = {}, body, headers = {}, call = 'harmless' } = {}) {
      const { verb, path } = youtubeCalls[named]
      const url = new URL(path, origin)
      for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value)
      const json = { 'content-type': 'application/json; charset=UTF-8' }
      const init = {
        method: verb,
        headers: { ...(body && json), ...headers },
        ...(body && { body: JSON.stringify(body) }),
      }
      const answer = await send(account, url, init, call)
      if (answer.status !== 200 && answer.status !== 204) throw failure(answer, call)
      return { status: answer.status, headers: answer.headers, fields: fieldsOf(readJson(answer.text())) }
    },
  }
}
