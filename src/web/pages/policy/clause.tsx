import type { ClauseRef } from '../../finding.ts'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import { VerdictChip } from '../../parts/verdict-chip.tsx'
import { Contents, type SectionRef } from './contents.tsx'
import type { ClauseState } from './policy.tsx'
import './policy.css'

/** What the policy does not say, and what Copybook does until its owner says it. */
export interface OpenQuestion {
  id: string
  title: string
  asks: string
  ourDefault: string | null
}

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
  /** What the policy leaves open about it, the most severe first. */
  questions: readonly OpenQuestion[]
  /** Who answers them: "The policy owner". */
  owner: string
  controls: readonly { name: string; what: string }[]
  /** For a clause that is not in force: what it waits for. */
  waitsFor?: string | null | undefined
  tests: readonly { title: string; file: string | null }[]
}

/** One clause: what it says, what that means here, where it is put into force and what shows that. */
export function ClausePage(props: ClauseProps) {
  const { pack, sections, clause, questions, controls, tests } = props
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
          {questions.map(question => (
            <Question key={question.id} question={question} owner={props.owner} />
          ))}
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
            <Sheet title="Tests that show it" icon="keep">
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
        </div>
      </div>
    </div>
  )
}

function Question({ question, owner }: { question: OpenQuestion; owner: string }) {
  return (
    <section className="sheet pad gap" aria-label={`Question ${question.id}`}>
      <h2 className="box-h">
        <ShapeIcon verdict="hold" />
        {question.title} <span className="meta push">Question {question.id}</span>
      </h2>
      <p className="policy">{question.asks}</p>
      {question.ourDefault !== null && <p>Until it is answered: {question.ourDefault}</p>}
      <p className="hint">{owner} answers it by a new version, which the chief executive approves.</p>
    </section>
  )
}
