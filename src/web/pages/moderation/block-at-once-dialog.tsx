import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

interface BlockAtOnceProps {
  /** What the policy blocks at once for. */
  grounds: readonly { id: string; says: string }[]
  /** Who hears of it. */
  lead: string
  error: string | null
  busy: boolean
  onBlock: (why: { ground: string; reason: string }) => void
  onClose: () => void
}

/** Blocks a writer at once, for the few things that nobody waits with. */
export function BlockAtOnceDialog({ grounds, lead, error, busy, onBlock, onClose }: BlockAtOnceProps) {
  const [ground, setGround] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  return (
    <Dialog open title="Block the writer at once" onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (!busy && ground !== null && reason.trim() !== '') onBlock({ ground, reason: reason.trim() })
        }}
      >
        <p>They cannot write on our pages from now on. {lead} is told at once.</p>
        <Choice
          legend="What is it?"
          options={grounds.map(({ id, says }) => ({ value: id, label: says }))}
          value={ground}
          error={asked && ground === null ? 'Choose one. For anything else, remove the comment.' : undefined}
          onChange={setGround}
        />
        <Field
          label="What happened?"
          hint="In a few words. It is kept with your name."
          error={(asked && reason.trim() === '' ? 'Write what happened.' : undefined) ?? error ?? undefined}
        >
          {tied => (
            <textarea {...tied} rows={2} value={reason} onChange={event => setReason(event.target.value)} />
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            {busy ? 'Blocking…' : 'Block them now'}
          </Button>
          <Button look="quiet" onClick={onClose}>
            Back to the comment
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
