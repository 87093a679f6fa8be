import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Button } from '../../parts/button.tsx'
import { Clock } from '../../parts/clock.tsx'
import { EmptyPage } from '../../parts/empty-page.tsx'
import { Icon } from '../../parts/icon.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { Sheet } from '../../parts/sheet.tsx'
import { clockOf } from '../../when.ts'
import { BesideDesk, type BesideLink } from './beside-desk.tsx'
import { BulkBar } from './bulk-bar.tsx'
import { whyNotBulk } from './why-not-bulk.ts'
import { leftOf } from './clock-of.ts'
import { DayCount } from './day-count.tsx'
import { isCriticism, type Deciding, type DeskItem } from './desk-item.ts'
import './queue.css'
import './comment.css'
import './acts.css'
import './known.css'
import './desk.css'
import './desk-sizes.css'
import { KeysHelp } from './keys-help.tsx'
import { OneItem, type OneItemProps } from './one-item.tsx'
import { Queue } from './queue.tsx'
import { ThenToComplaints } from './then-to-complaints.tsx'

export interface DeskProps extends Omit<OneItemProps, 'item' | 'onRead' | 'onNext' | 'onBack' | 'onHelp'> {
  now: string
  /** The most urgent of what waits, in order. */
  items: readonly DeskItem[]
  total: number
  /** The one in focus. */
  at: string | null
  /** Until when it is this person's; null while it is being taken. */
  yoursUntil: string | null
  /** How many this person has decided today. */
  decided: number
  /** Where somebody was faster, and anything else that is to be read before the next one. */
  notice: ReactNode
  /** Where else comments lead. */
  beside: readonly BesideLink[]
  /** May enter what stands where Copybook cannot read. */
  mayEnter: boolean
  onOpen: (id: string) => void
  onKeys: (on: boolean) => void
  onDecideMany: (ids: readonly string[], deciding: Deciding) => void
}

/** The moderation desk: one comment in focus, the queue beside it, a key for each thing that can be done. */
export function DeskPage(props: DeskProps) {
  const { now, items, total, at, slots, decided, notice, keys, onOpen } = props
  const [picked, setPicked] = useState<ReadonlySet<string> | null>(null)
  /** Those whose covered words were asked for here. */
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const [listOpen, setListOpen] = useState(false)
  const [helping, setHelping] = useState(false)
  const page = useFocusOnNext(at)
  const index = items.findIndex(({ id }) => id === at)
  const item = items[index]
  const step = (by: number) => {
    const next = items[index + by]
    if (next) onOpen(next.id)
  }
  return (
    <div className="page-desk" ref={page}>
      <Head {...props} item={item} place={index + 1} />
      {item && (
        <nav className="pager wide-only-off" aria-label="Next and last">
          <Button small onClick={() => step(-1)}>
            <Icon name="left" />
            Back
          </Button>
          <Button small aria-expanded={listOpen} onClick={() => setListOpen(!listOpen)}>
            All {total}
          </Button>
          <Button small onClick={() => step(1)}>
            Next
            <Icon name="right" />
          </Button>
        </nav>
      )}
      {notice}
      {item === undefined ? (
        <Nothing {...props} />
      ) : (
        <div className="mod">
          <Queue
            now={now}
            items={items}
            total={total}
            at={at}
            open={listOpen || picked !== null}
            picked={picked}
            read={read}
            onOpen={id => {
              setListOpen(false)
              onOpen(id)
            }}
            onPick={(id, on) =>
              setPicked(new Set([...(picked ?? [])].filter(one => one !== id).concat(on ? [id] : [])))
            }
            onPicking={on => setPicked(on ? new Set() : null)}
            onAll={() => {
              setPicked(new Set(items.filter(one => whyNotBulk(one, read) === null).map(({ id }) => id)))
              // By keyboard it is a long way past fifty lines.
              page.current?.querySelector<HTMLElement>('.bulk h2')?.focus()
            }}
          />
          {picked === null ? (
            <OneItem
              {...props}
              key={item.id}
              item={item}
              onRead={() => setRead(new Set([...read, item.id]))}
              onNext={() => step(1)}
              onBack={() => step(-1)}
              onHelp={() => setHelping(true)}
            />
          ) : (
            <BulkBar
              count={picked.size}
              onDecide={deciding => {
                props.onDecideMany([...picked], deciding)
                setPicked(null)
              }}
            />
          )}
          <aside className="side" aria-label="What is known">
            {isCriticism(item) && <ThenToComplaints to={item.complaints} />}
            {slots.soFar(item)}
            <Sheet title={`What ${item.channel.name} lets us do`}>
              <ul className="meta stack2">
                {item.network.map(words => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </Sheet>
            <DayCount decided={decided} />
            <p className="hint">
              {keys && <span className="narrow-off">J next · U back · Z undo · </span>}
              <button type="button" className="linklike" onClick={() => setHelping(true)}>
                {keys ? '? all keys' : 'Keys are off'}
              </button>
            </p>
            {props.mayEnter && <Enter />}
            <BesideDesk links={props.beside} />
          </aside>
        </div>
      )}
      <KeysHelp open={helping} on={keys} onChange={props.onKeys} onClose={() => setHelping(false)} />
    </div>
  )
}

function Head({
  now,
  total,
  yoursUntil,
  item,
  place,
}: DeskProps & { item: DeskItem | undefined; place: number }) {
  if (item === undefined) return <PageHead title="Comments" />
  const left = leftOf(item, now)
  const complaint = isCriticism(item) && item.proposal !== 'remove'
  const what = item.proposal === 'remove' ? 'remove' : complaint ? 'answer' : 'decide'
  const yours =
    yoursUntil === null ? '' : ` · yours until ${clockOf(yoursUntil)}, so nobody else decides it too`
  return (
    <PageHead
      title={complaint ? 'A complaint to answer' : 'A comment to decide'}
      meta={`${place} of ${total}${yours}`}
    >
      <div className="head-clock">
        <Clock
          words={left.mood === 'late' ? `It is late to ${what} this` : `${left.short} left to ${what}`}
          left={left.part}
          mood={left.mood}
        />
      </div>
    </PageHead>
  )
}

function Nothing({ decided, mayEnter, beside }: Pick<DeskProps, 'decided' | 'mayEnter' | 'beside'>) {
  return (
    <>
      <section className="sheet">
        <EmptyPage
          title="Nothing waits for you."
          next="Copybook looks for new comments every few minutes. What is urgent comes to you by mail."
        />
      </section>
      <DayCount decided={decided} />
      {mayEnter && <Enter />}
      <BesideDesk links={beside} />
    </>
  )
}

const Enter = () => (
  <p className="meta enter">
    <a href="/comments/enter">Enter a comment by hand</a> from an app that Copybook cannot read.
  </p>
)

/** After a decision focus is on the next one's heading, and a phone shows it from its top. */
function useFocusOnNext(at: string | null) {
  const page = useRef<HTMLDivElement>(null)
  const last = useRef(at)
  useEffect(() => {
    if (last.current === at) return
    last.current = at
    scrollTo(0, 0)
    page.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
  }, [at])
  return page
}
