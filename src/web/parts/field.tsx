import { useId, type ReactNode } from 'react'
import { Icon } from './icon.tsx'

/** What a field hands to its input so that label, hint and error belong to it. */
export interface Tied {
  id: string
  className: string
  'aria-invalid': true | undefined
  'aria-describedby': string | undefined
}

interface FieldProps {
  label: string
  hint?: ReactNode
  /** What would be right, then why. Stands between label and field; what was typed stays. */
  error?: string | undefined
  /** The input, given what ties it to its label: `{tied => <input {...tied} />}`. */
  children: (tied: Tied) => ReactNode
}

/** Label above, hint under it, error beside it, then the input. */
export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const described = [hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean)
  return (
    <div className={error === undefined ? 'field' : 'field bad'}>
      <label htmlFor={id}>{label}</label>
      {hint !== undefined && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p className="err" id={`${id}-error`}>
          <Icon name="info" />
          <span>{error}</span>
        </p>
      )}
      {children({
        id,
        className: 'in',
        'aria-invalid': error === undefined ? undefined : true,
        'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
      })}
    </div>
  )
}
