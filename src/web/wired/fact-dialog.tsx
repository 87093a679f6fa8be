import { useState } from 'react'
import type { Finding } from '../finding.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'

export interface FactAsked {
  finding: Finding
  fact: { id: string; label: string }
}

interface FactDialogProps {
  asked: FactAsked
  error: string | null
  onClose: () => void
  onClear: (note: string) => void
}

/** A fact that a mark depends on, with how somebody knows it. It goes on record with their name. */
export function FactDialog({ asked, error, onClose, onClear }: FactDialogProps) {
  const [note, setNote] = useState('')
  const [pressed, setPressed] = useState(false)
  const missing = pressed && note.trim() === '' ? 'Write how you know. A governor may ask.' : undefined
  return (
    <Dialog open title={asked.fact.label} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setPressed(true)
          if (note.trim() !== '') onClear(note.trim())
        }}
      >
        <p className="meta">{asked.finding.message}</p>
        <Field
          label="How do you know?"
          hint="It is kept with your name."
          error={missing ?? error ?? undefined}
        >
          {tied => <textarea {...tied} rows={3} value={note} onChange={e => setNote(e.target.value)} />}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Put it on record
          </Button>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
