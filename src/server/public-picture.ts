import { Hono } from 'hono'
import type { Shelf } from '../channels/public-media/shelf.ts'
import { AppError } from '../platform/errors.ts'

/**
 * A picture for a network that fetches what it publishes: the one address that gives a picture to somebody who is not
 * signed in. It asks for no cookie and sets none, and whatever is wrong with a token looks the same.
 */
export function publicPicture(shelf: Shelf): Hono {
  const app = new Hono()
  app.get('/m/:name', async c => {
    const [, token] = /^([\w-]+)\.jpg$/.exec(c.req.param('name')) ?? []
    const bytes = token === undefined ? null : await shelf.read(token)
    if (!bytes) throw new AppError('not-found', 'There is no such picture.')
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': 'image/jpeg',
      'content-length': String(bytes.length),
      'x-robots-tag': 'noindex, nofollow, noarchive, noimageindex',
      'cache-control': 'no-store',
    })
  })
  return app
}
