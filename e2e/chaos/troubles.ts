import type { PatientStandIns } from '../patient-stand-ins.ts'
import { networks, readFaults } from './networks.ts'

/** Of each switch, on its own. */
const SHARE = 0.1

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/**
 * Lines up what goes wrong on an account: for each of its next calls every switch is thrown with a tenth, and of those that
 * were the first in a shuffled order strikes. Where none was, the call goes undisturbed (`slow` by nothing).
 */
export async function lineUpTroubles(
  { ask }: PatientStandIns,
  { channel, accountId, calls }: { channel: string; accountId: string; calls: number },
  random: () => number,
): Promise<Map<string, number>> {
  const thrown = new Map<string, number>()
  for (const [on, kinds] of [
    ['publish', networks[channel]!.faults],
    ['read', readFaults],
  ] as const) {
    for (let call = 0; call < calls; call += 1) {
      const kind = shuffled(kinds, random).find(() => random() < SHARE)
      const delayMs = kind === 'slow' ? Math.floor(random() * 700) : 0
      await ask(channel, 'faults', { kind: kind ?? 'slow', on, accountId, delayMs })
      if (kind !== undefined) thrown.set(`${on} ${kind}`, (thrown.get(`${on} ${kind}`) ?? 0) + 1)
    }
  }
  return thrown
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map(item => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item)
}
