interface Waiting<Item, Result> {
  item: Item
  resolve(result: Result): void
  reject(error: unknown): void
}

/**
 * Does in one go what comes while it is busy: of each key (a trust) one group at a time, whatever has come meanwhile, at
 * most `most`, in the order it came. `work` answers with a result for each item, in their order. Where it fails for a
 * group each item is tried alone, so that one that cannot be done costs the others nothing but the second try: `work`
 * must have left nothing behind.
 */
export function inGroups<Item, Result>(
  most: number,
  work: (key: string, items: readonly Item[]) => Promise<readonly Result[]>,
): (key: string, item: Item) => Promise<Result> {
  const queues = new Map<string, Waiting<Item, Result>[]>()

  async function drain(key: string, queue: Waiting<Item, Result>[]): Promise<void> {
    // What comes in this very moment comes along.
    await Promise.resolve()
    while (queue.length > 0) await together(key, queue.splice(0, most))
    queues.delete(key)
  }

  async function together(key: string, group: readonly Waiting<Item, Result>[]): Promise<void> {
    try {
      const items = group.map(({ item }) => item)
      const results = await work(key, items)
      for (const [at, { resolve }] of group.entries()) resolve(results[at]!)
    } catch (error) {
      if (group.length === 1) group[0]!.reject(error)
      else for (const one of group) await together(key, [one])
    }
  }

  return (key, item) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(key)
      if (queue) {
        queue.push({ item, resolve, reject })
        return
      }
      const first = [{ item, resolve, reject }]
      queues.set(key, first)
      void drain(key, first)
    })
}
