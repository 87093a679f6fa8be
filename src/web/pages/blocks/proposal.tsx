import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { Field } from '../../parts/field.tsx'
import { Note } from '../../parts/note.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { momentOf } from '../../when.ts'
import './blocks.css'

export interface Removed {
  id: string
  at: string
  channel: ChannelRef
  /** "Abuse, removed by Mrs Whitlock". */
  words: string
  /** What was written; null: it may not be kept any longer. */
  text: string | null
  stands: boolean
}

export interface ProposalProps {
  now: string
  writer: { name: string; channel: ChannelRef; url: string | null; byName: boolean }
  linked: readonly { name: string; channel: ChannelRef }[]
  /** "3 strikes in 90 days". */
  strikes: string
  removed: readonly Removed[]
  /** Who decided about them before, and how, in a sentence each. */
  before: readonly string[]
  reviewMonths: number
  everywhere: boolean
  /** What has become of it, in a sentence; null while it waits. */
  outcome: string | null
  mayDecide: boolean
  onDecide: (block: boolean, reason: string) => void
}

/** Whether somebody who keeps being abusive is blocked: what was removed, and one decision with its reason. */
export function ProposalPage(props: ProposalProps) {
  const { now, writer, linked, strikes, removed, before, outcome } = props
  return (
    <div className="page-blocks">
      <PageHead
        title={`Block ${writer.name}?`}
        meta={`${strikes} · ${writer.channel.name}`}
        back={{ href: '/comments/blocks', label: 'Blocks' }}
      />
      <div className="two-col">
        <div className="stack">
          <Sheet title="What was removed">
            <ul className="removed">
              {removed.map(one => (
                <RemovedComment key={one.id} removed={one} now={now} />
              ))}
            </ul>
          </Sheet>
          {outcome !== null && <Sheet title="Decided">{<p>{outcome}</p>}</Sheet>}
          {props.mayDecide && <Decide network={writer.channel.name} onDecide={props.onDecide} />}
        </div>
        <aside className="side" aria-label="What a block means">
          <Sheet title="What a block means">
            <ul className="plain">
              <li>
                {props.everywhere
                  ? `It holds on all of the school’s pages on ${writer.channel.name}.`
                  : `It holds where it happened on ${writer.channel.name}.`}
              </li>
              <li>Where the network has no way in, somebody does it by hand.</li>
              <li>After {props.reviewMonths} months somebody looks again. It can be ended on any day.</li>
              <li>There is a letter to send. It names nobody, and says how to ask for another look.</li>
            </ul>
            {linked.length > 0 && (
              <>
                <h3>The same person, as a moderator said</h3>
                <ul className="plain">
                  {linked.map(({ name, channel }) => (
                    <li key={`${channel.id} ${name}`}>
                      {name} on {channel.name}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {writer.byName && (
              <Note icon="info">
                {writer.channel.name} shows names only. Make sure that it is one person.
              </Note>
            )}
          </Sheet>
          {before.length > 0 && (
            <Sheet title="Decided before">
              <ul className="plain">
                {before.map(sentence => (
                  <li key={sentence}>{sentence}</li>
                ))}
              </ul>
            </Sheet>
          )}
        </aside>
      </div>
    </div>
  )
}

/** What was written stays folded until it is asked for: it hurts to read. */
function RemovedComment({
  removed: { at, channel, words, text, stands },
  now,
}: {
  removed: Removed
  now: string
}) {
  return (
    <li>
      <p className="removed-h">
        <ChannelIcon channel={channel} />
        <span>
          {words}
          <small>{momentOf(at, now)}</small>
        </span>
      </p>
      {!stands && <p className="meta">It was undone or overturned since, or it is older than the window.</p>}
      {text === null ? (
        <p className="meta">The words may not be kept any longer.</p>
      ) : (
        <details>
          <summary>Show the words</summary>
          <blockquote>
            <bdi>{text}</bdi>
          </blockquote>
        </details>
      )}
    </li>
  )
}

function Decide({ network, onDecide }: { network: string; onDecide: ProposalProps['onDecide'] }) {
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const say = (block: boolean) => {
    setAsked(true)
    if (reason.trim() !== '') onDecide(block, reason.trim())
  }
  return (
    <Sheet title="Your decision">
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          say(true)
        }}
      >
        <Field
          label="Why?"
          hint="Write why you decided this. A governor may ask."
          error={asked && reason.trim() === '' ? 'Write why, in a few words.' : undefined}
        >
          {tied => (
            <textarea {...tied} rows={3} value={reason} onChange={event => setReason(event.target.value)} />
          )}
        </Field>
        <div className="foot-act">
          <Button type="submit" look="primary">
            Block on {network}
          </Button>
          <Button onClick={() => say(false)}>Do not block</Button>
        </div>
      </form>
    </Sheet>
  )
}
