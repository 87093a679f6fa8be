import type { ClauseRef } from '../finding.ts'

/** Always a link to the clause, in the serif that is the policy's voice. Spoken as "Policy clause 2.1". */
export function ClauseTag({ clause }: { clause: ClauseRef }) {
  return (
    <a className="clause" href={`/policy/${encodeURIComponent(clause.id)}`} title={clause.title}>
      <span className="sr">Policy clause </span>
      {`§\u202f${clause.section}`}
      <span className="sr">, {clause.title}</span>
    </a>
  )
}
