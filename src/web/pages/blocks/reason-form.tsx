import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

interface ReasonFormProps {
  title: string
  label: string
  hint?: string
  /** What its button does. */
  action: string
  onClose: () => void
  onSay: (reason: string) => void
}

/** One question with one answer in words, kept with your name. */
export function ReasonForm({ title, label, hint, action, onClose, onSay }: ReasonFormProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  return (
    <Dialog open title={title} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (reason.trim() !== '') onSay(reason.trim())
        }}
      >
        <Field
          label={label}
          hint={hint}
          error={asked && reason.trim() === '' ? 'Write why, in a few words.' : undefined}
        >
          {tied => (
            <textarea {...tied} rows={3} value={reason} onChange={event => setReason(event.target.value)} />
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            {action}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
