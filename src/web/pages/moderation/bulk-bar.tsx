import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import type { Deciding } from './desk-item.ts'
import { reasons, reasonWords, type Reason } from './reasons.ts'

interface BulkBarProps {
  count: number
  onDecide: (deciding: Deciding) => void
}

/** One decision for several at once: for a wave of the same. It can be undone as one. */
export function BulkBar({ count, onDecide }: BulkBarProps) {
  const [reason, setReason] = useState<Reason>('spam')
  const several = count === 1 ? '1 comment' : `${count} comments`
  return (
    <section className="sheet pad bulk" aria-label="Decide several at once">
      <h2 tabIndex={-1}>{count === 0 ? 'Choose comments from the list' : `${several} chosen`}</h2>
      <p className="meta">
        Read each before you choose it. Criticism and what may be about a child at risk are decided one by
        one.
      </p>
      <Field label="Reason, if you remove them">
        {tied => (
          <select {...tied} value={reason} onChange={event => setReason(event.target.value as Reason)}>
            {reasons.map(one => (
              <option key={one} value={one}>
                {reasonWords[one]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {count > 0 && (
        <div className="foot-act">
          <Button look="primary" onClick={() => onDecide({ decision: 'remove', reason, note: '' })}>
            Remove {several}
          </Button>
          <Button onClick={() => onDecide({ decision: 'keep', reason: null, note: '' })}>
            Keep {several}
          </Button>
        </div>
      )}
    </section>
  )
}
