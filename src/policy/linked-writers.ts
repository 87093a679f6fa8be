/** Somebody said that two network accounts are one person's, or that they are not after all. */
export interface LinkFact {
  one: string
  other: string
  says: 'linked' | 'unlinked'
  at: Date
  /** Order of recording, for two facts of one instant. */
  seq: number
}

/**
 * All network accounts of the person to whom this one belongs, this one among them, in any order. Of each pair the last
 * word counts; who is linked by way of a third is linked.
 */
export function linkedWriters(writer: string, facts: readonly LinkFact[]): ReadonlySet<string> {
  const last = new Map<string, LinkFact>()
  for (const fact of facts) {
    const pair = [fact.one, fact.other].toSorted().join(' ')
    const before = last.get(pair)
    if (before === undefined || isLater(fact, before)) last.set(pair, fact)
  }
  const links = [...last.values()].filter(({ says }) => says === 'linked')
  const found = new Set([writer])
  // A set that grows while it is gone through: each new one is looked at in its turn.
  for (const known of found) {
    for (const { one, other } of links) {
      if (one === known) found.add(other)
      if (other === known) found.add(one)
    }
  }
  return found
}

const isLater = (a: LinkFact, b: LinkFact): boolean =>
  a.at.getTime() === b.at.getTime() ? a.seq > b.seq : a.at > b.at
