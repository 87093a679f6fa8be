import { useState, type ReactNode } from 'react'
import { ButtonLink } from '../../parts/button.tsx'
import type { ChannelRef } from '../../parts/channel-icon.tsx'
import { ConsentDot, consentKey, type ConsentState } from '../../parts/consent-dot.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { clockOf } from '../../when.ts'
import { Matrix } from './matrix.tsx'
import { ChannelPick } from './channel-pick.tsx'
import './register.css'

/** One person and what may be shown and named of them on each channel, in the order of `channels`. */
export interface RegisterRow {
  id: string
  name: string
  /** "changed today", "asked 3 Nov". */
  more: string | null
  answers: readonly { photo: ConsentState; name: ConsentState }[]
}

export interface RegisterProps {
  /** "Willow class, Year 4". */
  group: string
  groups: readonly { id: string; name: string }[]
  groupId: string
  /** When the newest answer came. */
  asOf: string
  channels: readonly ChannelRef[]
  rows: readonly RegisterRow[]
  open: string | null
  mayImport: boolean
  onGroup: (id: string) => void
  onFind: (words: string) => void
  /** Only those with a question that nobody has answered. */
  onlyUnanswered: boolean
  onOnlyUnanswered: (only: boolean) => void
  /** Other pages of the register, for whoever may open them. */
  ways: readonly { href: string; label: string }[]
  /** The open person, and what waits in this class. */
  children?: ReactNode
}

/** Who may be shown or named where. A class at a time; on a phone one channel at a time, with words. */
export function RegisterPage(props: RegisterProps) {
  const { channels, rows } = props
  const [shown, setShown] = useState(channels[0]?.id ?? '')
  const at = Math.max(
    0,
    channels.findIndex(c => c.id === shown),
  )
  const count = (states: ConsentState[]) =>
    rows.filter(r => states.includes(r.answers[at]?.photo ?? 'unknown')).length
  return (
    <div className="page-register">
      <PageHead
        title={`Register: ${props.group}`}
        meta={`${rows.length} people · families’ answers as of ${clockOf(props.asOf)}`}
      >
        <ButtonLink href="/register/withdrawals">Withdrawals</ButtonLink>
        {props.mayImport && (
          <ButtonLink href="/register/import" look="primary">
            <Icon name="upload" />
            Bring in a new list
          </ButtonLink>
        )}
      </PageHead>
      <div className="row find">
        <label>
          <span className="lab">Class</span>
          <select className="in" value={props.groupId} onChange={event => props.onGroup(event.target.value)}>
            {props.groups.map(group => (
              <option key={group.id} value={group.id}>
                {group.name}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span className="lab">Find a person</span>
          <input className="in" type="search" onChange={event => props.onFind(event.target.value)} />
        </label>
        <label className="only">
          <input
            type="checkbox"
            checked={props.onlyUnanswered}
            onChange={event => props.onOnlyUnanswered(event.target.checked)}
          />
          Only who has not answered
        </label>
      </div>
      <p className="ways">
        {props.ways.map(({ href, label }) => (
          <a key={href} href={href}>
            {label}
          </a>
        ))}
      </p>
      <p className="sum">
        <Sum state="given" count={count(['given'])} words={`may be shown on ${channels[at]?.name ?? ''}`} />
        <Sum state="refused" count={count(['refused', 'withdrawn'])} words="said no" />
        <Sum state="unknown" count={count(['unknown'])} words="have not answered" />
      </p>
      <div className={props.children ? 'cols' : undefined}>
        <div>
          <ChannelPick channels={channels} shown={shown} onShow={setShown} />
          {rows.length === 0 ? (
            <Sheet>
              <EmptyPage
                title={props.onlyUnanswered ? 'Everybody here has answered.' : 'Nobody of that name is here.'}
                next="Look in another class, or bring in a new list."
              />
            </Sheet>
          ) : (
            <Matrix channels={channels} rows={rows} shown={at} open={props.open} />
          )}
          <p className="meta">
            A blank is no answer, and counts as no: nothing goes out until somebody says yes.
          </p>
          <ul className="key" aria-label="What the shapes mean">
            {consentKey.map(([state, words]) => (
              <li key={state}>
                <ConsentDot state={state} />
                {words}
              </li>
            ))}
            <li>
              <Icon name="camera" />
              Photo
            </li>
            <li>
              <Icon name="aa" />
              Name
            </li>
          </ul>
        </div>
        {props.children && (
          <aside className="side" aria-label="The open person">
            {props.children}
          </aside>
        )}
      </div>
    </div>
  )
}

function Sum({ state, count, words }: { state: ConsentState; count: number; words: string }) {
  return (
    <span className="sheet">
      <ConsentDot state={state} />
      <b>{count}</b> {words}
    </span>
  )
}
