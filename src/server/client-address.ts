import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'

/** The header in which the sign-in library is told whom it counts attempts of. Ours alone. */
export const CLIENT_ADDRESS = 'x-copybook-client-address'

/**
 * The address that a request comes from. A proxy in front is believed only where the installation says that
 * there is one (TRUST_PROXY), and only what it added itself: the last of the list, the rest is the client's.
 */
export function clientAddress(c: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  const { incoming } = c.env as Partial<HttpBindings>
  return forwarded || incoming?.socket.remoteAddress || '127.0.0.1'
}
