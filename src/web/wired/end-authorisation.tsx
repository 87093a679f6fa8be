import { useState } from 'react'
import { useRun } from '../api/hooks.tsx'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'

interface EndAuthorisationProps {
  /** Ids of the grants that one line of the page stands for, joined by a comma. */
  ids: string
  onClose: () => void
}

/** Ends what somebody may do on an account, at once, with a reason. What they published stays on record. */
export function EndAuthorisation({ ids, onClose }: EndAuthorisationProps) {
  const revoke = useRun('channels.revoke-authorisation')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const end = async () => {
    for (const id of ids.split(',')) await revoke.mutateAsync({ id, reason: reason.trim() })
    onClose()
  }
  return (
    <Dialog open title="End it at once" onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (reason.trim() !== '') void end().catch(() => undefined)
        }}
      >
        <Field
          label="Why?"
          hint="A few words. What was published with it stays on record."
          error={asked && reason.trim() === '' ? 'Say why, in a few words.' : revoke.error?.message}
        >
          {tied => <input {...tied} value={reason} onChange={event => setReason(event.target.value)} />}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            End it
          </Button>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
