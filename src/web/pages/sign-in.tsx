import { useId, type FormEvent } from 'react'
import { Icon } from '../parts/icon.tsx'
import { Logo } from '../parts/logo.tsx'
import './sign-in.css'

export interface SignInProps {
  /** `password` first; `code` once the password was right and a second step is set up. */
  step: 'password' | 'code'
  /** "Heron Lane Primary", or the trust. */
  where: string
  email: string
  /** What was wrong, as one sentence; what was typed stays. */
  error: string | null
  /** Offered where the device can: `window.PublicKeyCredential`. */
  passkeys: boolean
  /** An invented trust: its people can be tried by a press. */
  demo?: boolean | undefined
  /** Sign-in through the trust's own account, by name: "Google". */
  providers: readonly { id: string; name: string }[]
  onPassword: (email: string, password: string) => void
  onCode: (code: string) => void
  onPasskey: () => void
  onProvider: (id: string) => void
}

/** Lets the browser offer a passkey while the email is typed (WebAuthn conditional UI). */
const withPasskeys = 'username webauthn'

/** The cover of the book, closed. */
export function SignInPage(props: SignInProps) {
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = new FormData(event.currentTarget)
    const of = (name: string) => {
      const value = typed.get(name)
      return typeof value === 'string' ? value : ''
    }
    if (props.step === 'password') props.onPassword(of('email'), of('password'))
    else props.onCode(of('code').replaceAll(/\s/g, ''))
  }
  return (
    <div className="page-sign-in">
      <main id="main" tabIndex={-1}>
        <div className="bk">
          <form className="lbl" method="post" onSubmit={submit} noValidate>
            <p className="brand">
              <Logo />
              Copybook
            </p>
            <h1>
              {props.step === 'password'
                ? 'Sign in to write, check or decide'
                : 'One more step: the code on your phone'}
            </h1>
            <p className="line">
              <b>School</b>
              <span>{props.where}</span>
            </p>
            {props.step === 'password' ? (
              <PasswordLines {...props} id={id} />
            ) : (
              <CodeLine id={id} error={props.error} email={props.email} />
            )}
            {props.error !== null && (
              <p className="err" role="alert" id={`${id}-error`}>
                <Icon name="info" />
                <span>{props.error}</span>
              </p>
            )}
            <button className="btn primary">{props.step === 'password' ? 'Sign in' : 'Open the book'}</button>
            {props.step === 'password' && <OtherWays {...props} />}
          </form>
        </div>
      </main>
      <footer>Parent or pupil? You do not need to sign in. Use the link we sent you.</footer>
    </div>
  )
}

function PasswordLines({ id, email, error }: SignInProps & { id: string }) {
  const told = error === null ? {} : { 'aria-invalid': true as const, 'aria-describedby': `${id}-error` }
  return (
    <>
      <p className="line">
        <label htmlFor={`${id}-email`}>Email</label>
        <input
          id={`${id}-email`}
          name="email"
          type="email"
          autoComplete={withPasskeys}
          defaultValue={email}
          {...told}
        />
      </p>
      <p className="line">
        <label htmlFor={`${id}-password`}>Password</label>
        <input
          id={`${id}-password`}
          name="password"
          type="password"
          autoComplete="current-password"
          {...told}
        />
      </p>
    </>
  )
}

function CodeLine({ id, email, error }: { id: string; email: string; error: string | null }) {
  return (
    <>
      <p className="line">
        <b>Email</b>
        <span>{email}</span>
      </p>
      <p className="line">
        <label htmlFor={`${id}-code`}>Code</label>
        <input
          id={`${id}-code`}
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          aria-invalid={error === null ? undefined : true}
          aria-describedby={error === null ? `${id}-hint` : `${id}-error`}
        />
      </p>
      <p className="small" id={`${id}-hint`}>
        Six figures from your authenticator app, or one of your backup codes.
      </p>
    </>
  )
}

function OtherWays({ passkeys, providers, demo, onPasskey, onProvider }: SignInProps) {
  return (
    <>
      {demo && (
        <a className="btn" href="/demo">
          <Icon name="user" />
          Choose whose day to see
        </a>
      )}
      {passkeys && (
        <button type="button" className="btn" onClick={onPasskey}>
          <Icon name="passkey" />
          Sign in with your passkey
        </button>
      )}
      {providers.length > 0 && (
        <div className="ways">
          {providers.map(provider => (
            <button type="button" className="btn" key={provider.id} onClick={() => onProvider(provider.id)}>
              {provider.name}
            </button>
          ))}
        </div>
      )}
      <p className="small">Phone lost? Your school office can let you in again.</p>
    </>
  )
}
