import type { Verdict } from '../finding.ts'
import { ShapeIcon } from './shape-icon.tsx'

/** A mark's number on the margin line. Decoration: the mark itself says the same in words. */
export function Pin({ verdict, number }: { verdict: Verdict; number: number }) {
  return (
    <span className="pin" data-pin={number} data-gravity={verdict} aria-hidden="true">
      <ShapeIcon verdict={verdict} number={number} />
    </span>
  )
}
