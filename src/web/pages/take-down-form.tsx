import { useState } from 'react'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'

/** Why it comes down. The reason is kept with your name. */
export function TakeDownForm({
  network,
  error,
  onClose,
  onTakeDown,
}: {
  network: string
  /** What the server said against it. */
  error?: string | undefined
  onClose: () => void
  onTakeDown: (reason: string) => void
}) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  return (
    <Dialog open title={`Take it down from ${network}`} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (reason.trim() !== '') onTakeDown(reason.trim())
        }}
      >
        <Field
          label="Why?"
          hint="It is kept with your name. What is down cannot be put back from here."
          error={asked && reason.trim() === '' ? 'Write why, in a few words.' : error}
        >
          {tied => (
            <textarea {...tied} rows={3} value={reason} onChange={event => setReason(event.target.value)} />
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Take it down
          </Button>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
