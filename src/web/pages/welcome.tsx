import { useId, useState, type FormEvent } from 'react'
import { Icon } from '../parts/icon.tsx'
import { Logo } from '../parts/logo.tsx'
import { shortest } from './me/change-password.tsx'
import './sign-in.css'

export interface WelcomeProps {
  /** False: the address has no invitation behind it. */
  invited: boolean
  busy: boolean
  /** What was wrong, as one sentence. */
  error: string | null
  onPassword: (password: string) => void
}

/** Whoever was invited chooses a password; what was typed stays until it is taken. */
export function WelcomePage({ invited, busy, error, onPassword }: WelcomeProps) {
  return (
    <div className="page-sign-in">
      <main id="main" tabIndex={-1}>
        <div className="bk">
          <div className="lbl">
            <p className="brand">
              <Logo />
              Copybook
            </p>
            <h1 tabIndex={-1}>
              {invited ? 'Choose a password, then the book is open' : 'This link is not whole'}
            </h1>
            {invited ? (
              <ChoosePassword busy={busy} error={error} onPassword={onPassword} />
            ) : (
              <p className="small">
                Open the whole link that you were given. If it is over, ask your headteacher for a new one.
              </p>
            )}
          </div>
        </div>
      </main>
      <footer>
        Have you chosen one before? <a href="/sign-in">Sign in</a>
      </footer>
    </div>
  )
}

function ChoosePassword({ busy, error, onPassword }: Omit<WelcomeProps, 'invited'>) {
  const id = useId()
  const [password, setPassword] = useState('')
  const [seen, setSeen] = useState(false)
  const [asked, setAsked] = useState(false)
  const short = password.length < shortest
  const wrong = asked && short ? `Use at least ${shortest} characters. Length makes it strong.` : error
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!short && !busy) onPassword(password)
  }
  return (
    <form method="post" onSubmit={submit} noValidate>
      <p className="line">
        <label htmlFor={`${id}-password`}>Password</label>
        <input
          id={`${id}-password`}
          name="password"
          type={seen ? 'text' : 'password'}
          autoComplete="new-password"
          value={password}
          onChange={event => setPassword(event.target.value)}
          aria-invalid={wrong === null ? undefined : true}
          aria-describedby={wrong === null ? `${id}-hint` : `${id}-error`}
        />
      </p>
      <p className="small" id={`${id}-hint`}>
        Three words that nobody would put together are good.
      </p>
      <label className="opt">
        <input type="checkbox" checked={seen} onChange={event => setSeen(event.target.checked)} />
        <span>Show what I type</span>
      </label>
      {wrong !== null && (
        <p className="err" role="alert" id={`${id}-error`}>
          <Icon name="info" />
          <span>{wrong}</span>
        </p>
      )}
      <button className="btn primary">{busy ? 'Opening the book…' : 'Open the book'}</button>
    </form>
  )
}
