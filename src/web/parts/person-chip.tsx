import { ConsentDot, consentWord, type ConsentState } from './consent-dot.tsx'

interface PersonChipProps {
  name: string
  /** Matches the number on the face in the picture; null: no face is to be seen. */
  number: number | null
  state: ConsentState
  onRemove?: (() => void) | undefined
}

/** Somebody in a picture, and whether the open channel may show them. */
export function PersonChip({ name, number, state, onRemove }: PersonChipProps) {
  return (
    <span className="person">
      {number !== null && <span className="n">{number}</span>}
      {name}
      <span className="d">
        <ConsentDot state={state} />
        {consentWord[state]}
      </span>
      {onRemove && (
        <button type="button" className="person-x" onClick={onRemove}>
          <span className="sr">Take {name} off this picture</span>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </span>
  )
}
