import type { ReactNode } from 'react'
import { Pin } from './pin.tsx'
import { paragraphsOf, type Rewording } from './reworded.tsx'

/** One piece as it is drawn. What it is is said to screen readers too: `ins` and `del` alone are seldom spoken. */
function piece(part: Rewording[number], key: number): ReactNode {
  switch (part.kind) {
    case 'same':
      return part.words
    case 'removed':
      return (
        <del key={key}>
          <span className="sr">Taken out: </span>
          {part.words}
        </del>
      )
    case 'added':
      return (
        <ins key={key}>
          <span className="sr">Put in: </span>
          {part.words}
        </ins>
      )
    default:
      return (
        <mark key={key} className={part.verdict}>
          {part.number !== undefined && part.verdict && <Pin verdict={part.verdict} number={part.number} />}
          {part.words}
        </mark>
      )
  }
}

/** A post's paragraphs with their mends. */
export function RewordedText({ rewording }: { rewording: Rewording }) {
  return paragraphsOf(rewording).map((paragraph, index) => (
    // A paragraph has no name of its own: its place is its key.
    <p key={`p${index + 1}`} className="pre">
      {paragraph.map((part, i) => piece(part, i))}
    </p>
  ))
}
