import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Field } from '../../parts/field.tsx'
import { Note } from '../../parts/note.tsx'
import { dateOf } from '../../when.ts'

/** What somebody lets a program do in their name. */
export interface NewToken {
  label: string
  /** `look`: read only; `all`: whatever the person may do themselves. */
  reach: 'look' | 'all'
  /** Last day, `YYYY-MM-DD`. */
  until: string
}

export interface TokensProps {
  tokens: readonly { id: string; name: string; until: string; reach: string; ended: boolean }[]
  /** Shown once, right after it was made; never again. */
  fresh: string | null
  errors: Readonly<Record<string, string>>
  /** The last day that is offered first. */
  yearEnds: string
  onIssue: (token: NewToken) => Promise<boolean>
  onRevoke: (id: string) => void
}

/** A token acts in this person's name and never may more than they may. */
export function Tokens({ tokens, fresh, errors, yearEnds, onIssue, onRevoke }: TokensProps) {
  const [typed, setTyped] = useState<NewToken>({ label: '', reach: 'look', until: yearEnds })
  const issue = (event: FormEvent) => {
    event.preventDefault()
    void onIssue(typed).then(done => done && setTyped({ ...typed, label: '' }))
  }
  return (
    <div className="stack">
      {fresh !== null && (
        <output className="fresh">
          <span>Copy it now. It is not shown again.</span>
          <span className="mono secret">{fresh}</span>
        </output>
      )}
      <ul className="rows">
        {tokens.map(token => (
          <li key={token.id}>
            <span>
              <b>{token.name}</b>
              <small>
                {token.reach} · {token.ended ? 'ended' : `until ${dateOf(token.until)}`}
              </small>
            </span>
            {!token.ended && (
              <Button small look="quiet" onClick={() => onRevoke(token.id)}>
                Revoke <span className="sr">{token.name}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      <form className="form" onSubmit={issue} noValidate>
        <Field label="What is a new token for?" error={errors['label'] ?? errors['form']}>
          {tied => (
            <input
              {...tied}
              value={typed.label}
              onChange={event => setTyped({ ...typed, label: event.target.value })}
            />
          )}
        </Field>
        <Choice
          legend="What it may do"
          value={typed.reach}
          error={errors['permissions']}
          onChange={reach => setTyped({ ...typed, reach })}
          options={[
            { value: 'look', label: 'Only look', more: 'It reads what you may read, and changes nothing.' },
            { value: 'all', label: 'All that you may do', more: 'Keep it as you keep your password.' },
          ]}
        />
        <Field label="Last day" error={errors['expiresOn']}>
          {tied => (
            <input
              {...tied}
              type="date"
              value={typed.until}
              onChange={event => setTyped({ ...typed, until: event.target.value })}
            />
          )}
        </Field>
        <Button type="submit" small>
          Make a token
        </Button>
      </form>
      <Note icon="info">It never may more than you may, and ends when you leave.</Note>
    </div>
  )
}
