import type { ReactNode } from 'react'
import { Icon, type IconName } from '../../parts/icon.tsx'
import { firstWay, isCriticism, type DeskItem, type Way } from './desk-item.ts'
import { asWhat, type Reason } from './reasons.ts'

interface ActsProps {
  item: DeskItem
  reason: Reason | null
  keys: boolean
  /** Something else on the page is the filled button: these are what else can be done. */
  beside?: readonly Way[]
  onWay: (way: Way) => void
}

const looks: Record<Way, { icon: IconName; key: string }> = {
  remove: { icon: 'bin', key: 'R' },
  hide: { icon: 'eye-off', key: 'H' },
  keep: { icon: 'keep', key: 'K' },
  answer: { icon: 'reply', key: 'A' },
  refer: { icon: 'route', key: 'C' },
  hand: { icon: 'hand', key: 'D' },
}

const order: readonly Way[] = ['remove', 'keep', 'answer', 'hide', 'refer', 'hand']

/** What can be done, each on its key. The first is filled; what is closed says why when it is pressed. */
export function Acts({ item, reason, keys, beside, onWay }: ActsProps) {
  const first = beside === undefined ? firstWay(item) : null
  const rest = order.filter(way => way !== first && (way !== 'hide' || isOpen(item, 'hide')))
  const ways = first === null ? rest.filter(way => beside?.includes(way)) : rest
  const buttonOf = (way: Way) => (
    <button
      key={way}
      type="button"
      className={`btn act${way === first ? ' primary' : ''}${isOpen(item, way) ? '' : ' closed'}`}
      aria-keyshortcuts={keys ? looks[way].key : undefined}
      onClick={() => onWay(way)}
    >
      <Icon name={looks[way].icon} />
      <span>
        {labels[way](item)}
        <More>{more(item, way, way === first, reason)}</More>
      </span>
      {keys && <kbd className="push">{looks[way].key}</kbd>}
    </button>
  )
  return (
    <>
      {first !== null && <div className="act-first">{buttonOf(first)}</div>}
      <div className="acts" role="group" aria-label="What else to do with it">
        {ways.map(buttonOf)}
      </div>
    </>
  )
}

const isOpen = (item: DeskItem, way: Way): boolean => item.closed[way] === undefined

const labels: Record<Way, (item: DeskItem) => string> = {
  remove: ({ names }) => names.remove,
  hide: ({ names }) => names.hide,
  keep: () => 'Keep it',
  answer: () => 'Answer it',
  refer: () => 'To complaints',
  hand: ({ lead }) => `To ${lead}`,
}

function more(item: DeskItem, way: Way, isFirst: boolean, reason: Reason | null): string | null {
  const why = item.closed[way]
  if (why !== undefined) return why
  if (way === 'remove' && isFirst) {
    const as = reason === null ? '' : `As ${asWhat(reason)}. `
    return `${as}A copy is kept first. You have 10 seconds to undo.`
  }
  if (way === 'remove' && isCriticism(item)) return 'Only what breaks the rules.'
  return item.hints[way] ?? null
}

const More = ({ children }: { children: ReactNode }) => (children === null ? null : <small>{children}</small>)
