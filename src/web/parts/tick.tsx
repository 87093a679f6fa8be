import type { ReactNode } from 'react'

interface TickProps {
  checked: boolean
  onChange: (checked: boolean) => void
  more?: string | undefined
  children: ReactNode
}

/** One yes or no that a person gives by hand. */
export function Tick({ checked, onChange, more, children }: TickProps) {
  return (
    <label className="opt">
      <input type="checkbox" checked={checked} onChange={event => onChange(event.target.checked)} />
      <span>
        {children}
        {more !== undefined && <small>{more}</small>}
      </span>
    </label>
  )
}
