/** What a lane holds: the posts of an account are one lane, its take-downs another. */
export interface Job {
  id: string
  accountId: string
  act: 'publish' | 'remove'
}

export interface LaneLimits {
  /** Posts under way at once. Take-downs have as many places of their own and never wait for a film. */
  atOnce: number
  /** Of one lane: an account whose network is slow must not take every place. */
  ofOneLane: number
}

/**
 * Jobs that wait in this process, begun in the order they came as far as there are places; take-downs before posts. `work`
 * deals with its own errors. `onHalf` is told when no more than `half` wait.
 */
export function openLanes<Some extends Job>(
  { atOnce, ofOneLane }: LaneLimits,
  work: (job: Some) => Promise<void>,
  { half, onHalf }: { half: number; onHalf: () => void },
) {
  let waiting: Some[] = []
  const known = new Set<string>()
  const inLane = new Map<string, number>()
  const underWay = { publish: 0, remove: 0 }
  const running = new Set<Promise<void>>()

  function begin(): void {
    const before = waiting.length
    waiting = waiting.filter(job => {
      const lane = laneOf(job)
      const there = inLane.get(lane) ?? 0
      if (underWay[job.act] >= atOnce || there >= ofOneLane) return true
      inLane.set(lane, there + 1)
      underWay[job.act] += 1
      const begun = run(job, lane)
      running.add(begun)
      void begun.then(() => running.delete(begun))
      return false
    })
    if (before > half && waiting.length <= half) onHalf()
  }

  async function run(job: Some, lane: string): Promise<void> {
    await work(job)
    known.delete(job.id)
    underWay[job.act] -= 1
    const left = inLane.get(lane)! - 1
    if (left === 0) inLane.delete(lane)
    else inLane.set(lane, left)
    begin()
  }

  return {
    get waiting(): number {
      return waiting.length
    },
    /** One that waits or is under way already is passed over. */
    add(jobs: readonly Some[]): void {
      const fresh = jobs.filter(({ id }) => !known.has(id))
      for (const { id } of fresh) known.add(id)
      const first = fresh.filter(({ act }) => act === 'remove')
      waiting = [...first, ...waiting, ...fresh.filter(({ act }) => act === 'publish')]
      begin()
    },
    /** Begins nothing more, and waits for what is under way. */
    async close(): Promise<void> {
      waiting = []
      await Promise.all(running)
    },
  }
}

const laneOf = ({ act, accountId }: Job): string => `${act} ${accountId}`
