import type { Decision, Finding } from '../../finding.ts'
import { ClauseTag } from '../../parts/clause-tag.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'

/** What a mark says of a comment. The shapes are those of a post; a comment is not published but kept. */
const words: Record<Decision, string> = { refuse: 'Remove', hold: 'Look', publish: 'Keep' }

/** One reason in the margin: what is proposed, by which clause, and why in one sentence. */
export function CommentMark({ finding, number }: { finding: Finding; number: number }) {
  const { decision, clause, message, id } = finding
  return (
    <article
      className={`mark v ${decision}`}
      data-mark={number}
      aria-label={`Mark ${number}`}
      data-finding={id}
    >
      <div className="mark-h">
        <ShapeIcon verdict={decision} number={number} />
        <b>{words[decision]}</b>
        {clause && <ClauseTag clause={clause} />}
      </div>
      <p>{message}</p>
    </article>
  )
}
