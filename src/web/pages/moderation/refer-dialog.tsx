import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice, type Option } from '../../parts/choice.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

export interface Referring {
  /** Whether the writer is a parent of a pupil; null where nobody knows. */
  writerIsParent: boolean | null
  note: string
}

interface ReferDialogProps {
  /** Where complaints go: "Mrs Whitlock, who looks after complaints". */
  to: string
  error: string | null
  busy: boolean
  onRefer: (referring: Referring) => void
  onClose: () => void
}

const options: readonly Option<'yes' | 'no' | 'unknown'>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'We do not know' },
]

/** Sends a concern on by the school's complaints policy. The comment stays. */
export function ReferDialog({ to, error, busy, onRefer, onClose }: ReferDialogProps) {
  const [parent, setParent] = useState<'yes' | 'no' | 'unknown'>('unknown')
  const [note, setNote] = useState('')
  return (
    <Dialog open title="Send it to complaints" onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!busy)
            onRefer({ writerIsParent: parent === 'unknown' ? null : parent === 'yes', note: note.trim() })
        }}
      >
        <p>A copy goes to {to}. The comment stays where it is.</p>
        <Choice
          legend="Is the writer a parent or carer of a pupil?"
          options={options}
          value={parent}
          onChange={setParent}
        />
        <Field label="What it is about" hint="In a few words, without names." error={error ?? undefined}>
          {tied => <input {...tied} value={note} onChange={event => setNote(event.target.value)} />}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            {busy ? 'Sending…' : 'Send it to complaints'}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Back to the comment
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
