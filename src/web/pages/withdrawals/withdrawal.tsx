import { Button } from '../../parts/button.tsx'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Progress } from '../../parts/progress.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { momentOf } from '../../when.ts'
import { ReceiptSheet, type ShownReceipt } from './receipt-sheet.tsx'
import { SentAgainLine, type SentAgain } from './sent-again.tsx'
import { causes, counted, endedAs, proofOf } from './words.ts'
import './withdrawals.css'

export interface WithdrawalItem {
  key: string
  id: string
  href: string | null
  title: string
  channel: ChannelRef | null
  account: string | null
  foundAs: Parameters<typeof counted>[1]
  elements: readonly ('photo' | 'name')[]
  state: 'working' | 'with-person' | 'done'
  endedAs: keyof typeof endedAs | null
  dueAt: string | null
  settledAt: string | null
  permalink: string | null
  trouble: string | null
  proof: { how: string; status?: number | undefined } | null
  again: SentAgain | null
}

export interface WithdrawalProps {
  now: string
  person: string
  personId: string
  class: string | null
  cause: keyof typeof causes
  openedAt: string
  isListed: boolean
  found: number
  done: number
  items: readonly WithdrawalItem[]
  receipt: ShownReceipt | null
  /** A copy is being made. */
  isBusy: boolean
  onCopy: (item: WithdrawalItem) => void
  onPrint: () => void
}

const groups = [
  ['with-person', 'Needs a person'],
  ['working', 'Under way'],
  ['done', 'Done'],
] as const

/** One withdrawal: what was found where, what became of it, how that is proved, and the receipt for the family. */
export function WithdrawalPage(props: WithdrawalProps) {
  const { now, person, personId, cause, openedAt, isListed, found, done, items, receipt } = props
  return (
    <div className="page-withdrawals">
      <PageHead
        title={`Withdrawal: ${person}`}
        meta={`${causes[cause]} · began ${momentOf(openedAt, now)}${props.class ? ` · ${props.class}` : ''}`}
        back={{ href: '/register/withdrawals', label: 'Withdrawals' }}
      >
        {receipt && (
          <Button look="primary" onClick={props.onPrint}>
            <Icon name="book" />
            Print the receipt
          </Button>
        )}
      </PageHead>
      <div className="two-col">
        <div className="stack">
          <Sheet>
            <Progress
              label="How far it is"
              words={found === 0 ? 'Nothing shows or names them.' : `${done} of ${found} done`}
              done={done}
              of={Math.max(1, found)}
            />
            {!isListed && (
              <p className="meta">
                Names changed lately: older posts are still looked through. The list may grow.
              </p>
            )}
          </Sheet>
          {items.length === 0 && (
            <Sheet>
              <EmptyPage title="Nothing was found." next="The receipt says so to the family." />
            </Sheet>
          )}
          {groups.map(([state, title]) => {
            const those = items.filter(item => item.state === state)
            return those.length === 0 ? null : (
              <Sheet key={state} title={title} aside={`${those.length}`}>
                <ul className="withdrawal-items">
                  {those.map(item => (
                    <Item
                      key={item.key}
                      item={item}
                      now={now}
                      isBusy={props.isBusy}
                      onCopy={() => props.onCopy(item)}
                    />
                  ))}
                </ul>
              </Sheet>
            )
          })}
        </div>
        <aside className="stack" aria-label="The receipt">
          {receipt ? (
            <ReceiptSheet cause={cause} receipt={receipt} />
          ) : (
            <Sheet title="Receipt">
              <p>
                It is issued when everything is done. If that takes longer than a day, an interim one comes
                first.
              </p>
            </Sheet>
          )}
          <p>
            <a href={`/register/${personId}`}>What {person} may be shown or named on</a>
          </p>
        </aside>
      </div>
    </div>
  )
}

interface ItemProps {
  item: WithdrawalItem
  now: string
  isBusy: boolean
  onCopy: () => void
}

function Item({ item, now, isBusy, onCopy }: ItemProps) {
  const { href, title, channel, account, foundAs, elements, permalink, trouble, again } = item
  const what = `${counted(1, foundAs).slice(2)}: ${elements.map(one => (one === 'photo' ? 'shows' : 'names')).join(' and ')} them`
  const words = title === '' ? 'Without words' : title
  return (
    <li>
      {channel ? <ChannelIcon channel={channel} /> : <Icon name="camera" />}
      <div>
        {href === null ? <b>{words}</b> : <a href={href}>{words}</a>}
        <small>
          {what[0]!.toUpperCase()}
          {what.slice(1)}
          {account !== null && ` · ${account}`}
        </small>
        <p>{outcomeOf(item, now)}</p>
        {again !== null && <SentAgainLine again={again} now={now} isBusy={isBusy} onCopy={onCopy} />}
        {trouble !== null && <p className="problem">{trouble}</p>}
        {permalink !== null && (
          <a href={permalink} target="_blank" rel="noreferrer">
            Open it there
          </a>
        )}
      </div>
    </li>
  )
}

function outcomeOf({ state, endedAs: how, settledAt, dueAt, proof }: WithdrawalItem, now: string): string {
  if (state === 'done' && how !== null && settledAt !== null) {
    const words = `${endedAs[how][0]!.toUpperCase()}${endedAs[how].slice(1)} ${momentOf(settledAt, now)}.`
    return proof ? `${words} ${proofOf(proof)}` : words
  }
  if (state === 'with-person') {
    return `Only a person can do this${dueAt === null ? '.' : `, by ${momentOf(dueAt, now)}.`} Take it down there, then say so on the post’s page.`
  }
  return 'Copybook is at it.'
}
