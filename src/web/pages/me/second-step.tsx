import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'

export interface SecondStepProps {
  on: boolean
  /** While it is being set up: what the authenticator app needs. */
  setup: { secret: string; backupCodes: readonly string[] } | null
  error: string | null
  onStart: () => void
  onConfirm: (code: string) => void
  onNewCodes: () => void
}

/** TOTP: a code from a phone beside the password. Staff who may publish cannot go without it. */
export function SecondStep({ on, setup, error, onStart, onConfirm, onNewCodes }: SecondStepProps) {
  const [code, setCode] = useState('')
  if (setup) {
    return (
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          onConfirm(code.replaceAll(/\s/g, ''))
        }}
      >
        <p>Type this into your authenticator app:</p>
        <p className="mono secret">{setup.secret}</p>
        <p>Keep these codes on paper. Each opens the book once if your phone is lost.</p>
        <ul className="mono codes">
          {setup.backupCodes.map(backup => (
            <li key={backup}>{backup}</li>
          ))}
        </ul>
        <Field label="The code that the app shows now" error={error ?? undefined}>
          {tied => (
            <input
              {...tied}
              inputMode="numeric"
              autoComplete="one-time-code"
              value={code}
              onChange={event => setCode(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" small>
          Turn on the second step
        </Button>
      </form>
    )
  }
  return (
    <div className="stack">
      <p className="meta">
        {on
          ? 'On. After your password you are asked for a code from your phone.'
          : 'Off. Turn it on: you need it before you may publish.'}
      </p>
      <Button small onClick={on ? onNewCodes : onStart}>
        {on ? 'Make new backup codes' : 'Set up the second step'}
      </Button>
    </div>
  )
}
