import type { Verdict } from '../finding.ts'
import { ShapeIcon } from './shape-icon.tsx'

const words: Record<Verdict, string> = {
  publish: 'Can publish',
  hold: 'On hold',
  refuse: 'Refused',
  mended: 'Mended',
}

interface VerdictChipProps {
  verdict: Verdict
  /** Instead of the usual word: "On hold: Headteacher to decide". */
  words?: string | undefined
  /** Second words, such as "2 to mend". */
  more?: string | undefined
  /** At most one boxed chip a page; in lists it is plain. */
  boxed?: boolean | undefined
}

export function VerdictChip({ verdict, words: own, more, boxed = false }: VerdictChipProps) {
  return (
    <span className={`chip v ${verdict}${boxed ? ' box' : ''}`}>
      <ShapeIcon verdict={verdict} />
      <span>
        {own ?? words[verdict]}
        {more !== undefined && <small> {more}</small>}
      </span>
    </span>
  )
}

/** The word alone, for places that bring their own shape. */
export const wordOf = (verdict: Verdict): string => words[verdict]
