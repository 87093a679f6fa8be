import type { ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import { Clock } from '../../parts/clock.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { CaseComments, type CaseComment, type CaseWay } from './case-comments.tsx'
import { Emergency, ImageAdvice } from './emergency.tsx'

export interface CaseProps {
  title: string
  /** "Opened today at 15:30. Mrs Whitlock has it." */
  meta: string
  clock: { words: string; mood: 'calm' | 'soon' | 'late' } | null
  suspectedImage: boolean
  /** What is known, in the order of the page. */
  facts: readonly { name: string; says: string }[]
  comments: readonly CaseComment[]
  error: string | null
  /** Null: somebody has it, or it is closed. */
  onAcknowledge: (() => void) | null
  onDecide: (id: string, way: CaseWay) => void
  onHandBack: (id: string) => void
  /** Null: it is closed. */
  onClose: (() => void) | null
  children: ReactNode
}

/** One safeguarding case for its people. Whom to ring and what not to do comes first. */
export function CasePage(props: CaseProps) {
  const { title, meta, clock, suspectedImage, facts, comments, error } = props
  const { onAcknowledge, onDecide, onHandBack, onClose } = props
  return (
    <>
      <PageHead title={title} meta={meta} back={{ href: '/concerns', label: 'Concerns' }}>
        {clock && <Clock words={clock.words} mood={clock.mood} />}
      </PageHead>
      <Emergency />
      {suspectedImage && <ImageAdvice />}
      {error !== null && (
        <p className="err" role="alert">
          {error}
        </p>
      )}
      <section className="sheet pad stack" aria-label="What is known">
        <dl className="case-facts">
          {facts.map(({ name, says }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{says}</dd>
            </div>
          ))}
        </dl>
        <div className="foot-act">
          {onAcknowledge && (
            <Button look="primary" onClick={onAcknowledge}>
              I have this
            </Button>
          )}
          {onClose && <Button onClick={onClose}>Close the case</Button>}
        </div>
      </section>
      <CaseComments comments={comments} onDecide={onDecide} onHandBack={onHandBack} />
      {props.children}
    </>
  )
}
