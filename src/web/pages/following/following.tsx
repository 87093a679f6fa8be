import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { dateOf, momentOf } from '../../when.ts'
import './following.css'
import { FollowedSheet, type FollowedPage } from './followed-sheet.tsx'
import { RequestForm, type Asked } from './request-form.tsx'

export interface ProfileLine {
  accountId: string
  account: string
  channel: ChannelRef
  state: 'missing' | 'due' | 'there'
  verifiedAt: string | null
  verifiedBy: string | null
  lookDue: string | null
  mayVerify: boolean
}

export interface FollowingProps {
  now: string
  /** Somebody asked, and somebody else decides. */
  asked: readonly FollowedPage[]
  /** What the school likes and follows; what is to be looked at again comes first. */
  stands: readonly FollowedPage[]
  /** Declined or ended. */
  over: readonly FollowedPage[]
  lines: readonly ProfileLine[]
  words: string
  recheckMonths: number
  /** Accounts for which this person may ask. */
  accounts: readonly { id: string; name: string }[]
  errors: Readonly<Record<string, string>>
  /** Resolves to true once it is asked; otherwise `errors` say what is wrong and the form stays open. */
  onAsk: (asked: Asked) => Promise<boolean>
  onDecide: (id: string, decision: 'approved' | 'declined', why: string) => void
  onLook: (id: string) => void
  onEnd: (id: string, why: string) => void
  onVerify: (accountId: string) => void
}

/** What the school likes and follows, with the reason; and the line on each profile that it is no endorsement. */
export function FollowingPage(props: FollowingProps) {
  const { now, asked, stands, over, lines, words, accounts } = props
  const [asking, setAsking] = useState(false)
  const acts = { onDecide: props.onDecide, onLook: props.onLook, onEnd: props.onEnd }
  return (
    <div className="page-following">
      <PageHead
        title="Following"
        meta={`What we like and follow, and why. Somebody looks again every ${props.recheckMonths} months.`}
        back={{ href: '/accounts', label: 'Accounts' }}
      >
        {accounts.length > 0 && (
          <Button look="primary" onClick={() => setAsking(true)}>
            Ask to follow a page
          </Button>
        )}
      </PageHead>
      <div className="two-col">
        <div className="stack">
          {asked.length + stands.length === 0 && (
            <section className="sheet">
              <EmptyPage
                title="We follow no page yet."
                next="Whoever wants one asks here, and somebody else decides."
              />
            </section>
          )}
          {[...asked, ...stands].map(page => (
            <FollowedSheet key={page.id} page={page} {...acts} />
          ))}
          {over.length > 0 && (
            <details className="folded">
              <summary>Declined or ended ({over.length})</summary>
              <div className="stack">
                {over.map(page => (
                  <FollowedSheet key={page.id} page={page} {...acts} />
                ))}
              </div>
            </details>
          )}
        </div>
        <aside className="side" aria-label="What our profiles say">
          <section className="sheet pad">
            <h2 className="box-h">What our profiles say</h2>
            <p className="meta">Each public profile says this, in these words or in its own:</p>
            <blockquote>{words}</blockquote>
            <ul className="lines">
              {lines.map(line => (
                <li key={line.accountId}>
                  <ChannelIcon channel={line.channel} />
                  <span>
                    {line.account}
                    <small>{lineWords(line, now)}</small>
                    {line.mayVerify && line.state !== 'there' && (
                      <Button small onClick={() => props.onVerify(line.accountId)}>
                        I have seen it on {line.channel.name}
                      </Button>
                    )}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        </aside>
      </div>
      {asking && (
        <RequestForm
          accounts={accounts}
          errors={props.errors}
          onClose={() => setAsking(false)}
          onAsk={said => void props.onAsk(said).then(done => done && setAsking(false))}
        />
      )}
    </div>
  )
}

function lineWords({ state, verifiedAt, verifiedBy, lookDue }: ProfileLine, now: string): string {
  if (verifiedAt === null) return 'Nobody has seen it there yet.'
  const seen = `${verifiedBy ?? 'Somebody'} saw it ${momentOf(verifiedAt, now)}.`
  return state === 'due' || lookDue === null
    ? `${seen} Look again.`
    : `${seen} Next look: ${dateOf(lookDue)}.`
}
