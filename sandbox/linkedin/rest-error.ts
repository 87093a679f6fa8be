/**
 * The errors of LinkedIn's versioned REST API that the stand-in answers with, in the network's own shape:
 * `{message, serviceErrorCode, status, code?}`, https://learn.microsoft.com/linkedin/shared/api-guide/concepts/error-handling.
 * The codes were seen in public clients; those marked (memory) were not seen and must be checked before going live.
 */
export class RestError extends Error {
  readonly status: 400 | 401 | 403 | 404 | 409 | 415 | 422 | 426 | 429 | 500
  readonly serviceErrorCode: number
  readonly code: string | null

  constructor(status: RestError['status'], serviceErrorCode: number, code: string | null, message: string) {
    super(message)
    this.status = status
    this.serviceErrorCode = serviceErrorCode
    this.code = code
  }

  body(): object {
    const { status, serviceErrorCode, code, message } = this
    return { status, serviceErrorCode, ...(code === null ? {} : { code }), message }
  }
}

/** Code from memory. */
export const badKey = (): RestError =>
  new RestError(401, 65_600, 'INVALID_ACCESS_TOKEN', 'Invalid access token')

export const revokedKey = (): RestError =>
  new RestError(
    401,
    65_601,
    'REVOKED_ACCESS_TOKEN',
    'The token used in the request has been revoked by the user',
  )

export const expiredKey = (): RestError =>
  new RestError(401, 65_602, 'EXPIRED_ACCESS_TOKEN', 'The token used in the request has expired')

export const notAllowed = (what: string): RestError =>
  new RestError(403, 100, 'ACCESS_DENIED', `Not enough permissions to access: ${what}`)

export const noVersion = (): RestError =>
  new RestError(400, 0, 'VERSION_MISSING', 'A version must be present in the LinkedIn-Version header')

export const retiredVersion = (version: string): RestError =>
  new RestError(426, 0, 'NONEXISTENT_VERSION', `Requested version ${version} is not active`)

/** Code from memory. */
export const badPath = (): RestError =>
  new RestError(400, 0, 'ILLEGAL_ARGUMENT', 'Syntax exception in path variables')

/** Words from memory. */
export const noSuchPath = (): RestError =>
  new RestError(404, 0, 'RESOURCE_NOT_FOUND', 'No virtual resource found')

export const notFound = (what: string): RestError =>
  new RestError(404, 0, 'NOT_FOUND', `Could not find entity ${what}`)

/** Code from memory. */
export const badQuery = (name: string): RestError =>
  new RestError(
    400,
    0,
    'QUERY_PARAM_NOT_ALLOWED',
    `Query parameter ${name} is missing, wrong or not allowed here`,
  )

/** A field that the call does not have: 403, as the Comments API documents for `/content`. */
export const unpermittedField = (path: string): RestError =>
  new RestError(
    403,
    100,
    'ACCESS_DENIED',
    `Unpermitted fields present in REQUEST_BODY: Data Processing Exception while processing fields [/${path}]`,
  )

export const badField = (path: string, why: string): RestError =>
  new RestError(400, 0, 'INVALID_VALUE_FOR_FIELD', `/${path} :: ${why}`)

export const tooLong = (path: string, most: number): RestError =>
  new RestError(400, 0, 'FIELD_LENGTH_TOO_LONG', `/${path} :: length is greater than maximum allowed ${most}`)

export const duplicate = (urn: string): RestError =>
  new RestError(422, 0, 'DUPLICATE_POST', `Content is a duplicate of ${urn}`)

export const dailyLimit = (): RestError =>
  new RestError(429, 101, 'TOO_MANY_REQUESTS', 'Resource level throttle APPLICATION DAY limit is reached')

export const commentLimit = (): RestError =>
  new RestError(
    429,
    101,
    'TOO_MANY_REQUESTS',
    'Comment create throttled: creation rate limit exceeded for member',
  )

export const broken = (): RestError => new RestError(500, 0, 'INTERNAL_SERVER_ERROR', 'Internal server error')
