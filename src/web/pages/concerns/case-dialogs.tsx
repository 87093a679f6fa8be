import { useState, type FormEvent } from 'react'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

const outcomes = [
  ['referred', 'Referred to social care or the police'],
  ['handled-in-school', 'Handled in school'],
  ['passed-on', 'Passed on to another procedure'],
  ['no-further-action', 'No further action'],
  ['not-safeguarding', 'No safeguarding matter'],
] as const

export interface Closing {
  outcome: (typeof outcomes)[number][0]
  followUp: string
  reason: string
  reference: string
}

export const outcomeWords: Readonly<Record<Closing['outcome'], string>> = Object.fromEntries(
  outcomes,
) as Record<Closing['outcome'], string>

interface ClosingProps {
  errors: Readonly<Record<string, string>>
  onCancel: () => void
  onClose: (closing: Closing) => void
}

/** What became of it, what was done, and why: none of them may be missing. */
export function CloseDialog({ errors, onCancel, onClose }: ClosingProps) {
  const [closing, setClosing] = useState<Closing>({
    outcome: 'handled-in-school',
    followUp: '',
    reason: '',
    reference: '',
  })
  const set = (more: Partial<Closing>) => setClosing({ ...closing, ...more })
  const close = (event: FormEvent) => {
    event.preventDefault()
    onClose(closing)
  }
  return (
    <Dialog open title="Close the case" onClose={onCancel}>
      <form className="form" onSubmit={close} noValidate>
        <Field label="What became of it?" error={errors['outcome']}>
          {tied => (
            <select
              {...tied}
              value={closing.outcome}
              onChange={({ target }) => set({ outcome: target.value as Closing['outcome'] })}
            >
              {outcomes.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label="How was it followed up, and what was done?" error={errors['followUp']}>
          {tied => (
            <textarea
              {...tied}
              rows={3}
              value={closing.followUp}
              onChange={({ target }) => set({ followUp: target.value })}
            />
          )}
        </Field>
        <Field label="Why was it decided so?" error={errors['reason']}>
          {tied => (
            <textarea
              {...tied}
              rows={3}
              value={closing.reason}
              onChange={({ target }) => set({ reason: target.value })}
            />
          )}
        </Field>
        <Field
          label="Its number in your safeguarding system"
          hint="You can leave this empty."
          error={errors['reference']}
        >
          {tied => (
            <input
              {...tied}
              value={closing.reference}
              onChange={({ target }) => set({ reference: target.value })}
            />
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Close the case
          </Button>
          <Button look="quiet" onClick={onCancel}>
            Leave it open
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface HandBackProps {
  error: string | undefined
  onCancel: () => void
  onHandBack: (reason: string) => void
}

/** Gives a comment back to those who moderate, with the reason. */
export function HandBackDialog({ error, onCancel, onHandBack }: HandBackProps) {
  const [reason, setReason] = useState('')
  return (
    <Dialog open title="Hand it back to the desk" onClose={onCancel}>
      <form
        className="form"
        onSubmit={event => {
          event.preventDefault()
          onHandBack(reason.trim())
        }}
        noValidate
      >
        <Field
          label="Why is it no safeguarding matter?"
          hint="This stays in the case. Those who moderate see the comment again, and not this."
          error={error}
        >
          {tied => (
            <textarea {...tied} rows={3} value={reason} onChange={({ target }) => setReason(target.value)} />
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Hand it back
          </Button>
          <Button look="quiet" onClick={onCancel}>
            Keep it here
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
