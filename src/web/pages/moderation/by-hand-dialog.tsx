import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

export interface ByHandSteps {
  checklist: readonly string[]
  /** Ready words, for a reply; else empty. */
  text: string
  openUrl: string | null
}

interface ByHandDialogProps {
  act: 'delete' | 'reply' | 'block'
  channel: string
  /** Null while the steps are being fetched. */
  steps: ByHandSteps | null
  error: string | null
  onCopy: (text: string) => void
  onDone: (reason: string) => void
  onClose: () => void
}

const titles = {
  delete: (channel: string) => `Take it away from ${channel} by hand`,
  reply: (channel: string) => `Answer on ${channel} by hand`,
  block: (channel: string) => `Block the writer on ${channel} by hand`,
}

/** What only a person can do about a comment: the steps, ready words, and that it is done. */
export function ByHandDialog({ act, channel, steps, error, onCopy, onDone, onClose }: ByHandDialogProps) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const missing = asked && reason.trim() === '' ? 'Write why, in a few words.' : undefined
  return (
    <Dialog open title={titles[act](channel)} onClose={onClose}>
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setAsked(true)
          if (reason.trim() !== '') onDone(reason.trim())
        }}
      >
        {steps === null ? (
          <p className="meta" role="status">
            Finding the steps…
          </p>
        ) : (
          <>
            <p>Copybook has no way into {channel}. The decision is on record; this last part is yours.</p>
            <ol className="how">
              {steps.checklist.map(step => (
                <li key={step}>{step}</li>
              ))}
            </ol>
            <div className="row">
              {steps.text !== '' && (
                <Button small onClick={() => onCopy(steps.text)}>
                  Copy the words
                </Button>
              )}
              {steps.openUrl !== null && (
                <a className="btn small" href={steps.openUrl} target="_blank" rel="noreferrer">
                  Open {channel}
                </a>
              )}
            </div>
          </>
        )}
        <Field label="Why?" error={missing ?? error ?? undefined}>
          {tied => <input {...tied} value={reason} onChange={event => setReason(event.target.value)} />}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            It is done
          </Button>
          <Button look="quiet" onClick={onClose}>
            Later
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
