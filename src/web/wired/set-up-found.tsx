import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { askAuth } from '../api/auth.ts'
import { SetUpPage } from '../pages/set-up/set-up.tsx'
import { TrustStep, type TrustAnswers } from '../pages/set-up/trust-step.tsx'
import { paths } from '../paths.ts'
import { enterBy } from './front-door.ts'
import { secretOf } from './link-secret.ts'
import { stepsOf } from './set-up-order.ts'
import { useAttempt } from './use-attempt.ts'

/** The first act: a trust and the first person in it, by the link that Copybook printed when it was started. */
export function FoundTrust({ onFounded }: { onFounded: (password: string) => void }) {
  const router = useRouter()
  const queries = useQueryClient()
  const [token] = useState(() => secretOf(location.hash))
  const { busy, error, attempt } = useAttempt()
  const found = (answers: TrustAnswers) =>
    attempt(async () => {
      const email = await enterBy('set-up', { token, ...answers })
      await askAuth('/sign-in/email', { email, password: answers.password })
      // The link is used up: nobody finds it in the history of this browser.
      router.history.replace(paths.setUp)
      onFounded(answers.password)
      queries.clear()
    })
  return (
    <SetUpPage
      settingUp=""
      steps={stepsOf(new Set())}
      now="trust"
      title={token === '' ? 'Open the link that Copybook printed' : 'Whose book is this?'}
      lead={
        token === ''
          ? 'It stands in the window where Copybook was started, and works once. Ask whoever started it.'
          : 'Two minutes, and you are the first who can go in.'
      }
    >
      {token !== '' && (
        <TrustStep errors={error?.byField ?? {}} busy={busy} onNext={answers => void found(answers)} />
      )}
    </SetUpPage>
  )
}
