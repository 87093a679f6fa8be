import type { ReactNode } from 'react'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { monthOf } from '../../when.ts'
import '../answers/report.css'

export interface LearningProps {
  labels: readonly { label: string; steps: readonly { atLeast: number; taken: number; kept: number }[] }[]
  months: readonly { month: string; decided: number; asProposed: number }[]
  /** Second looks of the last year. */
  looks: { agreed: number; differed: number }
  /** Where a changed cut is tried; left out for who may not. */
  trying?: ReactNode
}

/** How often people decide as it was proposed, and what another certainty would change. Nobody is named. */
export function LearningPage({ labels, months, looks, trying }: LearningProps) {
  return (
    <div className="report">
      <PageHead
        title="How good the proposals are"
        meta="Of the last year. Nothing of a child’s safety, and of no network that lets nobody keep comments."
        back={{ href: '/comments/report', label: 'Report' }}
      />
      {trying}
      <section className="sheet" aria-labelledby="learning-months">
        <h2 id="learning-months">Decided as proposed, by month</h2>
        {months.length === 0 ? (
          <EmptyPage
            title="Nothing was decided yet."
            next="Each month appears here once somebody has decided."
          />
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">Month</th>
                <th scope="col">Decided</th>
                <th scope="col">As proposed</th>
              </tr>
            </thead>
            <tbody>
              {months.map(({ month, decided, asProposed }) => (
                <tr key={month}>
                  <th scope="row">{monthOf(month)}</th>
                  <td>{decided}</td>
                  <td>{shareOf(asProposed, decided)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p className="meta">
          {looks.agreed + looks.differed === 0
            ? 'Nobody has taken a second look yet.'
            : `Second looks: ${looks.agreed} agreed, ${looks.differed} did not.`}
        </p>
      </section>
      <section className="sheet" aria-labelledby="learning-labels">
        <h2 id="learning-labels">What people did with each label</h2>
        <table>
          <thead>
            <tr>
              <th scope="col">Label</th>
              <th scope="col">Sure from</th>
              <th scope="col">Taken away</th>
              <th scope="col">Kept</th>
            </tr>
          </thead>
          <tbody>
            {labels.flatMap(({ label, steps }) =>
              steps.map(({ atLeast, taken, kept }) => (
                <tr key={`${label} ${atLeast}`}>
                  <th scope="row">{label}</th>
                  <td>{Math.round(atLeast * 100)}%</td>
                  <td>{taken}</td>
                  <td>{kept}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </section>
    </div>
  )
}

const shareOf = (some: number, all: number): string =>
  all === 0 ? '–' : `${Math.round((some / all) * 100)}%`
