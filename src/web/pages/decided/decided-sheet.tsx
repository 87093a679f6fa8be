import { useState, type ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { momentOf } from '../../when.ts'
import { ReasonForm } from '../blocks/reason-form.tsx'
import { inertWords } from '../moderation/inert-words.ts'

/** One comment that was decided, and what came of it. */
export interface DecidedComment {
  decisionId: string
  id: string
  channel: ChannelRef
  account: string
  author: string
  /** Null: it may not be kept any longer. */
  text: string | null
  writtenAt: string
  /** "Mrs Nair removed it as abuse". */
  what: string
  at: string
  note: string | null
  /** "Answered", "Taken away: Facebook will not." */
  outcomes: readonly string[]
  kept: boolean
  /** It stands nowhere any more: an answer has to go another way. */
  gone: boolean
  mayAnswer: boolean
  mayReverse: boolean
}

interface DecidedSheetProps {
  now: string
  comment: DecidedComment
  /** The answer to it, with its templates. */
  answering: (id: string) => ReactNode
  onReverse: (decisionId: string, reason: string) => void
  onCopyAnswer: (comment: DecidedComment) => void
}

/** The words stay folded away: nobody who looks for one comment has to read the others again. */
export function DecidedSheet({ now, comment, answering, onReverse, onCopyAnswer }: DecidedSheetProps) {
  const [open, setOpen] = useState<'answer' | 'reverse' | null>(null)
  const { decisionId, id, channel, account, author, text, kept, gone } = comment
  const reverse = kept ? 'Decide it again' : 'Take it back'
  return (
    <Sheet>
      <h2 className="row">
        <ChannelIcon channel={channel} />
        <bdi>{inertWords(author)}</bdi>
      </h2>
      <p className="meta">
        {account}, written {momentOf(comment.writtenAt, now)}. {comment.what} {momentOf(comment.at, now)}.
      </p>
      {comment.note !== null && <p className="meta">{comment.note}</p>}
      {comment.outcomes.length > 0 && (
        <ul className="list" aria-label="What came of it">
          {comment.outcomes.map(outcome => (
            <li key={outcome}>{outcome}</li>
          ))}
        </ul>
      )}
      {text === null ? (
        <p className="meta">What was written may not be kept any longer.</p>
      ) : (
        <details>
          <summary>Show the words</summary>
          <blockquote>
            <bdi>{inertWords(text)}</bdi>
          </blockquote>
        </details>
      )}
      {gone && !kept && (
        <p className="meta">
          It is gone from {channel.name}, so no answer can stand under it. Send the words from the office.
        </p>
      )}
      <div className="foot-act">
        {comment.mayAnswer && !gone && (
          <Button
            onClick={() => setOpen(open === 'answer' ? null : 'answer')}
            aria-expanded={open === 'answer'}
          >
            Answer it
          </Button>
        )}
        {comment.mayAnswer && gone && !kept && (
          <Button onClick={() => onCopyAnswer(comment)}>Copy an answer that says why</Button>
        )}
        {comment.mayReverse && <Button onClick={() => setOpen('reverse')}>{reverse}</Button>}
      </div>
      {open === 'answer' && answering(id)}
      {open === 'reverse' && (
        <ReasonForm
          title={reverse}
          label="Why?"
          hint={kept ? 'It comes back to the desk.' : 'It is shown again where that can be done.'}
          action={reverse}
          onClose={() => setOpen(null)}
          onSay={reason => {
            onReverse(decisionId, reason)
            setOpen(null)
          }}
        />
      )}
    </Sheet>
  )
}
