import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { askAuth } from '../api/auth.ts'
import type { PasswordChange } from '../pages/me/change-password.tsx'
import { useAttempt } from './use-attempt.ts'

/** Changing one's password. The other sessions end; this one keeps its second step, so it is not made anew. */
export function usePasswordChange() {
  const queries = useQueryClient()
  const { error, attempt } = useAttempt()
  const [changed, setChanged] = useState(false)
  const onNext = error !== null && error.code.startsWith('PASSWORD_TOO')
  return {
    errors: error === null ? {} : { [onNext ? 'next' : 'current']: error.message },
    changed,
    change: async ({ current, next }: PasswordChange): Promise<boolean> => {
      setChanged(false)
      const done = await attempt(async () => {
        await askAuth('/change-password', { currentPassword: current, newPassword: next })
        await askAuth('/revoke-other-sessions', {})
        await queries.invalidateQueries({ queryKey: ['auth'] })
        return true
      })
      setChanged(done === true)
      return done === true
    },
  }
}
