import { useState, type FormEvent } from 'react'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { PageHead } from '../parts/page-head.tsx'

export interface Suggestion {
  /** What happened, in the words of whoever was there. */
  text: string
  /** Who decides whether it becomes a post. */
  toId: string
  /** The day on which it should go out, as YYYY-MM-DD; may be empty. */
  when: string
}

export interface SuggestProps {
  /** The line manager first, then the headteacher. */
  to: readonly { id: string; name: string; role: string }[]
  /** From the server, by field: `text`, `toId`, `when`. */
  errors: Readonly<Record<string, string>>
  onSuggest: (suggestion: Suggestion) => void
}

/** Three fields, for a phone between two lessons. */
export function SuggestPage({ to, errors, onSuggest }: SuggestProps) {
  const [text, setText] = useState('')
  const [toId, setToId] = useState(to[0]?.id ?? '')
  const [when, setWhen] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = asked && text.trim() === '' ? 'Write a sentence about what happened.' : errors['text']
  const name = to.find(person => person.id === toId)?.name

  const suggest = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (text.trim() === '') document.querySelector<HTMLElement>('main textarea')?.focus()
    else onSuggest({ text: text.trim(), toId, when: when.trim() })
  }
  return (
    <>
      <PageHead
        title="Suggest a post"
        meta="Somebody who may post turns it into one. You hear what became of it."
        back={{ href: '/posts', label: 'Posts' }}
      />
      <form className="sheet pad form narrow" onSubmit={suggest} noValidate>
        <Field
          label="What happened?"
          hint="Two sentences are enough. Leave pupils’ names out."
          error={missing}
        >
          {tied => (
            <textarea {...tied} rows={4} value={text} onChange={event => setText(event.target.value)} />
          )}
        </Field>
        <Field label="Who should see it first?" error={errors['toId']}>
          {tied => (
            <select {...tied} value={toId} onChange={event => setToId(event.target.value)}>
              {to.map(person => (
                <option key={person.id} value={person.id}>
                  {person.name}, {person.role}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="When would be good?" hint="You can leave this empty." error={errors['when']}>
          {tied => (
            <input {...tied} type="date" value={when} onChange={event => setWhen(event.target.value)} />
          )}
        </Field>
        <Button type="submit" look="primary" full>
          {name === undefined ? 'Send the suggestion' : `Send to ${name}`}
        </Button>
      </form>
    </>
  )
}
