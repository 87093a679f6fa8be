import { z } from 'zod'
import type { ClauseCoverage } from '../policy/coverage.ts'
import type { Clause, Gap } from '../policy/pack/pack-schema.ts'

/** What the policy leaves open, what we do until it is answered, and what its owner is asked. */
export const GapShape = z.object({
  id: z.string(),
  severity: z.enum(['high', 'med', 'low']),
  title: z.string(),
  about: z.string().nullable(),
  default: z.string().nullable(),
  question: z.string().nullable(),
})

/** A clause as a list shows it. */
export const ClauseShape = z.object({
  id: z.string(),
  section: z.string(),
  says: z.string(),
  binds: z.string(),
  kind: z.string(),
  force: z.string(),
  enforcement: z.string(),
  /** `unshown`: a control is named, but no test was seen to fail without it. */
  state: z.enum(['in force', 'waits', 'unshown']),
  control: z.string().nullable(),
  waitsFor: z.string().nullable(),
  gaps: z.array(z.string()),
})

/** A clause with how it stands. */
export function clauseShape(clause: Clause, coverage: ClauseCoverage): z.input<typeof ClauseShape> {
  const { id, section, says, binds, kind, force, enforcement, gaps } = clause
  const { state, control, waitsFor } = coverage
  return { id, section, says, binds, kind, force, enforcement, state, control, waitsFor, gaps: [...gaps] }
}

/** The gaps that a clause names, in its order. */
export const gapsOf = (gaps: readonly Gap[], clause: Clause): Gap[] =>
  clause.gaps.flatMap(id => gaps.find(gap => gap.id === id) ?? [])
