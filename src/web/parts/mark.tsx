import type { ReactNode } from 'react'
import { verdictOf, type Finding, type Mend } from '../finding.ts'
import { ClauseTag } from './clause-tag.tsx'
import { MendButton } from './mend-button.tsx'
import { ShapeIcon } from './shape-icon.tsx'
import { wordOf } from './verdict-chip.tsx'

interface MarkProps {
  finding: Finding
  number: number
  onMend: (finding: Finding, mend: Mend) => void
  /** What else can be done with it here: dismiss, clear by a fact. */
  children?: ReactNode
}

/** What the policy says, in the margin: verdict, clause, one sentence, at most two mends. */
export function Mark({ finding, number, onMend, children }: MarkProps) {
  const verdict = verdictOf(finding)
  return (
    <article
      className={`mark v ${verdict}`}
      id={`mark-${finding.id}`}
      data-mark={number}
      tabIndex={-1}
      aria-label={`Mark ${number}`}
      data-finding={finding.id}
    >
      <div className="mark-h">
        <ShapeIcon verdict={verdict} number={number} />
        <b>{wordOf(verdict)}</b>
        {finding.clause ? (
          <ClauseTag clause={finding.clause} />
        ) : (
          <span className="meta">by the network</span>
        )}
      </div>
      <p>{finding.message}</p>
      {(finding.mends.length > 0 || children !== undefined) && (
        <div className="mends">
          {finding.mends.slice(0, 2).map(mend => (
            <MendButton key={mend.id} mend={mend} onMend={() => onMend(finding, mend)} />
          ))}
          {children}
        </div>
      )}
    </article>
  )
}
