import { Button, ButtonLink } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { dateOf } from '../../when.ts'
import { spanOf } from './span.ts'
import './report.css'

export interface ShownFigures {
  times: readonly {
    urgency: string
    count: number
    median: number | null
    ninetieth: number | null
    inTime: number
    target: number
  }[]
  decided: { keep: number; remove: number; hide: number }
  removed: Readonly<Record<string, number>>
  strikes: number
  answered: number
  referred: number
  blocks: { proposed: number; blocked: number; declined: number; atOnce: number; lifted: number }
  challenges: { made: number; upheld: number; overturned: number }
}

export interface ReportProps {
  title: string
  period: { name: string; from: string; until: string }
  terms: readonly { name: string }[]
  all: ShownFigures
  places: readonly { name: string; figures: ShownFigures }[]
  csvHref: string
  onTerm: (name: string) => void
  onPrint: () => void
}

const urgencies: Readonly<Record<string, string>> = {
  safeguarding: 'Safeguarding',
  urgent: 'Urgent',
  high: 'High',
  normal: 'Normal',
  low: 'Low',
}
const reasons: Readonly<Record<string, string>> = {
  abuse: 'Abuse',
  spam: 'Spam',
  'personal-information': 'Private details',
  'commercial-or-donations': 'Adverts and appeals for money',
  'not-age-appropriate': 'Not right for the ages here',
  'unlawful-or-safeguarding': 'Against the law, or for a child’s safety',
}

/** What moderation came to in one term. Counts and times: nobody is named. */
export function ReportPage({ title, period, terms, all, places, csvHref, onTerm, onPrint }: ReportProps) {
  return (
    <div className="report">
      <PageHead
        title={title}
        meta={`${period.name}: ${dateOf(period.from)} to ${dateOf(period.until)}. What belongs to a child’s safety is in no count.`}
        back={{ href: '/', label: 'Home' }}
      />
      <div className="foot-act no-print">
        <Field label="Term">
          {tied => (
            <select {...tied} value={period.name} onChange={event => onTerm(event.target.value)}>
              {terms.map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          )}
        </Field>
        <Button look="primary" onClick={onPrint}>
          Print this report
        </Button>
        <ButtonLink href={csvHref}>As a table for a spreadsheet</ButtonLink>
      </div>
      <p className="row meta no-print">
        <a href="/comments/learning">How good the proposals are</a>
        <a href="/comments/report/publishing">Figures for everybody</a>
      </p>
      <section className="sheet" aria-labelledby="report-times">
        <h2 id="report-times">Time to the first decision</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">How urgent</th>
              <th scope="col">Decided</th>
              <th scope="col">Half by</th>
              <th scope="col">9 in 10 by</th>
              <th scope="col">In time</th>
            </tr>
          </thead>
          <tbody>
            {all.times.map(({ urgency, count, median, ninetieth, inTime }) => (
              <tr key={urgency}>
                <th scope="row">{urgencies[urgency] ?? urgency}</th>
                <td>{count}</td>
                <td>{spanOf(median)}</td>
                <td>{spanOf(ninetieth)}</td>
                <td>{count === 0 ? '–' : `${Math.round((inTime / count) * 100)}%`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="sheet" aria-labelledby="report-reasons">
        <h2 id="report-reasons">Removed or hidden, and why</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Reason</th>
              <th scope="col">Comments</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(reasons).map(([reason, label]) => (
              <tr key={reason}>
                <th scope="row">{label}</th>
                <td>{all.removed[reason] ?? 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="sheet" aria-labelledby="report-writers">
        <h2 id="report-writers">Blocks and challenges</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">What happened</th>
              <th scope="col">Times</th>
            </tr>
          </thead>
          <tbody>
            {writersOf(all).map(([label, count]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{count}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className="sheet" aria-labelledby="report-places">
        <h2 id="report-places">By school</h2>
        <ul className="list">
          {places.map(({ name, figures }) => (
            <li key={name} className="stack">
              <h3>{name}</h3>
              <p>{sentenceOf(figures)}</p>
            </li>
          ))}
        </ul>
      </section>
      <Note icon="info">
        Times are read from counts by the day and may be out by up to an eighth. Criticism is answered, never
        removed.
      </Note>
    </div>
  )
}

function writersOf({ strikes, blocks, challenges }: ShownFigures): readonly (readonly [string, number])[] {
  return [
    ['Counted as strikes', strikes],
    ['Blocks proposed', blocks.proposed],
    ['Decided: blocked', blocks.blocked],
    ['Decided: not blocked', blocks.declined],
    ['Blocked at once', blocks.atOnce],
    ['Blocks ended', blocks.lifted],
    ['Removals challenged', challenges.made],
    ['Challenge decided: it stays removed', challenges.upheld],
    ['Challenge decided: put back', challenges.overturned],
  ]
}

function sentenceOf({ decided, answered, referred, strikes, blocks, challenges }: ShownFigures): string {
  return (
    `${decided.keep} kept, ${decided.remove} removed, ${decided.hide} hidden. ` +
    `${answered} answered, ${referred} handed to who looks after complaints. ` +
    `${strikes} counted as strikes, ${blocksOf(blocks)}, ` +
    `${blocks.atOnce} made at once, ${blocks.lifted} ended. ` +
    `${challenges.made} challenged: ${challenges.overturned} put back, ${challenges.upheld} stayed removed.`
  )
}

/** "1 block proposed, and none made". */
function blocksOf({ proposed, blocked }: ShownFigures['blocks']): string {
  const blocks = proposed === 1 ? 'block' : 'blocks'
  return `${proposed} ${blocks} proposed, ${blocked === 0 ? 'and none made' : `and ${blocked} made`}`
}
