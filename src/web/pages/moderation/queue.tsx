import { Icon } from '../../parts/icon.tsx'
import { ShapeIcon } from '../../parts/shape-icon.tsx'
import { leftOf } from './clock-of.ts'
import type { DeskItem } from './desk-item.ts'
import { inertWords } from './inert-words.ts'
import { whyNotBulk } from './why-not-bulk.ts'

interface QueueProps {
  now: string
  items: readonly DeskItem[]
  /** How many wait in all: the list holds the most urgent of them. */
  total: number
  at: string | null
  /** On a phone it is folded away until asked for. */
  open: boolean
  /** Ids that are chosen for one decision; null while single ones are decided. */
  picked: ReadonlySet<string> | null
  /** Ids whose covered words were asked for. */
  read: ReadonlySet<string>
  onOpen: (id: string) => void
  onPick: (id: string, picked: boolean) => void
  onPicking: (on: boolean) => void
  /** Chooses all that may be decided together. */
  onAll: () => void
}

/** What waits, most urgent first. Abuse is named, never quoted. */
export function Queue(props: QueueProps) {
  const { now, items, total, at, open, picked, read, onOpen, onPick, onPicking, onAll } = props
  return (
    <nav className={open ? 'queue open' : 'queue'} aria-label="Comments that wait, most urgent first">
      <h2 className="box-h">
        {total === 1 ? '1 waits' : `${total} wait`} <span className="meta push">most urgent first</span>
      </h2>
      {items.length > 1 && (
        <button type="button" className="btn small quiet" onClick={() => onPicking(picked === null)}>
          {picked === null ? 'Choose several' : 'One at a time'}
        </button>
      )}
      {picked !== null && (
        <button type="button" className="btn small quiet" onClick={onAll}>
          Choose all that may be decided together
        </button>
      )}
      <ol>
        {items.map(item => (
          <li key={item.id} className={picked === null ? undefined : 'picking'}>
            {picked !== null && (
              <input
                type="checkbox"
                aria-label={['Choose: ' + item.gist, whyNotBulk(item, read)].filter(Boolean).join('. ')}
                disabled={whyNotBulk(item, read) !== null}
                checked={picked.has(item.id)}
                onChange={event => onPick(item.id, event.target.checked)}
              />
            )}
            <button
              type="button"
              aria-current={item.id === at ? 'true' : undefined}
              onClick={() => onOpen(item.id)}
            >
              <Line item={item} now={now} />
              {picked !== null && <Excerpt item={item} why={whyNotBulk(item, read)} />}
            </button>
          </li>
        ))}
      </ol>
      {total > items.length && <p className="hint">{total - items.length} more after these.</p>}
    </nav>
  )
}

/** Whoever decides several at once reads what they choose; what would be blurred is read by itself. */
function Excerpt({ item, why }: { item: DeskItem; why: string | null }) {
  const { text, author } = item
  if (why !== null) return <span className="q-x">{why}</span>
  const words = item.hurts ? 'You have read it.' : inertWords((text ?? 'No words.').slice(0, 90))
  return (
    <span className="q-x">
      <bdi>{inertWords(author.name)}</bdi>: <bdi>{words}</bdi>
    </span>
  )
}

function Line({ item, now }: { item: DeskItem; now: string }) {
  const { short, mood } = leftOf(item, now)
  return (
    <>
      <span className="q-t">
        <Sign item={item} />
        <b>{word(item)}</b>
        <span className={`push nums q-clock ${mood}`}>{short}</span>
      </span>
      <span className="q-w">{item.gist}</span>
    </>
  )
}

function word({ proposal, route }: DeskItem): string {
  if (route === 'complaint' && proposal !== 'remove') return 'Answer'
  return proposal === 'remove' ? 'Remove?' : proposal === 'keep' ? 'Keep' : 'Look'
}

function Sign({ item: { proposal, route } }: { item: DeskItem }) {
  if (proposal === 'remove') return <Shape verdict="refuse" />
  if (route === 'complaint') return <Icon name="reply" />
  return proposal === 'keep' ? <Icon name="keep" /> : <Shape verdict="hold" />
}

const Shape = ({ verdict }: { verdict: 'refuse' | 'hold' }) => (
  <span className={`v ${verdict}`}>
    <ShapeIcon verdict={verdict} />
  </span>
)
