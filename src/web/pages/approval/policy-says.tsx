import type { ClauseRef } from '../../finding.ts'
import { ClauseTag } from '../../parts/clause-tag.tsx'

/** A clause with our wording of it, and what it leaves open. */
export interface Clause {
  ref: ClauseRef
  words: string
  gap: { number: string; says: string; ourDefault: string } | null
}

/** The policy's own voice beside the decision, and the gap where it is silent. */
export function PolicySays({ clause }: { clause: Clause }) {
  return (
    <section className="sheet pad said" aria-label={`What the policy says in ${clause.ref.section}`}>
      <h2 className="box-h">
        <ClauseTag clause={clause.ref} /> The policy says
      </h2>
      <blockquote className="policy">{clause.words}</blockquote>
      {clause.gap && (
        <p className="meta">
          {clause.gap.says} (<a href={`/policy/${clause.ref.id}#gap`}>open question {clause.gap.number}</a>).
          Our default: {clause.gap.ourDefault}
        </p>
      )}
    </section>
  )
}
