import { ButtonLink } from '../../parts/button.tsx'
import { Clock } from '../../parts/clock.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import './concerns.css'

/** A case in the list: its clock, and no word of what it says. */
export interface CaseRow {
  id: string
  /** "From a comment, today at 15:30". */
  title: string
  /** "Mrs Whitlock has it." */
  more: string
  clock: { words: string; mood: 'calm' | 'soon' | 'late' }
}

export interface ConcernsProps {
  open: readonly CaseRow[]
  closed: readonly CaseRow[]
}

/** The safeguarding cases that this person is on, and the way to report something. */
export function ConcernsPage({ open, closed }: ConcernsProps) {
  return (
    <>
      <PageHead title="Concerns" meta="Only the people of a case see that it is there.">
        <ButtonLink href="/concerns/report" look="primary">
          Report a concern
        </ButtonLink>
      </PageHead>
      <section className="sheet" aria-labelledby="open-cases">
        <h2 id="open-cases" className="sr">
          Your open cases
        </h2>
        {open.length === 0 ? (
          <EmptyPage
            title="No case waits for you."
            next="You are told at once when there is one, here and by mail."
          />
        ) : (
          <Cases rows={open} />
        )}
      </section>
      {closed.length > 0 && (
        <section className="sheet" aria-labelledby="closed-cases">
          <h2 id="closed-cases" className="box-h">
            Closed
          </h2>
          <Cases rows={closed} />
        </section>
      )}
    </>
  )
}

function Cases({ rows }: { rows: readonly CaseRow[] }) {
  return (
    <ul className="list">
      {rows.map(({ id, title, more, clock }) => (
        <li key={id} className="case-row">
          <a href={`/concerns/${id}`}>{title}</a>
          <span className="meta">{more}</span>
          <Clock words={clock.words} mood={clock.mood} />
        </li>
      ))}
    </ul>
  )
}
