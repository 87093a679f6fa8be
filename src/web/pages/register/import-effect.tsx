import type { ReactNode } from 'react'
import { ConsentDot, type ConsentState } from '../../parts/consent-dot.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import type { Verdict } from '../../finding.ts'
import './import-effect.css'

/** One person of a list, and what would change about them. */
export interface ChangedPerson {
  id: string
  name: string
  what: string
}

/** What one list would change. Nothing has changed before somebody looked and said yes. */
export interface ImportPreview {
  file: string
  counts: {
    /** People who are on the register already. */
    found: number
    added: number
    /** Of those found: their name, class or number would change. */
    changed: number
    /** Left once, and are on the list again. */
    returned: number
    /** Must not be identified from now on. */
    protects: number
    /** Answers that go from yes to no: they count at once. */
    narrowed: number
    /** Answers that go from no to yes: each has to be looked at. */
    widened: number
    /** A yes of the list that stays a no, because the family said so itself. */
    overruled: number
    /** On the register, of a kind and school of the list, and not on it. */
    leavers: number
    /** Rows that match nobody or are wrong. */
    leftOut: number
  }
  /** The people behind `counts.widened`, which counts answers; the list may be cut. */
  widened: { people: readonly ChangedPerson[]; of: number }
  leavers: readonly ChangedPerson[]
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

interface NamesProps {
  summary: string
  people: readonly ChangedPerson[]
  /** How many there are; the list may be cut. */
  of: number
}

/** The people behind a count, to be looked at one by one. */
function Names({ summary, people, of }: NamesProps) {
  if (people.length === 0) return null
  return (
    <details>
      <summary>{summary}</summary>
      <ul>
        {people.map(one => (
          <li key={one.id}>
            {one.name}
            {one.what !== '' && `: ${one.what}`}
          </li>
        ))}
        {of > people.length && <li>And {of - people.length} more.</li>}
      </ul>
    </details>
  )
}

/** The whole effect of a list, counts first, then each line that needs an eye. */
export function ImportEffect({ preview }: { preview: ImportPreview }) {
  const { counts, widened, leavers, wrong } = preview
  return (
    <ul className="eff">
      <Effect count={counts.found} sign={{ consent: 'given' }} words="people found">
        Matched by number, never by name alone.
        {counts.changed + counts.returned > 0 &&
          ` ${counts.changed} change, ${counts.returned} are back again.`}
      </Effect>
      <Effect count={counts.added} sign={{ consent: 'unknown' }} words="people are new">
        What the list leaves blank counts as no.
      </Effect>
      <Effect count={counts.narrowed} sign={{ consent: 'withdrawn' }} words="answers go from yes to no">
        These count at once. Old posts that rest on them come down.
      </Effect>
      <Effect count={counts.widened} sign={{ consent: 'given' }} words="answers go from no to yes">
        Look at each one.
        <Names summary="Show them" people={widened.people} of={widened.of} />
      </Effect>
      {counts.overruled > 0 && (
        <Effect count={counts.overruled} sign={{ consent: 'refused' }} words="yeses of the list stay a no">
          The family said so itself, or the person must not be identified.
        </Effect>
      )}
      {counts.protects > 0 && (
        <Effect count={counts.protects} sign={{ consent: 'protected' }} words="people must not be identified">
          No name and no picture of them goes out from now on.
        </Effect>
      )}
      <Effect count={counts.leavers} sign={{ verdict: 'hold' }} words="people are not on the list">
        Have they left? You say so below.
        <Names summary="Show who" people={leavers} of={counts.leavers} />
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
