import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'

export interface SecondStepProps {
  on: boolean
  /** While it is being set up: what the authenticator app needs, as text and as an address. */
  setup: { secret: string; uri: string; backupCodes: readonly string[] } | null
  /** Made just now; shown this once. */
  newCodes: readonly string[]
  /** False where the password was typed a moment ago. */
  askPassword: boolean
  busy: boolean
  error: string | null
  onStart: (password: string) => void
  onConfirm: (code: string) => void
  onNewCodes: (password: string) => void
  onTurnOff: (password: string) => void
  onLeave: () => void
}

/** TOTP: a code from a phone beside the password. Who decides or publishes cannot go without a second step. */
export function SecondStep(props: SecondStepProps) {
  const { setup, newCodes } = props
  if (setup) return <Confirm {...props} setup={setup} />
  return (
    <div className="stack">
      <p className="meta">
        {props.on
          ? 'On. After your password you are asked for a code from your phone.'
          : 'Off. Turn it on: you need it before you may decide or publish.'}
      </p>
      {newCodes.length > 0 && <BackupCodes codes={newCodes} />}
      <PasswordFirst key={props.on ? 'on' : 'off'} {...props} />
    </div>
  )
}

/** A stolen phone must not change how somebody signs in: the password first. */
function PasswordFirst({ on, askPassword, busy, error, onStart, onNewCodes, onTurnOff }: SecondStepProps) {
  const [password, setPassword] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = askPassword && password === ''
  const go = (act: (password: string) => void) => {
    setAsked(true)
    if (!missing && !busy) act(password)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    go(on ? onNewCodes : onStart)
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      {askPassword ? (
        <Field
          label="Your password"
          error={asked && missing ? 'Type the one that you sign in with.' : (error ?? undefined)}
        >
          {tied => (
            <input
              {...tied}
              type="password"
              autoComplete="current-password"
              value={password}
              onChange={event => setPassword(event.target.value)}
            />
          )}
        </Field>
      ) : (
        error !== null && (
          <p className="err" role="alert">
            {error}
          </p>
        )
      )}
      <div className="row">
        <Button type="submit" small>
          {on ? 'Make new backup codes' : busy ? 'Making a key…' : 'Set up the second step'}
        </Button>
        {on && (
          <Button small look="quiet" onClick={() => go(onTurnOff)}>
            Turn it off
          </Button>
        )}
      </div>
    </form>
  )
}

function BackupCodes({ codes }: { codes: readonly string[] }) {
  return (
    <>
      <p>Keep these codes on paper. Each opens the book once if your phone is lost.</p>
      <ul className="mono codes">
        {codes.map(code => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </>
  )
}

function Confirm({
  setup,
  busy,
  error,
  onConfirm,
  onLeave,
}: SecondStepProps & { setup: NonNullable<SecondStepProps['setup']> }) {
  const [code, setCode] = useState('')
  const [asked, setAsked] = useState(false)
  const figures = code.replaceAll(/\s/g, '')
  const wrong =
    figures.length === 6 ? (error ?? undefined) : asked ? 'Type the six figures of the app.' : undefined
  return (
    <form
      className="form"
      noValidate
      onSubmit={event => {
        event.preventDefault()
        setAsked(true)
        if (figures.length === 6 && !busy) onConfirm(figures)
      }}
    >
      <p>
        Type this key into your authenticator app. On the phone that has the app, you can{' '}
        <a href={setup.uri}>open it there</a>.
      </p>
      <p className="mono secret">{setup.secret}</p>
      <BackupCodes codes={setup.backupCodes} />
      <Field label="The code that the app shows now" error={wrong}>
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
      <div className="row">
        <Button type="submit" small>
          {busy ? 'Looking at the code…' : 'Turn on the second step'}
        </Button>
        <Button small look="quiet" onClick={onLeave}>
          Leave it
        </Button>
      </div>
    </form>
  )
}
