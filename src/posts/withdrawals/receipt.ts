import type { EndedAs, FoundAs, ItemState, Lost } from './tables.ts'

/** So many things of one sort, on one channel (null: a picture in the store). */
interface Counted {
  channel: string | null
  count: number
}

/**
 * What a parent is told: what was found where and what became of it, in counts, channels and days. It names nobody, links
 * to nothing and quotes nothing, so that it may leave the school.
 */
export interface Receipt {
  /** `YYYY-MM-DDTHH:MM:SSZ`, as all instants here. */
  at: string
  /** True: not everything is done yet, and another one follows. */
  isInterim: boolean
  openedAt: string
  /** Where there is no yes. */
  lost: Lost[]
  found: (Counted & { as: FoundAs })[]
  /** `last`: when the last of them was done. */
  done: (Counted & { how: EndedAs; last: string })[]
  /** What is not done yet: taken care of by Copybook, or left to a person of the school. */
  open: (Counted & { with: Exclude<ItemState, 'done'> })[]
  /** Something stood on a network, so that others may have kept a copy: that cannot be undone. */
  othersMayHaveCopies: boolean
}

export interface SettledItem {
  channel: string | null
  foundAs: FoundAs
  state: ItemState
  endedAs: EndedAs | null
  settledAt: Date | null
}

/** Counts a list. The order is by channel, then by what it was, whatever the order of the list. */
export function receiptOf(
  { openedAt, lost, at }: { openedAt: Date; lost: readonly Lost[]; at: Date },
  items: readonly SettledItem[],
): Receipt {
  const found = countBy(items, item => item.foundAs)
  const done = countBy(
    items.filter(({ state }) => state === 'done'),
    item => item.endedAs!,
  )
  const open = countBy(
    items.filter(({ state }) => state !== 'done'),
    item => item.state as Exclude<ItemState, 'done'>,
  )
  return {
    at: at.toISOString(),
    isInterim: open.length > 0,
    openedAt: openedAt.toISOString(),
    lost: [...lost],
    found: found.map(({ what, items: of, channel }) => ({ channel, as: what, count: of.length })),
    done: done.map(({ what, items: of, channel }) => ({
      channel,
      how: what,
      count: of.length,
      last: new Date(Math.max(...of.map(({ settledAt }) => settledAt!.getTime()))).toISOString(),
    })),
    open: open.map(({ what, items: of, channel }) => ({ channel, with: what, count: of.length })),
    othersMayHaveCopies: items.some(({ foundAs }) => STOOD.includes(foundAs)),
  }
}

const STOOD: readonly FoundAs[] = ['published', 'found', 'sending']

interface Group<K> {
  channel: string | null
  what: K
  items: SettledItem[]
}

function countBy<K extends string>(
  items: readonly SettledItem[],
  whatOf: (item: SettledItem) => K,
): Group<K>[] {
  const groups = new Map<string, Group<K>>()
  for (const item of items) {
    const what = whatOf(item)
    const key = `${item.channel ?? '~'} ${what}`
    const group = groups.get(key) ?? { channel: item.channel, what, items: [] }
    group.items.push(item)
    groups.set(key, group)
  }
  return [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group)
}
