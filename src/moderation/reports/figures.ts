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
      /** Minutes from coming in to the first decision, about an eighth exact; null of none. */
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
  overturned: z.int(),
})
export type Figures = z.infer<typeof figures>

/** Puts sums together; pure. `targets` are minutes by urgency. */
export function figuresOf(sums: readonly Sum[], targets: Readonly<Record<string, number>>): Figures {
  const total = (measure: Sum['measure'], key?: string): number =>
    sums
      .filter(sum => sum.measure === measure && (key === undefined || sum.key === key))
      .reduce((all, { count }) => all + count, 0)
  const byKey = (measure: Sum['measure']): Record<string, number> =>
    Object.fromEntries(
      [...new Set(sums.filter(sum => sum.measure === measure).map(({ key }) => key))]
        .toSorted()
        .map(key => [key, total(measure, key)]),
    )
  return {
    times: urgencies.map(urgency => {
      const steps = new Map<number, number>()
      for (const { measure, key, step, count } of sums) {
        if (measure === 'time' && key === urgency) steps.set(step, (steps.get(step) ?? 0) + count)
      }
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
    overturned: total('challenged', 'overturned'),
  }
}
