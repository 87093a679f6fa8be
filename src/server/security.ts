import type { Context, MiddlewareHandler, Next } from 'hono'
import { AppError } from '../platform/errors.ts'

/** No origin but our own is ever loaded: "nothing leaves the building" starts with the page itself. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "object-src 'none'",
  "manifest-src 'self'",
].join('; ')

/** The headers of every answer. */
export function securityHeaders(publicUrl: string): MiddlewareHandler {
  const secure = publicUrl.startsWith('https:')
  return async (c: Context, next: Next) => {
    await next()
    c.header('content-security-policy', CONTENT_SECURITY_POLICY)
    c.header('x-content-type-options', 'nosniff')
    // Not 'no-referrer': with that a browser sends a form of our own page with `Origin: null`.
    c.header('referrer-policy', 'same-origin')
    c.header('cross-origin-opener-policy', 'same-origin')
    c.header('permissions-policy', 'geolocation=(), microphone=(), camera=(self)')
    if (secure) c.header('strict-transport-security', 'max-age=31536000; includeSubDomains')
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store')
  }
}

/**
 * A page elsewhere must not act with the cookie of somebody who is signed in here: whatever changes something
 * and comes without a token has to come from our own pages.
 */
export function sameOriginOnly(publicUrl: string): MiddlewareHandler {
  const own = new URL(publicUrl).origin
  return async (c: Context, next: Next) => {
    const changes = !['GET', 'HEAD', 'OPTIONS'].includes(c.req.method)
    if (changes && !c.req.header('authorization') && c.req.header('origin') !== own) {
      throw new AppError('not-permitted', 'This request came from another page. Open Copybook and try again.')
    }
    await next()
  }
}
