import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Field } from '../../parts/field.tsx'

interface SamePersonProps {
  name: string
  /** Who else wrote something that waits: by the comment's id. */
  others: readonly { id: string; name: string; channel: string }[]
  error: string | null
  busy: boolean
  onSame: (said: { otherCommentId: string; why: string }) => void
  onClose: () => void
}

/** Says that two accounts are one person: what they wrote counts together from then on. */
export function SamePersonDialog({ name, others, error, busy, onSame, onClose }: SamePersonProps) {
  const [other, setOther] = useState<string | null>(null)
  const [why, setWhy] = useState('')
  const [asked, setAsked] = useState(false)
  return (
    <Dialog open title="Two accounts, one person" onClose={onClose}>
      {others.length === 0 ? (
        <>
          <p>Nobody else’s comment waits here now. Open this again while both of them wait.</p>
          <div className="foot-act">
            <Button onClick={onClose}>Back to the comment</Button>
          </div>
        </>
      ) : (
        <form
          className="form"
          noValidate
          onSubmit={event => {
            event.preventDefault()
            setAsked(true)
            if (!busy && other !== null && why.trim() !== '') {
              onSame({ otherCommentId: other, why: why.trim() })
            }
          }}
        >
          <p>Strikes of both count together from then on. It can be taken back.</p>
          <Choice
            legend={`Who else is ${name}?`}
            options={others.map(one => ({ value: one.id, label: one.name, more: one.channel }))}
            value={other}
            error={asked && other === null ? 'Choose the other account.' : undefined}
            onChange={setOther}
          />
          <Field
            label="How do you know?"
            error={(asked && why.trim() === '' ? 'Write how you know.' : undefined) ?? error ?? undefined}
          >
            {tied => <input {...tied} value={why} onChange={event => setWhy(event.target.value)} />}
          </Field>
          <div className="foot-act">
            <Button type="submit" look="primary">
              {busy ? 'Saving…' : 'They are one person'}
            </Button>
            <Button look="quiet" onClick={onClose}>
              Back to the comment
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
