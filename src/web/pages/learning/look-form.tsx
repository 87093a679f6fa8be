import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { inertWords } from '../moderation/inert-words.ts'
import { reasons, reasonWords, type Reason } from '../moderation/reasons.ts'

export interface Said {
  decision: 'keep' | 'remove' | 'hide'
  reason: Reason | null
}

interface LookFormProps {
  text: string | null
  onClose: () => void
  onSay: (said: Said) => void
}

/** What was written, and what you would do with it. */
export function LookForm({ text, onClose, onSay }: LookFormProps) {
  const [decision, setDecision] = useState<Said['decision']>('keep')
  const [reason, setReason] = useState<Reason | ''>('')
  const [asked, setAsked] = useState(false)
  const missing = decision !== 'keep' && reason === ''
  return (
    <Dialog open title="What would you do?" onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (!missing) onSay({ decision, reason: decision === 'keep' || reason === '' ? null : reason })
        }}
      >
        {text === null ? (
          <p className="meta">What was written may not be kept any longer.</p>
        ) : (
          <blockquote>
            <bdi>{inertWords(text)}</bdi>
          </blockquote>
        )}
        <Field label="I would">
          {tied => (
            <select
              {...tied}
              value={decision}
              onChange={event => setDecision(event.target.value as Said['decision'])}
            >
              <option value="keep">Keep it</option>
              <option value="remove">Remove it</option>
              <option value="hide">Hide it</option>
            </select>
          )}
        </Field>
        {decision !== 'keep' && (
          <Field label="Why?" error={asked && missing ? 'Choose a reason from the list.' : undefined}>
            {tied => (
              <select
                {...tied}
                value={reason}
                onChange={event => setReason(event.target.value as Reason | '')}
              >
                <option value="">Choose a reason</option>
                {reasons.map(one => (
                  <option key={one} value={one}>
                    {reasonWords[one]}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        <div className="foot-act">
          <Button type="submit" look="primary">
            Say so
          </Button>
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
