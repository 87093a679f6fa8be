import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import type { ChannelRef } from '../../parts/channel-icon.tsx'
import { CommentHead } from '../../parts/comment-head.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Field } from '../../parts/field.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { momentOf } from '../../when.ts'

export interface ReferralRow {
  id: string
  version: number
  channel: ChannelRef
  writer: string | null
  /** Null: its network lets nobody keep it. */
  text: string | null
  summary: string
  fromParent: 'yes' | 'no' | 'not-known'
  madeBy: string
  madeAt: string
  acknowledgeBy: string
  acknowledgedAt: string | null
}

export interface ReferralsProps {
  now: string
  referrals: readonly ReferralRow[]
  /** The log of all that were handed on, answered ones too. */
  csvHref: string
  onAcknowledge: (referral: ReferralRow) => void
  onFinish: (referral: ReferralRow, outcome: string) => void
}

const parent = {
  yes: 'A parent or carer of a pupil',
  no: 'Not a parent or carer of a pupil',
  'not-known': 'We do not know whether this is a parent or carer',
}

/** Complaints that were made in comments and handed to whoever looks after complaints. */
export function ReferralsPage({ now, referrals, csvHref, onAcknowledge, onFinish }: ReferralsProps) {
  const [finishing, setFinishing] = useState<ReferralRow | null>(null)
  const first = referrals.findIndex(({ acknowledgedAt }) => acknowledgedAt === null)
  return (
    <>
      <PageHead
        title="Complaints that were handed to you"
        meta="This is the informal stage of the complaints procedure. Talk to the writer in private, not under the post."
        back={{ href: '/', label: 'Home' }}
      />
      <p className="beside-sheet no-print">
        <a href={csvHref}>The complaints log as a table for a spreadsheet</a>
      </p>
      <section className="sheet" aria-label="Complaints">
        {referrals.length === 0 && (
          <EmptyPage title="No complaint waits for you." next="A new one is told to you by mail." />
        )}
        <ul className="list">
          {referrals.map((referral, index) => (
            <li key={referral.id} className="stack">
              <CommentHead
                title={referral.summary}
                channel={referral.channel}
                writer={referral.writer}
                at={referral.madeAt}
                now={now}
              />
              <blockquote className="meta">
                {referral.text ?? 'The network lets nobody keep these words.'}
              </blockquote>
              <p className="meta">
                {parent[referral.fromParent]}. Handed on by {referral.madeBy}.
              </p>
              <p>{clockOf(referral, now)}</p>
              <div className="foot-act">
                {referral.acknowledgedAt === null && (
                  <Button
                    look={index === first ? 'primary' : 'plain'}
                    small
                    onClick={() => onAcknowledge(referral)}
                  >
                    I have received it
                  </Button>
                )}
                <Button small onClick={() => setFinishing(referral)}>
                  Say what came of it
                </Button>
              </div>
            </li>
          ))}
        </ul>
      </section>
      {finishing && (
        <Finishing
          onClose={() => setFinishing(null)}
          onFinish={outcome => {
            onFinish(finishing, outcome)
            setFinishing(null)
          }}
        />
      )}
    </>
  )
}

function clockOf({ acknowledgedAt, acknowledgeBy }: ReferralRow, now: string): string {
  if (acknowledgedAt !== null) return `You received it ${momentOf(acknowledgedAt, now)}.`
  const late = acknowledgeBy < now
  return late
    ? `You should have said by ${momentOf(acknowledgeBy, now)} that you have it.`
    : `Say by ${momentOf(acknowledgeBy, now)} that you have it.`
}

function Finishing({ onClose, onFinish }: { onClose: () => void; onFinish: (outcome: string) => void }) {
  const [outcome, setOutcome] = useState('')
  const [missing, setMissing] = useState(false)
  return (
    <Dialog open title="What came of it?" onClose={onClose}>
      <form
        onSubmit={event => {
          event.preventDefault()
          if (outcome.trim() === '') setMissing(true)
          else onFinish(outcome)
        }}
      >
        <Field
          label="In a few words"
          hint="Such as: we called back, and the times are mended. Or: this goes on as a formal complaint."
          error={missing && outcome.trim() === '' ? 'Say in a few words what came of it.' : undefined}
        >
          {tied => (
            <textarea {...tied} rows={3} value={outcome} onChange={event => setOutcome(event.target.value)} />
          )}
        </Field>
        <div className="foot-act">
          <Button look="primary" type="submit">
            Put it on record
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
