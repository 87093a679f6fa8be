import type { DeskItem } from '../../pages/moderation/desk-item.ts'
import type { Slots } from '../../pages/moderation/one-item.tsx'
import { Answering } from './answering.tsx'
import { Handing } from './handing.tsx'
import { History } from './history.tsx'
import { Referring } from './referring.tsx'

interface SlotsProps {
  keys: boolean
  /** The version of the comment itself. */
  versionOf: (id: string) => number
  /** It is answered; keeping it is left. Undoing takes the answer back as well. */
  onAnswered: (item: DeskItem, also: { words: string; undo: () => Promise<unknown> }) => void
  onHanded: (item: DeskItem) => void
  /** All that waits. */
  others: readonly DeskItem[]
}

/** What the desk shows of one comment and asks the server for by itself. */
export const slotsOf = ({ keys, versionOf, onAnswered, onHanded, others }: SlotsProps): Slots => ({
  answer: item => (
    <Answering
      item={item}
      version={versionOf(item.id)}
      keys={keys}
      onAnswered={undo => onAnswered(item, { words: `Your answer goes to ${item.channel.name} in`, undo })}
    />
  ),
  hand: (item, close) => <Handing item={item} onHanded={() => onHanded(item)} onClose={close} />,
  refer: (item, close) => <Referring item={item} onClose={close} />,
  soFar: item => <History key={item.id} item={item} others={others} />,
})
