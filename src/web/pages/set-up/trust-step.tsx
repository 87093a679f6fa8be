import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'

export interface TrustAnswers {
  trustName: string
  name: string
  email: string
  password: string
}

interface TrustStepProps {
  errors: Readonly<Record<string, string>>
  onNext: (answers: TrustAnswers) => void
}

/** Who this book is for, and the first person who may open it: the trust's administrator. */
export function TrustStep({ errors, onNext }: TrustStepProps) {
  const [answers, setAnswers] = useState<TrustAnswers>({ trustName: '', name: '', email: '', password: '' })
  const [asked, setAsked] = useState(false)
  const missing: Partial<Record<keyof TrustAnswers, string>> = {
    ...(answers.trustName.trim() === '' && {
      trustName: 'Write the trust’s name, or the school’s if it stands alone.',
    }),
    ...(answers.name.trim() === '' && { name: 'Write your name, as people call you.' }),
    ...(!answers.email.includes('@') && {
      email: 'Write a whole address, such as office@heronlane.example.',
    }),
    ...(answers.password.length < 15 && { password: 'Use at least 15 characters. Length makes it strong.' }),
  }
  const text = (
    field: keyof TrustAnswers,
    label: string,
    hint: string,
    more: { type?: string; autoComplete?: string },
  ) => (
    <Field label={label} hint={hint} error={(asked ? missing[field] : undefined) ?? errors[field]}>
      {tied => (
        <input
          {...tied}
          {...more}
          value={answers[field]}
          onChange={event => setAnswers({ ...answers, [field]: event.target.value })}
        />
      )}
    </Field>
  )
  const next = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    setAsked(true)
    const form = event.currentTarget
    if (Object.keys(missing).length === 0) onNext(answers)
    else requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
  }
  return (
    <form className="sheet ruled margin-sheet form" onSubmit={next} noValidate>
      {text('trustName', 'Name of the trust', 'As parents know it.', { autoComplete: 'organization' })}
      {text('name', 'Your name', 'You are the first administrator. Others can follow.', {
        autoComplete: 'name',
      })}
      {text('email', 'Your work email', 'You sign in with it.', { type: 'email', autoComplete: 'username' })}
      {text('password', 'A password', 'Three words that nobody would put together are good.', {
        type: 'password',
        autoComplete: 'new-password',
      })}
      <div className="foot-act">
        <Button type="submit" look="primary">
          Save and go to schools
        </Button>
      </div>
    </form>
  )
}
