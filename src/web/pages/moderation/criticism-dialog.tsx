import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { reasons, reasonWords, type Reason } from './reasons.ts'

interface CriticismDialogProps {
  onRemove: (removing: { reason: Reason; note: string }) => void
  onAnswer: () => void
  onClose: () => void
}

/** Removing criticism takes more steps than answering it: which rule is broken besides, and the words that break it. */
export function CriticismDialog({ onRemove, onAnswer, onClose }: CriticismDialogProps) {
  const [reason, setReason] = useState<Reason | null>(null)
  const [note, setNote] = useState('')
  const [asked, setAsked] = useState(false)
  return (
    <Dialog open title="This is criticism" onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (reason !== null && note.trim() !== '') onRemove({ reason, note: note.trim() })
        }}
      >
        <p>Criticism is answered, never removed. Remove it only if it also breaks a rule.</p>
        <Choice
          legend="Which rule does it break?"
          options={reasons.map(value => ({ value, label: reasonWords[value] }))}
          value={reason}
          error={asked && reason === null ? 'Choose one, or answer it instead.' : undefined}
          onChange={setReason}
        />
        <Field
          label="Which words break it?"
          hint="A governor may ask. The writer may challenge it."
          error={asked && note.trim() === '' ? 'Write which words, and why.' : undefined}
        >
          {tied => (
            <textarea {...tied} rows={2} value={note} onChange={event => setNote(event.target.value)} />
          )}
        </Field>
        <div className="foot-act">
          <Button look="primary" onClick={onAnswer}>
            Answer it instead
          </Button>
          <Button type="submit">Remove it all the same</Button>
        </div>
      </form>
    </Dialog>
  )
}
