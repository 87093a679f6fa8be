/**
 * The one family of errors. A room throws an `AppError`; the faces turn it into a status, a code and a
 * sentence that a headteacher understands. Anything else that is thrown is a defect: it is logged by its
 * code and place, and the person sees a plain apology without any detail.
 */
const statusOf = {
  'invalid-input': 422,
  'malformed-request': 400,
  'not-signed-in': 401,
  'not-permitted': 403,
  'second-factor-needed': 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'too-many-requests': 429,
  'different-body-for-key': 422,
  defect: 500,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof statusOf

/** One wrong field: its path in the input, and what would be right. */
export interface FieldError {
  field: string
  message: string
}

export class AppError extends Error {
  readonly code: ErrorCode
  readonly fields: readonly FieldError[]
  /** What a client may show or use: never a name, a token or a text that somebody wrote. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    code: ErrorCode,
    message: string,
    more: { fields?: readonly FieldError[]; details?: Record<string, unknown>; cause?: unknown } = {},
  ) {
    super(message, more.cause === undefined ? undefined : { cause: more.cause })
    this.name = 'AppError'
    this.code = code
    this.fields = more.fields ?? []
    this.details = more.details ?? {}
  }

  get status(): number {
    return statusOf[this.code]
  }

  /** The body of every error answer, the same on HTTP, the command line and the typed client. */
  toJSON(): { error: { code: ErrorCode; message: string; fields: readonly FieldError[] } } {
    return { error: { code: this.code, message: this.message, fields: this.fields, ...this.details } }
  }
}

/** One field is wrong. `message` says what would be right. */
export function invalid(field: string, message: string): AppError {
  return new AppError('invalid-input', message, { fields: [{ field, message }] })
}

/** Not there, or not for this person to know of: the two look the same on purpose. */
export function notFound(what: string): AppError {
  return new AppError('not-found', `There is no such ${what}, or it is not yours to see.`)
}

/** Somebody was faster, or the thing is no longer in the state that the request assumes. */
export function conflict(message: string, details: Record<string, unknown> = {}): AppError {
  return new AppError('conflict', message, { details })
}
