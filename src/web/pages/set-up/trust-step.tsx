import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Field } from '../../parts/field.tsx'

export interface TrustAnswers {
  trust: string
  name: string
  email: string
  password: string
  /** What this person is in the trust. */
  role: 'trust-ceo' | 'trust-administrator'
}

const empty: TrustAnswers = { trust: '', name: '', email: '', password: '', role: 'trust-administrator' }

interface TrustStepProps {
  errors: Readonly<Record<string, string>>
  busy: boolean
  onNext: (answers: TrustAnswers) => void
}

/** Who this book is for, and the first person who may open it: the chief executive or an administrator. */
export function TrustStep({ errors, busy, onNext }: TrustStepProps) {
  const [answers, setAnswers] = useState<TrustAnswers>(empty)
  const [asked, setAsked] = useState(false)
  const missing: Partial<Record<keyof TrustAnswers, string>> = {
    ...(answers.trust.trim() === '' && {
      trust: 'Write the trust’s name, or the school’s if it stands alone.',
    }),
    ...(answers.name.trim() === '' && { name: 'Write your name, as people call you.' }),
    ...(!answers.email.includes('@') && {
      email: 'Write a whole address, such as office@heronlane.example.',
    }),
    ...(answers.password.length < 15 && { password: 'Use at least 15 characters. Length makes it strong.' }),
  }
  const text = (
    field: 'trust' | 'name' | 'email' | 'password',
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
    if (Object.keys(missing).length > 0)
      requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid]')?.focus())
    else if (!busy) onNext(answers)
  }
  return (
    <form className="sheet ruled margin-sheet form" onSubmit={next} noValidate>
      {text('trust', 'Name of the trust', 'As parents know it.', { autoComplete: 'organization' })}
      {text('name', 'Your name', 'You are the first to go in. Others follow.', {
        autoComplete: 'name',
      })}
      {text('email', 'Your work email', 'You sign in with it.', { type: 'email', autoComplete: 'username' })}
      {text('password', 'A password', 'Three words that nobody would put together are good.', {
        type: 'password',
        autoComplete: 'new-password',
      })}
      <Choice
        legend="What are you in the trust?"
        value={answers.role}
        error={errors['role']}
        onChange={role => setAnswers({ ...answers, role })}
        options={[
          {
            value: 'trust-administrator',
            label: 'Trust administrator',
            more: 'You set up schools, people and the register.',
          },
          {
            value: 'trust-ceo',
            label: 'Chief executive',
            more: 'You approve the policy, and decide for every school.',
          },
        ]}
      />
      {errors['form'] !== undefined && (
        <p className="err" role="alert">
          {errors['form']}
        </p>
      )}
      <div className="foot-act">
        <Button type="submit" look="primary">
          {busy ? 'Making the book…' : 'Save and go on'}
        </Button>
      </div>
    </form>
  )
}
