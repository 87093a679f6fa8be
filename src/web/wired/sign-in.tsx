import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { askAuth, isSet } from '../api/auth.ts'
import { canPasskey, signInByPasskey } from '../api/passkey.ts'
import { peekKept } from '../api/kept.ts'
import { SignInPage } from '../pages/sign-in.tsx'
import { paths } from '../paths.ts'
import { useFrontDoor } from './front-door.ts'

const sentence = (error: unknown) =>
  error instanceof Error ? error.message : 'That did not work. Try again.'

export function Screen() {
  const router = useRouter()
  const queries = useQueryClient()
  const door = useFrontDoor()
  const [step, setStep] = useState<'password' | 'code'>('password')
  const [email, setEmail] = useState('')
  const [error, setError] = useState<string | null>(null)

  useEffect(() => {
    if (door?.setUp) router.history.replace(paths.setUp)
  }, [door, router])

  const enter = () => {
    queries.clear()
    router.history.push(peekKept()?.path ?? paths.home)
  }
  const tried = async (attempt: Promise<unknown>, done: (answer: unknown) => void) => {
    setError(null)
    try {
      done(await attempt)
    } catch (failure) {
      setError(sentence(failure))
    }
  }
  return (
    <SignInPage
      step={step}
      where={door?.demo ? 'A school of this demo' : 'The school that you work in'}
      email={email}
      error={error}
      passkeys={canPasskey()}
      providers={[]}
      demo={door?.demo ?? false}
      onPassword={(typed, password) => {
        setEmail(typed)
        void tried(askAuth('/sign-in/email', { email: typed, password }), answer =>
          isSet(answer, 'twoFactorRedirect') ? setStep('code') : enter(),
        )
      }}
      onCode={code =>
        void tried(
          code.length === 6
            ? askAuth('/two-factor/verify-totp', { code })
            : askAuth('/two-factor/verify-backup-code', { code }),
          enter,
        )
      }
      onPasskey={() => void tried(signInByPasskey(), enter)}
      onProvider={() => undefined}
    />
  )
}
