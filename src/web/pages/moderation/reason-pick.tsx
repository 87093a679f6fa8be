import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { reasons, reasonWords, type Reason } from './reasons.ts'

interface ReasonPickProps {
  /** Chosen, or proposed by the labels. */
  value: Reason | null
  /** What was pressed and waits for its reason: choosing one does it. */
  asking: 'remove' | 'hide' | null
  keys: boolean
  onPick: (reason: Reason) => void
}

/** Why it is taken away, from a closed list, in one tap. A phone folds it away until it is needed. */
export function ReasonPick({ value, asking, keys, onPick }: ReasonPickProps) {
  const [open, setOpen] = useState(false)
  const verb = asking === 'hide' ? 'hidden' : 'removed'
  const folded = asking === null && !open
  return (
    <fieldset className={`why${asking === null ? '' : ' asking'}${folded ? ' folded' : ''}`}>
      <legend>{asking === null ? 'Reason, if you remove it' : `Why is it ${verb}? Choosing does it.`}</legend>
      {folded && (
        <span className="why-folded wide-only-off">
          {value === null ? 'None yet' : reasonWords[value]}
          <Button small look="quiet" onClick={() => setOpen(true)}>
            {value === null ? 'Choose one' : 'Another reason'}
          </Button>
        </span>
      )}
      <div className="why-list">
        {reasons.map((reason, index) => (
          <button
            key={reason}
            type="button"
            className="btn small"
            aria-pressed={asking === null ? reason === value : undefined}
            onClick={() => onPick(reason)}
          >
            {reasonWords[reason]}
            {keys && <kbd>{index + 1}</kbd>}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
