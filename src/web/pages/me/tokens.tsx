import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Note } from '../../parts/note.tsx'
import { dateOf } from '../../when.ts'

export interface TokensProps {
  tokens: readonly { id: string; name: string; until: string; lastUsed: string | null }[]
  /** Shown once, right after it was made; never again. */
  fresh: string | null
  error: string | null
  onIssue: (name: string) => void
  onRevoke: (id: string) => void
}

/** A token acts in this person's name and never may more than they may. */
export function Tokens({ tokens, fresh, error, onIssue, onRevoke }: TokensProps) {
  const [name, setName] = useState('')
  const issue = (event: FormEvent) => {
    event.preventDefault()
    onIssue(name.trim())
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
                Until {dateOf(token.until)} ·{' '}
                {token.lastUsed === null ? 'never used' : `last used ${dateOf(token.lastUsed)}`}
              </small>
            </span>
            <Button small look="quiet" onClick={() => onRevoke(token.id)}>
              Revoke <span className="sr">{token.name}</span>
            </Button>
          </li>
        ))}
      </ul>
      <form className="form" onSubmit={issue} noValidate>
        <Field label="What is a new token for?" error={error ?? undefined}>
          {tied => <input {...tied} value={name} onChange={event => setName(event.target.value)} />}
        </Field>
        <Button type="submit" small>
          Make a token
        </Button>
      </form>
      <Note icon="info">It never may more than you may, and ends when you leave.</Note>
    </div>
  )
}
