import type { Claimed } from './claim-rows.ts'

/**
 * The fair order of rows that come oldest first: all take-downs before any post, and one of each account before the second
 * of any. At most `room`; where that is less than one of each, those go first whose `lastTurn` is longest ago.
 */
export function inTurns(
  rows: readonly Claimed[],
  room: number,
  lastTurn: ReadonlyMap<string, number> = new Map(),
): Claimed[] {
  const rounds = { remove: new Map<string, number>(), publish: new Map<string, number>() }
  const placed = rows.map((row, at) => {
    const soFar = rounds[row.act]
    const round = soFar.get(row.accountId) ?? 0
    soFar.set(row.accountId, round + 1)
    return { row, at, round, act: row.act === 'remove' ? 0 : 1, last: lastTurn.get(row.accountId) ?? -1 }
  })
  placed.sort((a, b) => a.act - b.act || a.round - b.round || a.last - b.last || a.at - b.at)
  return placed.slice(0, room).map(({ row }) => row)
}

/**
 * The turns that a worker has given to accounts, counted through. Each row is one: whoever had a row more than others comes
 * behind them the next time, where turns counted by round would leave that to chance.
 */
export function openTurns() {
  const last = new Map<string, number>()
  let turn = 0
  return {
    last: last as ReadonlyMap<string, number>,
    give(rows: readonly Claimed[]): void {
      for (const { accountId } of rows) last.set(accountId, (turn += 1))
    },
  }
}
