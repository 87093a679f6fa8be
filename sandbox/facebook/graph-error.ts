/**
 * The errors of the Graph API that the stand-in can answer with, in the network's own shape:
 * https://developers.facebook.com/docs/graph-api/guides/error-handling. Codes and subcodes are Meta's; the
 * messages are ours. Statuses marked (guess) were not seen in Meta's pages; read the code, not the status.
 */
export class GraphError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 500
  readonly code: number
  readonly subcode: number | null
  readonly headers: Record<string, string>

  constructor(
    status: GraphError['status'],
    code: number,
    message: string,
    more: { subcode?: number; headers?: Record<string, string> } = {},
  ) {
    super(message)
    this.status = status
    this.code = code
    this.subcode = more.subcode ?? null
    this.headers = more.headers ?? {}
  }

  /** The answer's body; `traceId` is the network's own number of the call. */
  body(traceId: string): object {
    return {
      error: {
        message: `(#${this.code}) ${this.message}`,
        type: this.code === 100 ? 'GraphMethodException' : 'OAuthException',
        code: this.code,
        ...(this.subcode === null ? {} : { error_subcode: this.subcode }),
        is_transient: this.code === 2,
        fbtrace_id: traceId,
      },
    }
  }
}

export const badParameter = (message: string, subcode?: number): GraphError =>
  new GraphError(400, 100, message, subcode === undefined ? {} : { subcode })

/** Not there, or not for this token to see: the network does not tell the two apart. */
export const noSuchObject = (id: string): GraphError =>
  badParameter(`Object ${id} does not exist or cannot be loaded with this token`, 33)

export const badToken = (message: string, subcode?: number): GraphError =>
  new GraphError(401, 190, message, subcode === undefined ? {} : { subcode })

export const notThisPage = (): GraphError =>
  new GraphError(403, 200, 'This token is not the key of this Page, posts must be made as the Page itself')

export const duplicate = (): GraphError =>
  new GraphError(400, 506, 'The same was posted a moment ago and is not posted twice')

export const badPicture = (message: string): GraphError => badParameter(message, 1366046)

/** `minutes` until the Page may call again, told in the header that Meta tells it in. */
export function tooManyCalls(pageId: string, minutes: number): GraphError {
  const usage = {
    type: 'pages',
    call_count: 100,
    total_cputime: 40,
    total_time: 45,
    estimated_time_to_regain_access: minutes,
  }
  return new GraphError(400, 32, 'Page request limit reached', {
    headers: { 'x-business-use-case-usage': JSON.stringify({ [pageId]: [usage] }) },
  })
}
