import { useId, type ReactNode } from 'react'
import { Icon } from './icon.tsx'

export interface Option<T extends string> {
  value: T
  label: string
  /** Second words under the label. */
  more?: string | undefined
}

interface ChoiceProps<T extends string> {
  legend: ReactNode
  /** How big the question is written. */
  big?: boolean | undefined
  options: readonly Option<T>[]
  value: T | null
  error?: string | undefined
  onChange: (value: T) => void
}

/** One of a few, all in sight. */
export function Choice<T extends string>({ legend, big, options, value, error, onChange }: ChoiceProps<T>) {
  const id = useId()
  return (
    <fieldset
      className={error === undefined ? 'field' : 'field bad'}
      aria-describedby={error && `${id}-error`}
    >
      <legend className={big ? 'choice-big' : undefined}>{legend}</legend>
      {error !== undefined && (
        <p className="err" id={`${id}-error`}>
          <Icon name="info" />
          <span>{error}</span>
        </p>
      )}
      {options.map(option => (
        <label className="opt" key={option.value}>
          <input
            type="radio"
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.more !== undefined && <small>{option.more}</small>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
