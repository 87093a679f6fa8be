import { setTimeout as sleep } from 'node:timers/promises'
import type { Log } from '../../platform/log.ts'
import type { DeliveryParts } from './call.ts'
import type { Claimed } from './claim-rows.ts'
import { claimRows } from './claim-rows.ts'
import { deliver } from './deliver.ts'
import { openTurns } from './in-turns.ts'
import type { LaneLimits } from './lanes.ts'
import { openLanes } from './lanes.ts'
import { PATIENCE } from './patience.ts'
import { openSteps } from './steps.ts'

/**
 * A worker mostly waits for networks, and its posts share their transactions: 48 a second on a busy machine where a network
 * takes half a second. No more places, since the pictures of each lie in memory meanwhile.
 */
const PLACES: LaneLimits = { atOnce: 48, ofOneLane: 2 }
/** As many as are picked up at once, and a few seconds' work. */
const AHEAD = 100
/** How long a post that has just become due is not seen, at the most, by a worker that has nothing to do. */
const EVERY_MS = 400
/** When the database cannot be asked. */
const AFTER_TROUBLE_MS = 2_000

export interface DeliveringParts extends DeliveryParts {
  log: Log
  /** All trusts of the installation. */
  trusts(): Promise<string[]>
  everyMs?: number
}

/**
 * Works through the outboxes of all trusts, until it is stopped: takes up what is due, in turns, and delivers it. Any
 * number of processes may do so on one database.
 */
export function startDelivering(parts: DeliveringParts): { stop(): Promise<void> } {
  const { runner, log, everyMs = EVERY_MS } = parts
  const { begunWithinMs } = parts.patience ?? PATIENCE
  const delivery = { ...parts, steps: openSteps(parts) }
  const stopping = new AbortController()
  let wake = (): void => {}
  const lanes = openLanes<Claimed & { trustId: string }>(PLACES, deliverOne, {
    half: AHEAD / 2,
    onHalf: () => wake(),
  })
  const turns = openTurns()
  let round = 0

  async function deliverOne({ trustId, id }: { trustId: string; id: string }): Promise<void> {
    await deliver(delivery, trustId, id).catch((error: unknown) =>
      log.error({ err: error, trustId, row: id }, 'a delivery failed and is looked after again'),
    )
  }

  async function takeUp(): Promise<number> {
    const trusts = await parts.trusts()
    let taken = 0
    // Each begins a round once, and has its part of what there is room for.
    for (const trustId of inRotation(trusts, (round += 1))) {
      const room = Math.min(AHEAD - lanes.waiting, Math.max(8, Math.ceil(AHEAD / trusts.length)))
      if (room <= 0 || stopping.signal.aborted) break
      const rows = await runner.runSystem(trustId, 'outbox', context =>
        claimRows(context, room, { lastTurn: turns.last, begunWithinMs }),
      )
      turns.give(rows)
      lanes.add(rows.map(row => ({ ...row, trustId })))
      taken += rows.length
    }
    return taken
  }

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const taken = await takeUp()
        if (taken === 0 || lanes.waiting > AHEAD / 2) await pause(everyMs)
      } catch (error) {
        log.error({ err: error }, 'the outbox could not be read')
        await pause(AFTER_TROUBLE_MS)
      }
    }
  }

  async function pause(ms: number): Promise<void> {
    const woken = new Promise<void>(resolve => (wake = resolve))
    const cut = new AbortController()
    const signal = AbortSignal.any([stopping.signal, cut.signal])
    await Promise.race([woken, sleep(ms, undefined, { signal }).catch(() => {})])
    cut.abort()
  }

  const working = work()
  return {
    async stop() {
      stopping.abort()
      await working
      await lanes.close()
    },
  }
}

function inRotation<T>(items: readonly T[], by: number): T[] {
  const start = items.length === 0 ? 0 : by % items.length
  return [...items.slice(start), ...items.slice(0, start)]
}
