import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import type { ChannelRef } from '../../parts/channel-icon.tsx'
import { CommentHead } from '../../parts/comment-head.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { LookForm, type Said } from './look-form.tsx'

export interface ReviewRow {
  decisionId: string
  channel: ChannelRef
  account: string
  writer: string | null
  /** Null: it may not be kept any longer. */
  text: string | null
  /** Our own post under which it stands; null: none of ours is known. */
  postTitle: string | null
  at: string
}

export interface ReviewsProps {
  now: string
  reviews: readonly ReviewRow[]
  waiting: number
  onSay: (decisionId: string, said: Said) => void
}

/** Comments drawn by chance from what others decided. What they decided is not shown: the look is one's own. */
export function ReviewsPage({ now, reviews, waiting, onSay }: ReviewsProps) {
  const [looking, setLooking] = useState<ReviewRow | null>(null)
  return (
    <>
      <PageHead
        title="Second looks"
        meta={
          waiting === 0
            ? 'Drawn by chance from what others decided.'
            : `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for you, drawn by chance. You are not told what was decided.`
        }
        back={{ href: '/comments', label: 'Comments' }}
      />
      <section className="sheet" aria-label="Second looks">
        {reviews.length === 0 && (
          <EmptyPage title="Nothing waits for your second look." next="The next are drawn at night." />
        )}
        <ul className="list">
          {reviews.map((review, index) => (
            <li key={review.decisionId} className="stack">
              <CommentHead
                title={review.account}
                channel={review.channel}
                writer={review.writer}
                at={review.at}
                now={now}
              />
              <div className="foot-act">
                <Button
                  look={index === 0 ? 'primary' : 'plain'}
                  small
                  aria-label={`Look and decide, ${index + 1} of ${reviews.length}`}
                  onClick={() => setLooking(review)}
                >
                  Look and decide
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </section>
      {looking && (
        <LookForm
          text={looking.text}
          postTitle={looking.postTitle}
          onClose={() => setLooking(null)}
          onSay={said => {
            onSay(looking.decisionId, said)
            setLooking(null)
          }}
        />
      )}
    </>
  )
}
