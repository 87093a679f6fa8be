import { useQuery, useQueryClient } from '@tanstack/react-query'
import { askAuth, listOf, textOf } from '../api/auth.ts'
import { addPasskey, signInByPasskey } from '../api/passkey.ts'
import { deviceOf } from './device-of.ts'
import { useAttempt } from './use-attempt.ts'
import { passkeysOf } from './use-second-step.ts'

/** Passkeys and sessions of whoever is signed in, with what can be done about them. */
export function useSignInWays(sessionId: string) {
  const queries = useQueryClient()
  const { error, attempt } = useAttempt()
  const keys = useQuery({
    queryKey: ['auth', 'passkeys'],
    queryFn: async () => passkeysOf(await askAuth('/passkey/list-user-passkeys')),
  })
  const sessions = useQuery({
    queryKey: ['auth', 'sessions'],
    queryFn: async () => listOf(await askAuth('/list-sessions')),
  })
  const then = (act: () => Promise<unknown>) =>
    void attempt(async () => {
      await act()
      await queries.invalidateQueries()
    })
  return {
    error: error?.message ?? null,
    passkeys: keys.data ?? [],
    sessions: (sessions.data ?? []).map(session => ({
      id: textOf(session, 'token'),
      device: deviceOf(textOf(session, 'userAgent')),
      lastUsed: textOf(session, 'updatedAt') || textOf(session, 'createdAt'),
      here: textOf(session, 'id') === sessionId,
    })),
    addPasskey: () => then(() => addPasskey(deviceOf(navigator.userAgent))),
    removePasskey: (id: string) => then(() => askAuth('/passkey/delete-passkey', { id })),
    endSession: (token: string) => then(() => askAuth('/revoke-session', { token })),
    /** Begins this session anew with the passkey, so that it may decide. */
    usePasskey: () => then(signInByPasskey),
  }
}
