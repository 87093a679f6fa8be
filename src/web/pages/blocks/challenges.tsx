import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { momentOf } from '../../when.ts'
import { ReasonForm } from './reason-form.tsx'
import './blocks.css'

export interface Challenge {
  id: string
  channel: ChannelRef
  account: string
  /** What they say against it. */
  says: string
  madeAt: string
  text: string | null
  /** "Mr Hughes removed it as abuse." */
  removed: string
  /** What was decided again, in a sentence; null while it waits. */
  outcome: string | null
  mayDecide: boolean
  own: boolean
}

interface ChallengesProps {
  now: string
  challenges: readonly Challenge[]
  onDecide: (id: string, uphold: boolean, reason: string) => void
}

/** Removals that their writers ask us to look at again. Somebody else than who removed it decides. */
export function ChallengesPage({ now, challenges, onDecide }: ChallengesProps) {
  const [asking, setAsking] = useState<{ id: string; uphold: boolean } | null>(null)
  const first = challenges.find(({ mayDecide }) => mayDecide)
  return (
    <div className="page-blocks">
      <PageHead
        title="Challenges"
        meta="Somebody says that a comment of theirs was no breach. Who removed it does not decide."
        back={{ href: '/comments', label: 'Comments' }}
      />
      <div className="stack">
        {challenges.length === 0 && (
          <section className="sheet">
            <EmptyPage
              title="Nobody challenges a removal."
              next="Whoever wrote a removed comment can ask by the link in our answer."
            />
          </section>
        )}
        {challenges.map(one => (
          <Sheet key={one.id}>
            <h2 className="blocked-h">
              <ChannelIcon channel={one.channel} />
              {one.account}
            </h2>
            <p className="meta">
              {one.removed} They asked {momentOf(one.madeAt, now)}.
            </p>
            <h3>They say</h3>
            <blockquote>
              <bdi>{one.says}</bdi>
            </blockquote>
            {one.text === null ? (
              <p className="meta">What was written may not be kept any longer.</p>
            ) : (
              <details>
                <summary>Show what was removed</summary>
                <blockquote>
                  <bdi>{one.text}</bdi>
                </blockquote>
              </details>
            )}
            {one.outcome !== null && <p>{one.outcome}</p>}
            {one.own && one.outcome === null && (
              <Note icon="user">You removed this yourself. Somebody else looks at it again.</Note>
            )}
            {one.mayDecide && (
              <div className="foot-act">
                <Button
                  look={one.id === first?.id ? 'primary' : 'plain'}
                  onClick={() => setAsking({ id: one.id, uphold: false })}
                >
                  Leave it removed
                </Button>
                <Button onClick={() => setAsking({ id: one.id, uphold: true })}>Put it back</Button>
              </div>
            )}
          </Sheet>
        ))}
      </div>
      {asking && (
        <ReasonForm
          title={asking.uphold ? 'It was no breach: put it back' : 'It was a breach: leave it removed'}
          label="Why?"
          hint="The writer reads this. Name nobody."
          action={asking.uphold ? 'Put it back' : 'Leave it removed'}
          onClose={() => setAsking(null)}
          onSay={reason => {
            onDecide(asking.id, asking.uphold, reason)
            setAsking(null)
          }}
        />
      )}
    </div>
  )
}
