import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice, type Option } from '../../parts/choice.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

export interface Referring {
  /** Whether the writer is a parent or carer of a pupil. */
  fromParent: 'yes' | 'no' | 'not-known'
  summary: string
}

interface ReferDialogProps {
  /** Where complaints go: "Mrs Whitlock, who looks after complaints". */
  to: string
  error: string | null
  busy: boolean
  onRefer: (referring: Referring) => void
  onClose: () => void
}

const options: readonly Option<Referring['fromParent']>[] = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'not-known', label: 'We do not know' },
]

/** Sends a concern on by the school's complaints policy. The comment stays. */
export function ReferDialog({ to, error, busy, onRefer, onClose }: ReferDialogProps) {
  const [fromParent, setFromParent] = useState<Referring['fromParent']>('not-known')
  const [summary, setSummary] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = asked && summary.trim() === '' ? 'Say in a sentence what it is about.' : undefined
  return (
    <Dialog open title="Send it to complaints" onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (!busy && summary.trim() !== '') onRefer({ fromParent, summary: summary.trim() })
        }}
      >
        <p>A copy goes to {to}. The comment stays where it is.</p>
        <Choice
          legend="Is the writer a parent or carer of a pupil?"
          options={options}
          value={fromParent}
          onChange={setFromParent}
        />
        <Field
          label="What it is about"
          hint="In a few words, without names."
          error={missing ?? error ?? undefined}
        >
          {tied => <input {...tied} value={summary} onChange={event => setSummary(event.target.value)} />}
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
