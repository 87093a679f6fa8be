/** Precision, recall and their harmonic mean, each 0 to 1. */
export type Prf = [precision: number, recall: number, f1: number]

export interface Counts {
  /** Found and there, found and not there, there and not found. */
  hit: number
  extra: number
  missed: number
}

export const noCounts = (): Counts => ({ hit: 0, extra: 0, missed: 0 })

/** What was never found is perfectly precise, and what is never there is never missed. */
export function prf({ hit, extra, missed }: Counts): Prf {
  const precision = hit + extra > 0 ? hit / (hit + extra) : 1
  const recall = hit + missed > 0 ? hit / (hit + missed) : 1
  return [precision, recall, precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0]
}

/** One item: what ought to be found in it, and what was. */
export interface Judged {
  wanted: ReadonlySet<string>
  got: ReadonlySet<string>
}

export function tally(items: Iterable<Judged>): Map<string, Counts> {
  const counts = new Map<string, Counts>()
  const of = (name: string) => {
    let found = counts.get(name)
    if (!found) counts.set(name, (found = noCounts()))
    return found
  }
  for (const { wanted, got } of items) {
    for (const name of got) of(name)[wanted.has(name) ? 'hit' : 'extra']++
    for (const name of wanted) if (!got.has(name)) of(name).missed++
  }
  return counts
}

/** Over all names together: each find counts the same. */
export function micro(counts: ReadonlyMap<string, Counts>): Prf {
  const sum = noCounts()
  for (const { hit, extra, missed } of counts.values()) {
    sum.hit += hit
    sum.extra += extra
    sum.missed += missed
  }
  return prf(sum)
}

/** The mean F1 of the names that ought to be found somewhere: each name counts the same. */
export function macroF1(counts: ReadonlyMap<string, Counts>): number {
  const there = [...counts.values()].filter(({ hit, missed }) => hit + missed > 0)
  return there.reduce((sum, each) => sum + prf(each)[2], 0) / Math.max(1, there.length)
}
