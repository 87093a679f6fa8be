import type { Decision } from '../../finding.ts'
import { ClauseTag } from '../../parts/clause-tag.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import { withoutQuotes } from './covered-words.ts'
import type { CommentMarkShown } from './marks-of.ts'

/** What a mark says of a comment. The shapes are those of a post; a comment is not published but kept. */
const words: Record<Decision, string> = { refuse: 'Remove', hold: 'Look', publish: 'Keep' }

interface CommentMarkProps {
  mark: CommentMarkShown
  /** The comment can be read, and so can what is quoted of it. */
  quotes: boolean
}

/** One reason in the margin: what is proposed, by which clause, and why in a sentence or two. */
export function CommentMark({ mark, quotes }: CommentMarkProps) {
  const { number, decision, clause, messages, findings } = mark
  return (
    <article
      className={`mark v ${decision}`}
      data-mark={number}
      aria-label={`Mark ${number}`}
      data-finding={findings[0]}
    >
      <div className="mark-h">
        <ShapeIcon verdict={decision} number={number} />
        <b>{words[decision]}</b>
        {clause && <ClauseTag clause={clause} />}
      </div>
      {messages.map(message => (
        <p key={message}>{quotes ? message : withoutQuotes(message)}</p>
      ))}
    </article>
  )
}
