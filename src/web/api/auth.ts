import { reach } from './client.ts'
import { ApiError, errorFrom } from './error.ts'

/**
 * Asks the sign-in library (better-auth under `/api/auth`): who somebody is, never what they may do.
 * Without a body it is a GET. An answer that is not 2xx becomes an `ApiError` in our words.
 */
export async function askAuth(path: string, body?: unknown, send: typeof fetch = fetch): Promise<unknown> {
  const answer = await reach(
    send,
    `/api/auth${path}`,
    body === undefined
      ? {}
      : {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        },
  )
  const said: unknown = await answer.json().catch(() => undefined)
  if (answer.ok) return said
  const error = errorFrom(answer.status, said)
  throw new ApiError(error.status, error.code, sentenceOf(error))
}

/** What went wrong at the door, as one sentence; never whether an address is known here. */
export function sentenceOf({ status, code, message }: Pick<ApiError, 'status' | 'code' | 'message'>): string {
  if (status === 429) return 'Too many tries. Wait a minute, then try again.'
  if (code === 'INVALID_EMAIL_OR_PASSWORD' || code === 'INVALID_EMAIL')
    return 'The email or the password is not right. Try again, or ask your headteacher for a new link.'
  if (code === 'INVALID_PASSWORD') return 'This password is not right. Type the one that you sign in with.'
  if (code === 'INVALID_CODE' || code === 'INVALID_BACKUP_CODE')
    return 'This code is not right. Take the one that the app shows now.'
  if (code === 'SESSION_NOT_FRESH')
    return 'Sign out and in again first. It keeps a stolen phone from doing this.'
  if (status === 401) return 'That did not work. Start again with your email and password.'
  return message
}

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}

/** One field of an answer of the library, as text; empty where it has none. */
export function textOf(answer: unknown, field: string): string {
  const value = record(answer)[field]
  return typeof value === 'string' ? value : ''
}

/** One field of an answer of the library, as a list of records; empty where it has none. */
export function listOf(answer: unknown, field?: string): Record<string, unknown>[] {
  const value = field === undefined ? answer : record(answer)[field]
  return Array.isArray(value) ? value.map(record) : []
}

/** One yes or no of an answer. */
export const isSet = (answer: unknown, field: string): boolean => record(answer)[field] === true
