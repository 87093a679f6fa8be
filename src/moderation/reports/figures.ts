import { z } from 'zod'
import { urgencies } from '../tables.ts'
import type { Sum } from './counts-of.ts'
import { quantile } from './time-steps.ts'

/** What moderation came to at one place. */
export const figures = z.object({
  times: z.array(
    z.object({
      urgency: z.enum(urgencies),
      count: z.int(),
      /** Minutes from coming in to the first decision, right to within an eighth; null of none. */
      median: z.int().nullable(),
      ninetieth: z.int().nullable(),
      /** How many were decided in the policy's time, which is `target` minutes. */
      inTime: z.int(),
      target: z.int(),
    }),
  ),
  decided: z.object({ keep: z.int(), remove: z.int(), hide: z.int() }),
  /** Taken away or hidden, by reason. */
  removed: z.record(z.string(), z.int()),
  strikes: z.int(),
  answered: z.int(),
  referred: z.int(),
  /** Proposed by strikes and decided, made at once, and ended. */
  blocks: z.object({
    proposed: z.int(),
    blocked: z.int(),
    declined: z.int(),
    atOnce: z.int(),
    lifted: z.int(),
  }),
  /** Of removals: asked for by their writers, and decided either way. */
  challenges: z.object({ made: z.int(), upheld: z.int(), overturned: z.int() }),
})
export type Figures = z.infer<typeof figures>

/** Puts sums together; pure. `targets` are minutes by urgency. */
export function figuresOf(sums: readonly Sum[], targets: Readonly<Record<string, number>>): Figures {
  const counts = countsBy(sums)
  const byKey = (measure: Sum['measure']): Record<string, number> =>
    Object.fromEntries(
      [...(counts.get(measure) ?? [])].map(([key, steps]) => [key, all(steps)] as const).toSorted(byName),
    )
  const total = (measure: Sum['measure'], key?: string): number =>
    Object.entries(byKey(measure)).reduce(
      (sum, [of, n]) => (key === undefined || of === key ? sum + n : sum),
      0,
    )
  return {
    times: urgencies.map(urgency => {
      const steps = counts.get('time')?.get(urgency) ?? new Map<number, number>()
      const minutes = (share: number): number | null => {
        const found = quantile(steps, share)
        return found === null ? null : Math.round(found)
      }
      return {
        urgency,
        count: total('time', urgency),
        median: minutes(0.5),
        ninetieth: minutes(0.9),
        inTime: total('in-time', urgency),
        target: targets[urgency] ?? 0,
      }
    }),
    decided: {
      keep: total('decided', 'keep'),
      remove: total('decided', 'remove'),
      hide: total('decided', 'hide'),
    },
    removed: byKey('removed'),
    strikes: total('strike'),
    answered: total('answered'),
    referred: total('referred'),
    blocks: {
      proposed: total('block', 'proposed'),
      blocked: total('block', 'blocked'),
      declined: total('block', 'declined'),
      atOnce: total('block', 'at-once'),
      lifted: total('block', 'lifted'),
    },
    challenges: {
      made: total('challenged', 'made'),
      upheld: total('challenged', 'upheld'),
      overturned: total('challenged', 'overturned'),
    },
  }
}

type Steps = Map<number, number>

/** By measure, key and step, in one pass: of a year there are some ten thousand sums. */
function countsBy(sums: readonly Sum[]): Map<Sum['measure'], Map<string, Steps>> {
  const counts = new Map<Sum['measure'], Map<string, Steps>>()
  for (const { measure, key, step, count } of sums) {
    const keys = counts.get(measure) ?? new Map<string, Steps>()
    const steps = keys.get(key) ?? new Map<number, number>()
    counts.set(measure, keys.set(key, steps.set(step, (steps.get(step) ?? 0) + count)))
  }
  return counts
}

const all = (steps: Steps): number => [...steps.values()].reduce((sum, count) => sum + count, 0)

const byName = ([a]: readonly [string, number], [b]: readonly [string, number]): number =>
  a.localeCompare(b, 'en')
