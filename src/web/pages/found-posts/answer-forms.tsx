import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice, type Option } from '../../parts/choice.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

export type What = 'staff' | 'network' | 'tool' | 'unknown'

export interface Explained {
  what: What
  reason: string
}

const whats: readonly Option<What>[] = [
  { value: 'staff', label: 'Somebody of ours posted it there' },
  { value: 'network', label: 'The network made it', more: 'As it does for a new cover picture.' },
  { value: 'tool', label: 'Another tool of ours sent it' },
  { value: 'unknown', label: 'Nobody here made it', more: 'Then change the password of the account too.' },
]

/** Who put it there, and why. Both are on record with your name. */
export function ExplainForm({
  onClose,
  onExplain,
}: {
  onClose: () => void
  onExplain: (said: Explained) => void
}) {
  const [what, setWhat] = useState<What | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  return (
    <Dialog open title="Say what it is" onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (what !== null && reason.trim() !== '') onExplain({ what, reason: reason.trim() })
        }}
      >
        <Choice
          legend="Who put it there?"
          options={whats}
          value={what}
          error={asked && what === null ? 'Choose one.' : undefined}
          onChange={setWhat}
        />
        <Field label="Why?" error={asked && reason.trim() === '' ? 'Write why, in a few words.' : undefined}>
          {tied => (
            <textarea {...tied} rows={2} value={reason} onChange={event => setReason(event.target.value)} />
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Put it on record
          </Button>
          <Button look="quiet" onClick={onClose}>
            Decide later
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
