import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'

export interface PasswordChange {
  current: string
  next: string
}

/** Characters that a new password has at least (better-auth is set to the same). */
export const shortest = 15

interface ChangePasswordProps {
  /** `current` or `next`: what is wrong with it. */
  errors: Readonly<Record<string, string>>
  changed: boolean
  onChange: (change: PasswordChange) => Promise<boolean>
}

/** Changing it ends every other session. */
export function ChangePassword({ errors, changed, onChange }: ChangePasswordProps) {
  const [typed, setTyped] = useState<PasswordChange>({ current: '', next: '' })
  const [asked, setAsked] = useState(false)
  const short = typed.next.length < shortest
  const change = async () => {
    if (!(await onChange(typed))) return
    setTyped({ current: '', next: '' })
    setAsked(false)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (!short) void change()
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      <Field label="Your password now" error={errors['current']}>
        {tied => (
          <input
            {...tied}
            type="password"
            autoComplete="current-password"
            value={typed.current}
            onChange={e => setTyped({ ...typed, current: e.target.value })}
          />
        )}
      </Field>
      <Field
        label="A new one"
        hint="Three words that nobody would put together are good."
        error={
          asked && short ? `Use at least ${shortest} characters. Length makes it strong.` : errors['next']
        }
      >
        {tied => (
          <input
            {...tied}
            type="password"
            autoComplete="new-password"
            value={typed.next}
            onChange={e => setTyped({ ...typed, next: e.target.value })}
          />
        )}
      </Field>
      {changed && (
        <p role="status" className="meta">
          Changed. Everywhere else you are signed out.
        </p>
      )}
      <Button type="submit" small>
        Change my password
      </Button>
    </form>
  )
}
