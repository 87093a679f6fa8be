import { useRef, useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Field } from '../../parts/field.tsx'
import { Note } from '../../parts/note.tsx'
import { clockOf } from '../../when.ts'

export interface Answer {
  /** `publish` approves it as it is; `hold` sends it back to its author. */
  decision: 'publish' | 'hold'
  reason: string
}

interface DecisionFormProps {
  author: string
  version: number
  at: string | null
  deciding: boolean
  error: string | null
  onDecide: (answer: Answer) => void
}

/** A decision with its reason. The button says what will happen; it is never grey. */
export function DecisionForm({ author, version, at, deciding, error, onDecide }: DecisionFormProps) {
  const [decision, setDecision] = useState<Answer['decision']>('publish')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const field = useRef<HTMLTextAreaElement>(null)
  const missing = asked && reason.trim() === ''
  const wrong = missing ? 'Write why you decided this. A governor may ask.' : (error ?? undefined)

  const decide = (event: FormEvent) => {
    event.preventDefault()
    if (deciding) return
    setAsked(true)
    if (reason.trim() === '') field.current?.focus()
    else onDecide({ decision, reason: reason.trim() })
  }
  const approve = at === null ? 'Approve and publish' : `Approve for ${clockOf(at)}`
  return (
    <form className="sheet pad decide" onSubmit={decide} noValidate aria-label="Your decision">
      <Choice
        legend="Your decision"
        big
        value={decision}
        onChange={setDecision}
        options={[
          {
            value: 'publish',
            label: 'Approve it as it is',
            more: `It goes out ${at === null ? 'at once' : `at ${clockOf(at)}`} if consent still stands then.`,
          },
          { value: 'hold', label: 'Send it back', more: `${author} sees your reason and can mend it.` },
        ]}
      />
      <Field label="Why?" hint="One sentence is enough. It is kept with the decision." error={wrong}>
        {tied => (
          <textarea
            {...tied}
            ref={field}
            rows={3}
            value={reason}
            onChange={event => setReason(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" look="primary" full>
        {deciding ? 'Approving…' : decision === 'publish' ? approve : `Send back to ${author}`}
      </Button>
      <Note>This covers version {version} only. If a word or a picture changes, it comes back to you.</Note>
    </form>
  )
}
