import type { ReactNode } from 'react'
import { VerdictChip } from './verdict-chip.tsx'

interface SomebodyWasFasterProps {
  /** "Mr Hughes decided this at 11:48." */
  who: string
  /** What they did, and what happened to the reader's own choice. */
  what: string
  /** What the reader can do now. */
  children: ReactNode
}

/** A version conflict (409). Never just "error": who, when, what they did, what happened to yours. */
export function SomebodyWasFaster({ who, what, children }: SomebodyWasFasterProps) {
  return (
    <div className="conf" role="alert">
      <p>
        <VerdictChip verdict="hold" words={who} />
      </p>
      <p>{what}</p>
      <div className="row">{children}</div>
    </div>
  )
}
