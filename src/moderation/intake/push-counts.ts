declare module '../../platform/operations/services.ts' {
  interface Services {
    pushes: PushCounts
  }
}

/**
 * What came of what was pushed to this server since it started, by channel: whoever is refused is counted, and nothing
 * else of them is kept.
 */
export class PushCounts {
  readonly #counts = new Map<string, number>()

  count(channel: string, outcome: PushOutcome, by = 1): void {
    const key = `${channel} ${outcome}`
    this.#counts.set(key, this.of(channel, outcome) + by)
  }

  of(channel: string, outcome: PushOutcome): number {
    return this.#counts.get(`${channel} ${outcome}`) ?? 0
  }
}

/**
 * `refused`: not the network's, or not to be read. `replayed`: the same bytes a second time. `skipped`: lines of a good
 * push that were not understood. `stranger`: lines about an account that is not ours.
 */
export type PushOutcome = 'taken' | 'refused' | 'replayed' | 'skipped' | 'stranger'
