import { useState } from 'react'
import { ApiError } from '../api/error.ts'

/** Presses that are no single operation: sign-in, a wizard's step, a file with several calls. */
export interface Attempt {
  busy: boolean
  /** What the last press was refused with; null once it is tried again. */
  error: ApiError | null
  /** Resolves to what `act` gave, or to undefined where it was refused. */
  attempt: <T>(act: () => Promise<T>) => Promise<T | undefined>
  forget: () => void
}

/** Anything that is no answer of the server gets a sentence too. */
export const asApiError = (failure: unknown): ApiError =>
  failure instanceof ApiError
    ? failure
    : new ApiError(0, 'broken', 'That did not work. Try again in a minute.')

/** One thing that is being tried: whether it runs, and in words why it did not work. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false)
  const [error, setError] = useState<ApiError | null>(null)
  const attempt = async <T>(act: () => Promise<T>): Promise<T | undefined> => {
    setBusy(true)
    setError(null)
    try {
      return await act()
    } catch (failure) {
      setError(asApiError(failure))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return { busy, error, attempt, forget: () => setError(null) }
}
