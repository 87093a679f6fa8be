import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { dateOf } from '../../when.ts'
import { ReasonForm } from './reason-form.tsx'
import './blocks.css'

export interface Blocked {
  id: string
  writer: string
  channel: ChannelRef
  /** "Blocked by Mrs Nair for a threat: It threatens a teacher." */
  why: string
  since: string
  until: string | null
  reviewOn: string
  reviewDue: boolean
  appealed: boolean
  /** What happened since, a sentence each. */
  events: readonly string[]
  /** What became of it on each account, a sentence each. */
  accounts: readonly string[]
  mayDecide: boolean
}

type Answer = 'keep' | 'lift' | 'appeal'

interface RegisterProps {
  blocks: readonly Blocked[]
  mayAppeal: boolean
  onAnswer: (id: string, answer: Answer, says: string) => void
  onLetter?: ((id: string) => void) | undefined
}

const forms: Record<Answer, { title: string; label: string; hint?: string; action: string }> = {
  keep: { title: 'Keep this block', label: 'Why is it still needed?', action: 'Keep it' },
  lift: {
    title: 'End this block',
    label: 'Why?',
    hint: 'The network is asked to let them in again.',
    action: 'End it',
  },
  appeal: {
    title: 'What do they say?',
    label: 'Their words, as they reached you',
    action: 'Put it on record',
  },
}

/** Who is blocked, why, since when and until when, and when somebody looks again. */
export function BlocksPage({ blocks, mayAppeal, onAnswer, onLetter }: RegisterProps) {
  const [asking, setAsking] = useState<{ id: string; answer: Answer } | null>(null)
  const standing = blocks.filter(({ until }) => until === null)
  const ended = blocks.filter(({ until }) => until !== null)
  const first = standing.find(({ reviewDue, appealed, mayDecide }) => mayDecide && (reviewDue || appealed))
  const sheet = (block: Blocked) => (
    <BlockSheet
      key={block.id}
      block={block}
      filled={block.id === first?.id}
      mayAppeal={mayAppeal}
      onAsk={answer => setAsking({ id: block.id, answer })}
      onLetter={onLetter}
    />
  )
  return (
    <div className="page-blocks">
      <PageHead
        title="Blocks"
        meta="Who can no longer write on our pages. Each block is looked at again."
        back={{ href: '/comments', label: 'Comments' }}
      />
      <div className="stack">
        {standing.length === 0 && (
          <section className="sheet">
            <EmptyPage
              title="Nobody is blocked."
              next="When somebody keeps being abusive, the headteacher is asked."
            />
          </section>
        )}
        {standing.map(sheet)}
        {ended.length > 0 && (
          <details className="folded">
            <summary>Ended ({ended.length})</summary>
            <div className="stack">{ended.map(sheet)}</div>
          </details>
        )}
        <Note icon="info">
          Some networks let nobody keep who wrote what. What is removed there is no strike, and blocks nobody.
        </Note>
      </div>
      {asking && (
        <ReasonForm
          {...forms[asking.answer]}
          onClose={() => setAsking(null)}
          onSay={says => {
            onAnswer(asking.id, asking.answer, says)
            setAsking(null)
          }}
        />
      )}
    </div>
  )
}

interface SheetProps {
  block: Blocked
  filled: boolean
  mayAppeal: boolean
  onAsk: (answer: Answer) => void
  onLetter: RegisterProps['onLetter']
}

function BlockSheet({ block, filled, mayAppeal, onAsk, onLetter }: SheetProps) {
  const { id, writer, channel, why, since, until, reviewOn, reviewDue, appealed, mayDecide } = block
  const of = <span className="sr"> of {writer}</span>
  return (
    <Sheet>
      <h2 className="blocked-h">
        <ChannelIcon channel={channel} />
        <bdi>{writer}</bdi>
      </h2>
      <p>{why}</p>
      <p className="meta">
        {until === null
          ? `Since ${dateOf(since)}. ${reviewDue ? 'To be looked at again now.' : `Looked at again on ${dateOf(reviewOn)}.`}`
          : `From ${dateOf(since)} to ${dateOf(until)}.`}
      </p>
      {appealed && <Note icon="info">They ask for another look. Somebody has to answer.</Note>}
      <ul className="plain">
        {[...block.accounts, ...block.events].map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {until === null && (mayDecide || mayAppeal || onLetter) && (
        <div className="foot-act">
          {mayDecide && (
            <>
              <Button look={filled ? 'primary' : 'plain'} onClick={() => onAsk('keep')}>
                Keep the block{of}
              </Button>
              <Button onClick={() => onAsk('lift')}>End the block{of}</Button>
            </>
          )}
          {mayAppeal && (
            <Button look="quiet" onClick={() => onAsk('appeal')}>
              They ask for another look{of}
            </Button>
          )}
          {onLetter && (
            <Button look="quiet" onClick={() => onLetter(id)}>
              Copy the letter{of}
            </Button>
          )}
        </div>
      )}
    </Sheet>
  )
}
