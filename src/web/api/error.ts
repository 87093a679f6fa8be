/** One field that was wrong, by its path in the input ("variants.0.text"), and what would be right. */
export interface FieldError {
  field: string
  message: string
}

/** What the server says when it does not do something: the client's side of `AppError`. */
export class ApiError extends Error {
  readonly status: number
  /** Stable, for code: "validation", "conflict", "not-found". */
  readonly code: string
  readonly fields: readonly FieldError[]
  /** What else the server said: who was faster and when (`by`, `at`), the state that it found. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    status: number,
    code: string,
    message: string,
    fields: readonly FieldError[] = [],
    details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message)
    this.details = details
    this.name = 'ApiError'
    this.status = status
    this.code = code
    this.fields = fields
  }

  /** The sentence for one field, to stand between its label and its input. */
  of(field: string): string | undefined {
    return this.fields.find(f => f.field === field)?.message
  }

  /** All fields that were wrong, by name; what belongs to no field stands under `form`. */
  get byField(): Readonly<Record<string, string>> {
    const found = Object.fromEntries(this.fields.map(({ field, message }) => [field, message]))
    return this.fields.length === 0 ? { form: this.message } : found
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

const isFieldError = (value: unknown): value is FieldError =>
  isRecord(value) && typeof value['field'] === 'string' && typeof value['message'] === 'string'

/** Reads the body of an answer that is not 2xx. A body of another shape (a proxy's page) gets our own sentence. */
export function errorFrom(status: number, body: unknown): ApiError {
  const error = isRecord(body) && isRecord(body['error']) ? body['error'] : body
  if (isRecord(error) && typeof error['code'] === 'string' && typeof error['message'] === 'string') {
    const fields = Array.isArray(error['fields']) ? error['fields'].filter(isFieldError) : []
    const { code: _code, message: _message, fields: _fields, ...details } = error
    const { code, message } = { code: error['code'], message: error['message'] }
    return new ApiError(status, code, message, fields, details)
  }
  return new ApiError(
    status,
    'unreadable-answer',
    'Copybook did not answer. Try again in a minute; what you typed is kept.',
  )
}
