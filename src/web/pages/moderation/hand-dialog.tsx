import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

interface HandDialogProps {
  lead: string
  error: string | null
  busy: boolean
  onHand: (why: string) => void
  onClose: () => void
}

/** Hands a comment to whoever leads safeguarding: at once, and from then on only they read it. */
export function HandDialog({ lead, error, busy, onHand, onClose }: HandDialogProps) {
  const [why, setWhy] = useState('')
  return (
    <Dialog open title={`Send it to ${lead}`} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          if (!busy) onHand(why.trim())
        }}
      >
        <p>
          It goes at once, and it cannot be called back. From then on only the safeguarding team can read it.
          If somebody is in danger now, ring 999 first.
        </p>
        <Field
          label="What worries you?"
          hint="One sentence is enough. You may leave it empty."
          error={error ?? undefined}
        >
          {tied => <textarea {...tied} rows={2} value={why} onChange={event => setWhy(event.target.value)} />}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            {busy ? 'Sending…' : 'Send it now'}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Back to the comment
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
