import type { Decision, Finding } from '../../finding.ts'
import { ClauseTag } from '../../parts/clause-tag.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import { withoutQuotes } from './covered-words.ts'

/** What a mark says of a comment. The shapes are those of a post; a comment is not published but kept. */
const words: Record<Decision, string> = { refuse: 'Remove', hold: 'Look', publish: 'Keep' }

interface CommentMarkProps {
  finding: Finding
  number: number
  /** The comment can be read, and so can what is quoted of it. */
  quotes: boolean
}

/** One reason in the margin: what is proposed, by which clause, and why in one sentence. */
export function CommentMark({ finding, number, quotes }: CommentMarkProps) {
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
      <p>{quotes ? message : withoutQuotes(message)}</p>
    </article>
  )
}
