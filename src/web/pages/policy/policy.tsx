import type { ReactNode } from 'react'
import type { ClauseRef } from '../../finding.ts'
import { ButtonLink } from '../../parts/button.tsx'
import { ClauseTag } from '../../parts/clause-tag.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Progress } from '../../parts/progress.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { VerdictChip } from '../../parts/verdict-chip.tsx'
import { Contents, type SectionRef } from './contents.tsx'
import './policy.css'

/** Whether a clause counts: only if a test shows it (DESIGN section 4). */
export type ClauseState = 'in-force' | 'not-in-force' | 'for-people'

export interface ClauseRow {
  ref: ClauseRef
  /** Our wording of it. */
  words: string
  binds: string
  state: ClauseState
  /** For a clause that is not in force: what it waits for. */
  waitsFor: string | null
}

export interface PolicyProps {
  pack: { title: string; approved: string; review: string; inForce: number; clauses: number }
  sections: readonly SectionRef[]
  open: SectionRef
  clauses: readonly ClauseRow[]
  gaps: readonly { id: string; number: string; title: string; question: string; clause: ClauseRef }[]
  /** What the policy does not say yet, with our default. */
  ourDefaults: readonly string[]
  onSection: (section: string) => void
  /** The versions of the policy. */
  children?: ReactNode
}

const stateChip: Record<ClauseState, { verdict: 'publish' | 'hold' | 'mended'; words: string }> = {
  'in-force': { verdict: 'publish', words: 'In force' },
  'not-in-force': { verdict: 'hold', words: 'Not in force yet' },
  'for-people': { verdict: 'hold', words: 'People see to this' },
}

/** The policy, section by section: what it says, what is in force, what it leaves open. */
export function PolicyPage({
  pack,
  sections,
  open,
  clauses,
  gaps,
  ourDefaults,
  onSection,
  children,
}: PolicyProps) {
  const firstGap = gaps[0]
  return (
    <div className="page-policy">
      <div className="cols">
        <Contents
          title={pack.title}
          meta={`${pack.approved} · review due by ${pack.review}`}
          sections={sections}
          open={open.section}
        />
        <div className="main">
          <PageHead
            title={`${open.section} ${open.title}`}
            meta={`${clauses.length} clauses, in our wording.`}
          >
            {firstGap && (
              <ButtonLink href={`/policy/${firstGap.clause.id}`} look="primary">
                See an open question
              </ButtonLink>
            )}
          </PageHead>
          <label className="section-pick wide-only-off">
            <span className="lab">Section</span>
            <select className="in" value={open.section} onChange={event => onSection(event.target.value)}>
              {sections.map(section => (
                <option key={section.section} value={section.section}>
                  {section.section} {section.title}
                </option>
              ))}
            </select>
          </label>
          <Sheet title="In force in the whole policy" icon="keep">
            <Progress
              label="Clauses in force"
              done={pack.inForce}
              of={pack.clauses}
              words={`${pack.inForce} of ${pack.clauses} clauses are in force. A clause counts only if a test shows it.`}
            />
          </Sheet>
          <Sheet label="Clauses" className="clauses">
            <ul className="list">
              {clauses.map(clause => (
                <li key={clause.ref.id}>
                  <p className="policy">{clause.words}</p>
                  <p className="row clause-meta">
                    <ClauseTag clause={clause.ref} />
                    <VerdictChip
                      verdict={stateChip[clause.state].verdict}
                      words={stateChip[clause.state].words}
                    />
                    <span className="meta">
                      Binds {clause.binds}
                      {clause.waitsFor !== null && ` · waits for ${clause.waitsFor}`}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
          </Sheet>
          {gaps.length > 0 && (
            <Sheet title="Open questions in this section" icon="info">
              <ul className="gaps">
                {gaps.map(gap => (
                  <li key={gap.id}>
                    <a href={`/policy/${gap.clause.id}`}>
                      {gap.number}. {gap.title}
                    </a>
                    <p className="meta">{gap.question}</p>
                  </li>
                ))}
              </ul>
            </Sheet>
          )}
          {ourDefaults.length > 0 && (
            <Sheet title="Our default, until the policy says it" icon="info">
              <p>This policy is older than these questions. A next version can answer them.</p>
              <ul className="gaps">
                {ourDefaults.map(says => (
                  <li key={says}>{says}</li>
                ))}
              </ul>
            </Sheet>
          )}
          {children}
          <p className="meta official">
            <Icon name="book" /> This is our wording. The official document is the trust’s own.
          </p>
        </div>
      </div>
    </div>
  )
}
