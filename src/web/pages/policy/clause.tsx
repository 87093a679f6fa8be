import { useState } from 'react'
import type { ClauseRef } from '../../finding.ts'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/choice.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import { VerdictChip } from '../../parts/verdict-chip.tsx'
import { Contents, type SectionRef } from './contents.tsx'
import type { ClauseState } from './policy.tsx'
import './policy.css'

export interface ClauseProps {
  pack: { title: string; approved: string; review: string }
  sections: readonly SectionRef[]
  clause: {
    ref: ClauseRef
    sectionTitle: string
    words: string
    meaning: string
    /** Channel names it is about. */
    channels: readonly string[]
    state: ClauseState
  }
  gap: {
    number: string
    question: string
    /** What we do until it is answered. */
    ourDefault?: string | undefined
    /** Answers to choose from; empty where its owner answers by bringing a new version of the policy. */
    options: readonly { value: string; label: string; more: string }[]
    chosen: string
    /** Who approves a change to the policy: "Dr Marsh", "The chief executive". */
    approver: { name: string; role: string }
  } | null
  controls: readonly { name: string; what: string }[]
  /** For a clause that is not in force: what it waits for. */
  waitsFor?: string | null | undefined
  tests: readonly { title: string; file: string | null }[]
  /** "today, 03:10". */
  testsRan?: string | undefined
  term: readonly { count: number; words: string }[]
  onAnswer: (option: string) => void
}

/** One clause: what it says, what that means here, where it is put into force and what shows that. */
export function ClausePage(props: ClauseProps) {
  const { pack, sections, clause, gap, controls, tests, term } = props
  const inForce = clause.state === 'in-force'
  return (
    <div className="page-policy">
      <div className="cols">
        <Contents
          title={pack.title}
          meta={`${pack.approved} · review due by ${pack.review}`}
          sections={sections}
          open={clause.ref.section}
        />
        <div className="main">
          <PageHead
            title={clause.ref.title}
            back={{
              href: `/policy?section=${clause.ref.section}`,
              label: `Section ${clause.ref.section}, ${clause.sectionTitle}`,
            }}
          >
            <VerdictChip
              verdict={inForce ? 'publish' : 'hold'}
              words={inForce ? 'In force' : 'Not in force yet'}
              more={inForce ? `shown by ${tests.length} ${tests.length === 1 ? 'test' : 'tests'}` : undefined}
              boxed
            />
          </PageHead>
          <section className="sheet ruled cl" aria-label="The clause">
            <div className="mm">
              <span className="big">{`§\u202f${clause.ref.section}`}</span>
              <p className="hint">{clause.channels.join(', ')}</p>
            </div>
            <div className="ww">
              <h2 className="sr">The policy says</h2>
              <p className="policy words feint">{clause.words}</p>
              <h3>What that means here</h3>
              <p>{clause.meaning}</p>
            </div>
          </section>
          {gap && <Gap gap={gap} onAnswer={props.onAnswer} />}
          <div className="two">
            <Sheet title="Where it is put into force" icon="lock">
              {controls.length === 0 && (
                <p className="meta">
                  {props.waitsFor
                    ? `Not yet: it waits for ${props.waitsFor}.`
                    : 'By people, not by Copybook.'}
                </p>
              )}
              <ol className="ctl">
                {controls.map(control => (
                  <li key={control.name}>
                    <b>{control.name}</b>
                    <span>{control.what}</span>
                  </li>
                ))}
              </ol>
            </Sheet>
            <Sheet title="Tests that show it" icon="keep" aside={props.testsRan}>
              {tests.length === 0 && (
                <p className="meta">None yet. A clause counts only if a test shows it.</p>
              )}
              <ul className="tests">
                {tests.map(test => (
                  <li key={test.title}>
                    <ShapeIcon verdict="publish" />
                    <span>
                      {test.title}
                      {test.file !== null && <small className="mono">{test.file}</small>}
                    </span>
                  </li>
                ))}
              </ul>
            </Sheet>
          </div>
          {term.length > 0 && (
            <Sheet title="This term" className="pad used">
              <dl>
                {term.map(figure => (
                  <div key={figure.words}>
                    <dt>{figure.words}</dt>
                    <dd>{figure.count}</dd>
                  </div>
                ))}
              </dl>
            </Sheet>
          )}
        </div>
      </div>
    </div>
  )
}

function Gap({
  gap,
  onAnswer,
}: {
  gap: NonNullable<ClauseProps['gap']>
  onAnswer: (option: string) => void
}) {
  const [chosen, setChosen] = useState(gap.chosen)
  return (
    <section className="sheet pad gap" id="gap">
      <h2 className="box-h">
        <ShapeIcon verdict="hold" />
        A question for the owner of this policy <span className="meta push">Question {gap.number}</span>
      </h2>
      <p className="policy">{gap.question}</p>
      {gap.ourDefault !== undefined && <p>Until it is answered: {gap.ourDefault}</p>}
      {gap.options.length === 0 ? (
        <p className="hint">
          {gap.approver.role} answers it by a new version, which the chief executive approves.
        </p>
      ) : (
        <>
          <Choice
            legend={<span className="sr">Your answer</span>}
            value={chosen}
            onChange={setChosen}
            options={gap.options}
          />
          <div className="foot-act">
            <Button look="primary" onClick={() => onAnswer(chosen)}>
              Send to {gap.approver.name} to approve
            </Button>
            <span className="hint">{gap.approver.role} approves every change to the policy.</span>
          </div>
        </>
      )}
    </section>
  )
}
