import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { askAuth, listOf, textOf } from '../api/auth.ts'
import type { SecondStepProps } from '../pages/me/second-step.tsx'
import { secretOfUri } from './totp-secret.ts'
import { useAttempt } from './use-attempt.ts'

const codesOf = (answer: unknown): string[] => {
  const codes: unknown =
    typeof answer === 'object' && answer !== null && 'backupCodes' in answer ? answer.backupCodes : []
  return Array.isArray(codes) ? codes.filter(code => typeof code === 'string') : []
}

interface SecondStepOptions {
  /** Codes are on already. */
  on: boolean
  /** Typed a moment ago, so that nobody types it twice; null: it is asked for. */
  password?: string | null
  /** The code was right: from now on this session may decide. */
  onDone?: () => void
}

/** Setting up, renewing and ending the code from a phone (better-auth's two-factor plugin). */
export function useSecondStep({ on, password = null, onDone }: SecondStepOptions): SecondStepProps {
  const queries = useQueryClient()
  const { busy, error, attempt, forget } = useAttempt()
  const [setup, setSetup] = useState<SecondStepProps['setup']>(null)
  const [newCodes, setNewCodes] = useState<readonly string[]>([])
  const again = () => queries.invalidateQueries()
  return {
    on,
    setup,
    newCodes,
    askPassword: password === null,
    busy,
    error: error?.message ?? null,
    onStart: typed =>
      void attempt(async () => {
        const answer = await askAuth('/two-factor/enable', { password: password ?? typed })
        const uri = textOf(answer, 'totpURI')
        setSetup({ uri, secret: secretOfUri(uri), backupCodes: codesOf(answer) })
      }),
    onConfirm: code =>
      void attempt(async () => {
        await askAuth('/two-factor/verify-totp', { code })
        setSetup(null)
        await again()
        onDone?.()
      }),
    onNewCodes: typed =>
      void attempt(async () => {
        setNewCodes(codesOf(await askAuth('/two-factor/generate-backup-codes', { password: typed })))
      }),
    onTurnOff: typed =>
      void attempt(async () => {
        await askAuth('/two-factor/disable', { password: typed })
        setNewCodes([])
        await again()
      }),
    onLeave: () => {
      setSetup(null)
      forget()
    },
  }
}

/** The passkeys of whoever is signed in, as the library lists them. */
export const passkeysOf = (answer: unknown) =>
  listOf(answer).map(key => ({
    id: textOf(key, 'id'),
    name: textOf(key, 'name') || 'A passkey',
    since: textOf(key, 'createdAt'),
  }))
