/** What was decided here, by its id, with the version that was seen then. */
export type Decided = ReadonlyMap<string, number>

/**
 * What waits: the server's list without what was decided here a moment ago. What came back since (an edit, a failure, an
 * undo) has a higher version, and waits again.
 */
export function waitingNow<T extends { id: string; version: number }>(
  items: readonly T[],
  decided: Decided,
): T[] {
  return items.filter(({ id, version }) => version > (decided.get(id) ?? -1))
}

/** True where this list has the comment waiting, and in nobody else's hands. */
export const isFree = (
  items: readonly { id: string; version: number; held: { isYou: boolean } | null }[],
  decided: Decided,
  id: string,
): boolean => waitingNow(items, decided).some(item => item.id === id && item.held?.isYou !== false)

/**
 * What is in focus. The one that was, while it still waits; else the one that came after it, for a decision leads on;
 * else the first. Null: nothing waits. `before` is the list as it stood when `at` was in it.
 */
export function focusOf(
  items: readonly { id: string }[],
  at: string | null,
  before: readonly string[],
): string | null {
  const waits = new Set(items.map(({ id }) => id))
  if (at !== null && waits.has(at)) return at
  const place = at === null ? -1 : before.indexOf(at)
  const following = place < 0 ? [] : before.slice(place + 1)
  return following.find(id => waits.has(id)) ?? items[0]?.id ?? null
}
