import type { ReactNode } from 'react'
import { ConsentDot, type ConsentState } from '../../parts/consent-dot.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import type { Verdict } from '../../finding.ts'
import './import-effect.css'

/** What one list would change. Nothing has changed before somebody looked and said yes. */
export interface ImportPreview {
  file: string
  counts: {
    found: number
    added: number
    /** Answers that go from yes to no: they count at once. */
    narrowed: number
    /** Answers that go from no to yes: each has to be looked at. */
    widened: number
    leavers: number
    /** Rows that match nobody or are wrong. */
    leftOut: number
  }
  takeDowns: number
  widened: readonly { id: string; name: string; what: string }[]
  /** Each with the line of the file and what would be right. */
  wrong: readonly { line: number; message: string }[]
}

interface EffectProps {
  count: number
  sign: { consent: ConsentState } | { verdict: Verdict }
  words: string
  children: ReactNode
}

/** One line of "What would change": the count stands in the margin. */
function Effect({ count, sign, words, children }: EffectProps) {
  return (
    <li>
      <b>{count.toLocaleString('en-GB')}</b>
      {'consent' in sign ? <ConsentDot state={sign.consent} /> : <ShapeIcon verdict={sign.verdict} />}
      <span>
        {words}
        <small>{children}</small>
      </span>
    </li>
  )
}

/** The whole effect of a list, counts first, then each line that needs an eye. */
export function ImportEffect({ preview }: { preview: ImportPreview }) {
  const { counts, takeDowns, widened, wrong } = preview
  return (
    <ul className="eff">
      <Effect count={counts.found} sign={{ consent: 'given' }} words="people found">
        Matched by number, never by name alone.
      </Effect>
      <Effect count={counts.added} sign={{ consent: 'unknown' }} words="people are new">
        What the list leaves blank counts as no.
      </Effect>
      <Effect count={counts.narrowed} sign={{ consent: 'withdrawn' }} words="answers go from yes to no">
        These count at once.{' '}
        {takeDowns === 0
          ? 'No old post is touched.'
          : `${takeDowns} old ${takeDowns === 1 ? 'post comes' : 'posts come'} down.`}
      </Effect>
      <Effect count={counts.widened} sign={{ consent: 'given' }} words="answers go from no to yes">
        Look at each one.
        {widened.length > 0 && (
          <details>
            <summary>Show them</summary>
            <ul>
              {widened.map(one => (
                <li key={one.id}>
                  {one.name}: {one.what}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Effect>
      <Effect count={counts.leavers} sign={{ verdict: 'hold' }} words="people have left">
        Nothing new of them goes out. You decide about old posts.
      </Effect>
      <Effect count={counts.leftOut} sign={{ verdict: 'refuse' }} words="rows are left out">
        The others still come in.
        {wrong.length > 0 && (
          <details>
            <summary>Show why</summary>
            <ul>
              {wrong.map(row => (
                <li key={`${row.line}-${row.message}`}>
                  Line {row.line}: {row.message}
                </li>
              ))}
            </ul>
          </details>
        )}
      </Effect>
    </ul>
  )
}
