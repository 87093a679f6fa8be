import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'
import { inertWords } from '../moderation/inert-words.ts'
import { reasons, reasonWords, type Reason } from '../moderation/reasons.ts'
import './look-form.css'

type Decision = 'keep' | 'remove' | 'hide'

export interface Said {
  decision: Decision
  reason: Reason | null
}

interface LookFormProps {
  text: string | null
  /** Our own post under which it stands; null: none of ours is known. */
  postTitle: string | null
  onClose: () => void
  onSay: (said: Said) => void
}

/**
 * What was written, and what you would do with it. All of it is blurred until it is asked for: which words hurt would
 * tell what was proposed.
 */
export function LookForm({ text, postTitle, onClose, onSay }: LookFormProps) {
  const [decision, setDecision] = useState<Decision | ''>('')
  const [reason, setReason] = useState<Reason | ''>('')
  const [shown, setShown] = useState(false)
  const [asked, setAsked] = useState(false)
  const needsReason = decision === 'remove' || decision === 'hide'
  return (
    <Dialog open title="What would you do?" onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (decision === '' || (needsReason && reason === '')) return
          onSay({ decision, reason: needsReason && reason !== '' ? reason : null })
        }}
      >
        {postTitle !== null && (
          <p className="meta">
            Under our post “<bdi>{postTitle}</bdi>”
          </p>
        )}
        {text === null ? (
          <p className="meta">What was written may not be kept any longer.</p>
        ) : (
          <>
            <blockquote className={shown ? 'look-words' : 'look-words hid'} aria-hidden={!shown}>
              <bdi>{inertWords(text)}</bdi>
            </blockquote>
            {!shown && (
              <div className="foot-act">
                <Button small onClick={() => setShown(true)}>
                  Show what was written
                </Button>
              </div>
            )}
          </>
        )}
        <Field label="I would" error={asked && decision === '' ? 'Choose what you would do.' : undefined}>
          {tied => (
            <select
              {...tied}
              value={decision}
              onChange={event => setDecision(event.target.value as Decision | '')}
            >
              <option value="">Choose</option>
              <option value="keep">Keep it</option>
              <option value="remove">Remove it</option>
              <option value="hide">Hide it</option>
            </select>
          )}
        </Field>
        {needsReason && (
          <Field label="Why?" error={asked && reason === '' ? 'Choose a reason from the list.' : undefined}>
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
        <p className="hint">If you decide otherwise than the first person, it comes back to the desk.</p>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Record my decision
          </Button>
          <Button look="quiet" onClick={onClose}>
            Not now
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
