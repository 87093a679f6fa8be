import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { Field } from '../../parts/field.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import type { Verdict } from '../../finding.ts'

export interface FollowedPage {
  id: string
  channel: ChannelRef
  account: string
  act: 'like' | 'follow'
  page: string
  url: string
  why: string
  verdict: Verdict
  /** How it stands, in a few words. */
  stands: string
  /** Who asked, who decided, and when somebody looks again: one sentence each. */
  history: readonly string[]
  /** What the policy marked in what is written here. */
  marks: readonly string[]
  isDue: boolean
  mayDecide: boolean
  mayChange: boolean
}

interface FollowedSheetProps {
  page: FollowedPage
  onDecide: (id: string, decision: 'approved' | 'declined', why: string) => void
  onLook: (id: string) => void
  onEnd: (id: string, why: string) => void
}

/** One page of the register, with what this person may do about it. */
export function FollowedSheet({ page, onDecide, onLook, onEnd }: FollowedSheetProps) {
  const { id, channel, account, act, mayDecide, mayChange, isDue } = page
  const [why, setWhy] = useState('')
  const [lacks, setLacks] = useState(false)
  const withReason = (run: () => void) => {
    setLacks(why.trim() === '')
    if (why.trim() !== '') run()
  }
  return (
    <section className="sheet pad" aria-label={page.page}>
      <div className="followed-h">
        <ChannelIcon channel={channel} />
        <h2>
          {page.page}
          <small>
            {act === 'like' ? 'Liked' : 'Followed'} by {account}
          </small>
        </h2>
        <span className={`chip v ${page.verdict} push`}>
          <ShapeIcon verdict={page.verdict} />
          {page.stands}
        </span>
      </div>
      <p>{page.why}</p>
      <p className="meta">
        <a href={page.url} target="_blank" rel="noreferrer">
          Open {page.page}
        </a>
      </p>
      {page.marks.map(mark => (
        <p key={mark} className="marked">
          {mark}
        </p>
      ))}
      {page.history.map(line => (
        <p key={line} className="meta">
          {line}
        </p>
      ))}
      {(mayDecide || mayChange) && (
        <Field
          label="Why?"
          hint={mayDecide ? 'Needed for a no, and for a yes to what is marked.' : 'Needed to end it.'}
          error={lacks ? 'Write why, in a few words.' : undefined}
        >
          {tied => <input {...tied} value={why} onChange={event => setWhy(event.target.value)} />}
        </Field>
      )}
      <div className="foot-act">
        {mayDecide && (
          <>
            <Button small look="primary" onClick={() => onDecide(id, 'approved', why.trim())}>
              Say yes
            </Button>
            <Button small onClick={() => withReason(() => onDecide(id, 'declined', why.trim()))}>
              Say no
            </Button>
          </>
        )}
        {mayChange && isDue && (
          <Button small look="primary" onClick={() => onLook(id)}>
            Looked: it is still not commercial
          </Button>
        )}
        {mayChange && (
          <Button small look="quiet" onClick={() => withReason(() => onEnd(id, why.trim()))}>
            End it
          </Button>
        )}
      </div>
    </section>
  )
}
