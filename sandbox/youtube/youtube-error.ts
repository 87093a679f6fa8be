/**
 * The errors of the YouTube Data API that the stand-in can answer with, in the network's own shape:
 * https://developers.google.com/youtube/v3/docs/errors. Reasons are Google's, the messages are ours.
 */
export class YoutubeError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 415 | 429 | 500 | 503
  readonly reason: string
  readonly domain: string
  readonly headers: Record<string, string>

  constructor(
    status: YoutubeError['status'],
    reason: string,
    message: string,
    more: { domain?: string; headers?: Record<string, string> } = {},
  ) {
    super(message)
    this.status = status
    this.reason = reason
    this.domain = more.domain ?? 'youtube.api'
    this.headers = more.headers ?? {}
  }

  body(): object {
    const { message, domain, reason } = this
    return { error: { code: this.status, message, errors: [{ message, domain, reason }] } }
  }
}

export const badRequest = (reason: string, message: string): YoutubeError =>
  new YoutubeError(400, reason, message)

export const notFound = (reason: string, what: string): YoutubeError =>
  new YoutubeError(404, reason, `The ${what} cannot be found`)

export const forbidden = (message: string, reason = 'forbidden'): YoutubeError =>
  new YoutubeError(403, reason, message)

export const badToken = (message: string): YoutubeError =>
  new YoutubeError(401, 'authError', message, {
    domain: 'global',
    headers: {
      'www-authenticate': 'Bearer realm="https://accounts.google.com/", error="invalid_token"',
    },
  })
