import { z } from 'zod'
import type { PersonChange, RegisterPlan } from './register-plan.ts'
import { isNarrowed, isOverruled, isWidened } from './register-plan.ts'
import { ELEMENTS, STATES } from './tables.ts'

const cell = z.object({
  channel: z.string(),
  element: z.enum(ELEMENTS),
  from: z.enum(STATES),
  to: z.enum(STATES),
})

/** One person of a preview, with everything that would change about them. */
export const shownChange = z.object({
  kind: z.enum(['added', 'changed', 'returned', 'left']),
  /** Line of the file; null for somebody who is not on it. */
  line: z.int().nullable(),
  personId: z.uuid().nullable(),
  name: z.string(),
  class: z.string().nullable(),
  schoolId: z.uuid().nullable(),
  fields: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string() })),
  protects: z.boolean(),
  /** A yes that was none before. */
  widened: z.array(cell),
  /** A yes that is none any more. */
  narrowed: z.array(cell),
  /** A yes of the file that stays a no, because the family's own answer or a protection stands. */
  overruled: z.array(cell),
})
export type ShownChange = z.input<typeof shownChange>

export const SHOWS = ['all', 'added', 'changed', 'returned', 'left', 'widened', 'narrowed'] as const

/** The people of a plan that a look at it asks for, in the order of the file, leavers last. */
export function shownChanges(plan: RegisterPlan, show: (typeof SHOWS)[number]): ShownChange[] {
  const all = [
    ...plan.changes.map(showChange),
    ...plan.leavers.map(leaver => ({
      ...nothing,
      ...leaver,
      kind: 'left' as const,
      line: null,
    })),
  ]
  if (show === 'all') return all
  if (show === 'widened' || show === 'narrowed') return all.filter(change => change[show].length > 0)
  return all.filter(change => change.kind === show)
}

const nothing = { fields: [], protects: false, widened: [], narrowed: [], overruled: [] }

function showChange(change: PersonChange): ShownChange {
  const { kind, line, personId, person, fields, protects, answers } = change
  return {
    kind,
    line,
    personId,
    name: person.name,
    class: person.class,
    schoolId: person.schoolId,
    fields,
    protects,
    widened: answers.filter(isWidened),
    narrowed: answers.filter(isNarrowed),
    overruled: answers.filter(isOverruled),
  }
}
