import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { askAuth } from '../api/auth.ts'
import { WelcomePage } from '../pages/welcome.tsx'
import { paths } from '../paths.ts'
import { enterBy } from './front-door.ts'
import { secretOf } from './link-secret.ts'
import { useAttempt } from './use-attempt.ts'

/** An invitation is taken up: a password, and straight on to the second step that most roles need. */
export function Screen() {
  const router = useRouter()
  const queries = useQueryClient()
  const [token] = useState(() => secretOf(location.hash))
  const { busy, error, attempt } = useAttempt()
  const open = (password: string) =>
    attempt(async () => {
      const email = await enterBy('welcome', { token, password })
      await askAuth('/sign-in/email', { email, password })
      queries.clear()
      router.history.replace(`${paths.me}?second-step`)
    })
  return (
    <WelcomePage
      invited={token !== ''}
      busy={busy}
      error={error ? (error.of('password') ?? error.message) : null}
      onPassword={password => void open(password)}
    />
  )
}
