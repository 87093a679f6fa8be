import { forwardRef } from 'react'
import type { Finding } from '../../finding.ts'
import { Pin } from '../pin.tsx'
import { segmentsOf } from './segments.ts'

interface MirrorProps {
  text: string
  findings: readonly Finding[]
  /** Number of each finding by id, in the order of the text. */
  numbers: ReadonlyMap<string, number>
  /** The finding that is pointed at. */
  pointed: string | null
}

/**
 * The same words as the textarea, unseen, under it: they carry the lines under marked words, and the pins, whose
 * static position puts them on the line of their mark. The last, empty line keeps both equally high.
 */
export const Mirror = forwardRef<HTMLDivElement, MirrorProps>(function Mirror(props, ref) {
  const { text, findings, numbers, pointed } = props
  return (
    <div className="mirror" aria-hidden="true" ref={ref}>
      {segmentsOf(text, findings).map(segment =>
        segment.worst === null ? (
          <span key={segment.start}>{segment.words}</span>
        ) : (
          <mark
            key={segment.start}
            className={`${segment.worst.decision}${segment.covers.some(f => f.id === pointed) ? ' on' : ''}`}
          >
            {segment.begins.map(f => (
              <Pin key={f.id} verdict={f.decision} number={numbers.get(f.id) ?? 0} />
            ))}
            {segment.words}
          </mark>
        ),
      )}
      {'\n'}
    </div>
  )
})
