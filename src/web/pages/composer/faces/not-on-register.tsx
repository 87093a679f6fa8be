import { useState } from 'react'
import { Button } from '../../../parts/button.tsx'
import { Choice } from '../../../parts/choice.tsx'
import { Field } from '../../../parts/field.tsx'
import type { FaceSaid } from './face-dialog.tsx'

type Other = 'turned-away' | 'far' | 'blurred' | 'visitor' | 'no-face'

const options: readonly { value: Other; label: string; more?: string }[] = [
  { value: 'turned-away', label: 'Turned away', more: 'Nobody could say who it is.' },
  { value: 'far', label: 'Too far off to recognise' },
  { value: 'blurred', label: 'Too blurred to recognise' },
  { value: 'visitor', label: 'An adult visitor who agreed' },
  { value: 'no-face', label: 'Not a face at all', more: 'A drawing, a shirt, a shadow.' },
]

interface NotOnRegisterProps {
  channel: string
  onSay: (said: FaceSaid) => void
  onNoFace: () => void
  onBack: () => void
}

/** A face of somebody who is not on the register, or whom nobody could recognise. Why stands on the record. */
export function NotOnRegister({ channel, onSay, onNoFace, onBack }: NotOnRegisterProps) {
  const [what, setWhat] = useState<Other | null>(null)
  const [agreed, setAgreed] = useState('')
  const [asked, setAsked] = useState(false)
  const say = () => {
    setAsked(true)
    if (what === null) return
    if (what === 'no-face') return onNoFace()
    if (what !== 'visitor') return onSay({ answer: 'unrecognisable', reason: what })
    if (agreed.trim() !== '') onSay({ answer: 'visitor', reason: agreed.trim() })
  }
  return (
    <>
      <Choice
        legend="Who or what is it?"
        options={options}
        value={what}
        error={asked && what === null ? 'Choose what fits.' : undefined}
        onChange={setWhat}
      />
      {what === 'visitor' && (
        <Field
          label={`Who agreed to be shown on ${channel}, and how?`}
          hint="For example: Dr Shah, in an e-mail of 3 November."
          error={asked && agreed.trim() === '' ? 'Write who agreed, and how.' : undefined}
        >
          {tied => <input {...tied} value={agreed} onChange={e => setAgreed(e.target.value)} />}
        </Field>
      )}
      <div className="foot-act">
        <Button look="primary" onClick={say}>
          Say so
        </Button>
        <Button look="quiet" onClick={onBack}>
          Back to the names
        </Button>
      </div>
    </>
  )
}
