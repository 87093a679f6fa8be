import { useRef, useState } from 'react'
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
  const [reason, setReason] = useState<Reason | null>(null)
  const [asked, setAsked] = useState(false)
  const bar = useRef<HTMLElement>(null)
  const several = count === 1 ? '1 comment' : `${count} comments`
  const remove = () => {
    setAsked(true)
    if (reason === null) bar.current?.querySelector('select')?.focus()
    else onDecide({ decision: 'remove', reason, note: '' })
  }
  return (
    <section className="sheet pad bulk" aria-label="Decide several at once" ref={bar}>
      <h2 tabIndex={-1}>{count === 0 ? 'Choose comments from the list' : `${several} chosen`}</h2>
      <p className="meta">
        Read each before you choose it. What is urgent, raises a concern or is hidden is decided one by one.
      </p>
      <Field
        label="Reason, if you remove them"
        error={asked && reason === null ? 'Choose why they are removed.' : undefined}
      >
        {tied => (
          <select
            {...tied}
            value={reason ?? ''}
            onChange={event => setReason(event.target.value === '' ? null : (event.target.value as Reason))}
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
      {count > 0 && (
        <div className="foot-act">
          <Button {...(reason !== null && { look: 'primary' as const })} onClick={remove}>
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
