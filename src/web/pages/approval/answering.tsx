import { useState } from 'react'
import type { Finding } from '../../finding.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

/** A fact that clears a finding where the clause itself says "unless": consent recorded, "not this person". */
export interface Fact {
  id: string
  label: string
}

export interface AnsweringActions {
  onClear: (finding: Finding, fact: Fact) => void
  onDismiss: (finding: Finding, reason: string) => void
}

interface AnsweringProps {
  finding: Finding
  facts: readonly Fact[]
  dismissible: boolean
  actions: AnsweringActions
}

/** The two ways in which a second person answers a finding: by a fact, or by saying why it is no breach. */
export function Answering({ finding, facts, dismissible, actions }: AnsweringProps) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      {facts.map(fact => (
        <button
          type="button"
          className="mend plain"
          key={fact.id}
          onClick={() => actions.onClear(finding, fact)}
        >
          {fact.label}
        </button>
      ))}
      {dismissible ? (
        <button type="button" className="mend plain" onClick={() => setAsking(true)}>
          This is no breach
        </button>
      ) : (
        <p className="hint">Only a family’s yes, a cover or another picture clears this.</p>
      )}
      {asking && (
        <Dismissal
          finding={finding}
          onClose={() => setAsking(false)}
          onDismiss={reason => {
            actions.onDismiss(finding, reason)
            setAsking(false)
          }}
        />
      )}
    </>
  )
}

interface DismissalProps {
  finding: Finding
  onClose: () => void
  onDismiss: (reason: string) => void
}

function Dismissal({ finding, onClose, onDismiss }: DismissalProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing =
    asked && reason.trim() === '' ? 'Write why this is no breach. A governor may ask.' : undefined
  return (
    <Dialog open title="Why is this no breach?" onClose={onClose}>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (reason.trim() !== '') onDismiss(reason.trim())
        }}
      >
        <p className="meta">{finding.message}</p>
        <Field
          label="Your reason"
          hint="It is kept with your name. What is a breach cannot be excused."
          error={missing}
        >
          {tied => <textarea {...tied} rows={3} value={reason} onChange={e => setReason(e.target.value)} />}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Dismiss this mark
          </Button>
          <Button look="quiet" onClick={onClose}>
            Leave it
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
