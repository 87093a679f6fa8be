import { Hono } from 'hono'
import type { Clock } from '../platform/clock.ts'
import type { Log } from '../platform/log.ts'
import type { PushParts } from '../moderation/intake/receive-push.ts'
import { receivePush } from '../moderation/intake/receive-push.ts'
import { LARGEST_BODY, readBody } from './read-body.ts'

/**
 * Where networks push to: `/hooks/:channel`. Whoever calls is no browser and bears no cookie, so there is none of our own
 * origin to ask for; the signature on the very bytes says who it is.
 */
export function hooks(parts: PushParts & { log: Log; clock: Clock }): Hono {
  const app = new Hono()
  app.on(['GET', 'POST'], '/:channel', async c => {
    const { method, url, headers } = c.req.raw
    const channel = c.req.param('channel')
    const body = method === 'POST' ? new Uint8Array(await readBody(c, LARGEST_BODY)) : new Uint8Array()
    const answer = await receivePush(parts, channel, {
      method,
      query: new URL(url).searchParams,
      headers: Object.fromEntries(headers),
      body,
      now: parts.clock.now(),
    })
    if (answer.status >= 400)
      parts.log.warn({ channel, status: answer.status }, 'a push of a network was refused')
    return c.body(answer.body, answer.status as 200, { 'content-type': answer.type })
  })
  return app
}
