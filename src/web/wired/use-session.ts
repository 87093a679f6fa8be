import { useQuery } from '@tanstack/react-query'
import { askAuth, isSet, textOf } from '../api/auth.ts'

/** What the sign-in library says of this browser's session. */
export interface Session {
  id: string
  email: string
  /** It was begun with a code or a passkey: without one nothing can be decided. */
  secondFactor: boolean
  /** A code is asked for at each sign-in by password. */
  codes: boolean
}

const at = (answer: unknown, field: string): unknown =>
  typeof answer === 'object' && answer !== null && field in answer
    ? (answer as Record<string, unknown>)[field]
    : undefined

/** The session of this browser; `null` for somebody who is not signed in, `undefined` until it is known. */
export function useSession(): Session | null | undefined {
  const { data } = useQuery({
    queryKey: ['auth', 'session'],
    queryFn: async (): Promise<Session | null> => {
      const answer = await askAuth('/get-session')
      const [session, user] = [at(answer, 'session'), at(answer, 'user')]
      if (session === undefined) return null
      return {
        id: textOf(session, 'id'),
        email: textOf(user, 'email'),
        secondFactor: isSet(session, 'secondFactor'),
        codes: isSet(user, 'twoFactorEnabled'),
      }
    },
  })
  return data
}
