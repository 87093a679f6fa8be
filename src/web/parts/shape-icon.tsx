import type { Verdict } from '../finding.ts'

/** Circle can publish, square is on hold, octagon is refused, diamond is mended: told apart without colour. */
const outline: Record<Verdict, React.JSX.Element> = {
  publish: <circle className="f" cx="12" cy="12" r="11" />,
  hold: <rect className="f" x="1.5" y="1.5" width="21" height="21" rx="4" />,
  refuse: <path className="f" d="M7.3.8h9.4l6.5 6.5v9.4l-6.5 6.5H7.3L.8 16.7V7.3z" />,
  mended: <path className="f" d="M12 .6 23.4 12 12 23.4.6 12z" />,
}

const inside: Record<Verdict, string> = {
  publish: 'M6.5 12.8c1.6.8 2.7 2 3.5 4C11.6 12.5 14 9.4 18 7',
  hold: 'M9 7.5v9M15 7.5v9',
  refuse: 'M8 8l8 8M16 8l-8 8',
  mended: 'M7.5 12.5c1.2.6 2 1.5 2.7 3 1.3-3 3-5.2 6-7',
}

/** A verdict's shape; with `number`, a mark's pin. Always beside its word, so hidden from screen readers. */
export function ShapeIcon({ verdict, number }: { verdict: Verdict; number?: number | undefined }) {
  return (
    <svg className={`shape v ${verdict}`} viewBox="0 0 24 24" aria-hidden="true">
      {outline[verdict]}
      {number === undefined || verdict === 'mended' ? (
        <path className="s" d={inside[verdict]} />
      ) : (
        <text x="12" y="16.7">
          {number}
        </text>
      )}
    </svg>
  )
}
