import { useState, type ReactNode } from 'react'
import { Acts } from './acts.tsx'
import { CriticismDialog } from './criticism-dialog.tsx'
import { firstWay, isCriticism, type Deciding, type DeskItem, type Way } from './desk-item.ts'
import { ItemSheet } from './item-sheet.tsx'
import { ReasonPick } from './reason-pick.tsx'
import { reasons, type Reason } from './reasons.ts'
import { useSingleKeys, type DeskKey } from './single-keys.ts'
import { useSwipe } from './swipe.ts'

/** What asks the server by itself, so that the next comment is on show before any of it has come. */
export interface Slots {
  answer: (item: DeskItem) => ReactNode
  hand: (item: DeskItem, close: () => void) => ReactNode
  refer: (item: DeskItem, close: () => void) => ReactNode
  soFar: (item: DeskItem) => ReactNode
}

export interface OneItemProps {
  item: DeskItem
  keys: boolean
  slots: Slots
  onDecide: (deciding: Deciding) => void
  /** Its covered words were asked for. */
  onRead: () => void
  onNext: () => void
  onBack: () => void
  onHelp: () => void
}

const besideAnswer: readonly Way[] = ['keep', 'refer', 'hand', 'remove']

const ways: Partial<Record<DeskKey, Way>> = {
  r: 'remove',
  h: 'hide',
  k: 'keep',
  a: 'answer',
  c: 'refer',
  d: 'hand',
}

/** One comment and everything that can be done with it, by key, by thumb and by swipe. Begins anew for each. */
export function OneItem(props: OneItemProps) {
  const { item, keys, slots, onDecide } = props
  const [shown, setShown] = useState(false)
  const [reason, setReason] = useState<Reason | null>(item.reason)
  const [asking, setAsking] = useState<'remove' | 'hide' | null>(null)
  const [answering, setAnswering] = useState(firstWay(item) === 'answer')
  // Over the page: what is written of an answer stays below it.
  const [open, setOpen] = useState<'hand' | 'refer' | 'criticism' | null>(null)
  const show = () => {
    setShown(!shown)
    if (!shown) props.onRead()
  }
  const close = () => {
    setOpen(null)
    setAsking(null)
  }
  const takeAway = (decision: 'remove' | 'hide') => {
    if (!isCriticism(item) && reason !== null) return onDecide({ decision, reason, note: '' })
    setAsking(decision)
    if (isCriticism(item)) setOpen('criticism')
    return undefined
  }
  const go = (way: Way) => {
    // A closed way says why on its button; pressing it does nothing more.
    if (item.closed[way] !== undefined) return
    if (way === 'remove' || way === 'hide') takeAway(way)
    else if (way === 'keep') onDecide({ decision: 'keep', reason: null, note: '' })
    else if (way === 'answer') setAnswering(true)
    else setOpen(way)
    if (way === 'answer') document.querySelector<HTMLElement>('.reply textarea')?.focus()
  }
  const pick = (picked: Reason) => {
    setReason(picked)
    if (asking !== null) onDecide({ decision: asking, reason: picked, note: '' })
  }
  const press = (key: DeskKey): boolean => {
    const way = ways[key]
    const picked = /^[1-6]$/.test(key) ? reasons[Number(key) - 1] : undefined
    if (way !== undefined) go(way)
    else if (picked !== undefined && mayTakeAway(item, asking)) pick(picked)
    else if (key === 's') show()
    else if (key === 'j') props.onNext()
    else if (key === 'u') props.onBack()
    else if (key === '?') props.onHelp()
    else return false
    return true
  }
  useSingleKeys(keys, press)
  const { leading, handlers } = useSwipe(to => go(to === 'left' ? 'remove' : 'keep'))
  return (
    <div className="swipes" {...handlers}>
      <ItemSheet item={item} shown={shown} keys={keys} leading={leading} onShow={show}>
        {answering && slots.answer(item)}
        {(answering ? asking !== null && open === null : mayTakeAway(item, asking)) && (
          <ReasonPick value={reason} asking={asking} keys={keys} onPick={pick} />
        )}
        <Acts
          item={item}
          reason={reason}
          keys={keys}
          onWay={go}
          {...(answering && { beside: besideAnswer })}
        />
      </ItemSheet>
      {open === 'hand' && slots.hand(item, close)}
      {open === 'refer' && slots.refer(item, close)}
      {open === 'criticism' && (
        <CriticismDialog
          onRemove={removing => onDecide({ decision: asking ?? 'remove', ...removing })}
          onAnswer={() => {
            close()
            setAnswering(true)
          }}
          onClose={close}
        />
      )}
    </div>
  )
}

/** The reasons stand there where something may be taken away, and wherever somebody asked to. */
const mayTakeAway = (item: DeskItem, asking: 'remove' | 'hide' | null): boolean =>
  asking !== null || (!isCriticism(item) && (item.proposal === 'remove' || item.proposal === 'review'))
