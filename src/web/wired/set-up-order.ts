import type { Step, StepId } from '../pages/set-up/set-up.tsx'

/** The order of the first run, with the minutes that stand beside each step. */
const order: readonly { id: StepId; label: string; minutes: number }[] = [
  { id: 'trust', label: 'Your trust', minutes: 2 },
  { id: 'second-step', label: 'Your second step', minutes: 2 },
  { id: 'schools', label: 'Your schools', minutes: 4 },
  { id: 'policy', label: 'Your policy', minutes: 2 },
  { id: 'register', label: 'Who has said yes', minutes: 8 },
  { id: 'people', label: 'Who decides', minutes: 5 },
]

/** The steps with what is done. */
export const stepsOf = (done: ReadonlySet<StepId>): Step[] =>
  order.map(step => ({ ...step, done: done.has(step.id) }))

/** The first step that is neither done nor put off; the last one where all are. */
export function stepNow(done: ReadonlySet<StepId>, putOff: ReadonlySet<StepId>): StepId {
  return order.find(({ id }) => !done.has(id) && !putOff.has(id))?.id ?? 'people'
}
