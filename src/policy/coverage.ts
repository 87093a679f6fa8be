import { z } from 'zod'
import type { Clause, Gap, Pack } from './pack/pack-schema.ts'

/** What `npm run controls` writes: the clauses whose tests went red without their control. */
export const CoverageFile = z.object({
  clauses: z.record(z.string(), z.object({ control: z.string(), tests: z.array(z.string()) })),
})
export type CoverageFile = z.infer<typeof CoverageFile>

export interface ClauseCoverage {
  id: string
  section: string
  /** `unshown`: a control is named, but no test was seen to go red without it. */
  state: 'in force' | 'waits' | 'unshown'
  control: string | null
  waitsFor: string | null
  /** Titles of the tests that show it, with their files. */
  tests: readonly string[]
}

export interface Coverage {
  clauses: readonly ClauseCoverage[]
  inForce: number
  /** The open gaps that ask the policy's owner something, most severe first. */
  questions: readonly Gap[]
}

/**
 * Which clauses are in force. A clause counts only when the run of the controls saw its tests go red without
 * the control that the pack names (DESIGN section 4); a clause that the run does not know is not in force.
 */
export function coverageOf(pack: Pack, shown: CoverageFile | null): Coverage {
  const clauses = pack.clauses.map(clause => coverageOfClause(clause, shown))
  const inForce = clauses.filter(clause => clause.state === 'in force').length
  const questions = pack.gaps.filter(gap => gap.question !== null)
  return {
    clauses,
    inForce,
    questions: questions.sort((a, b) => severity[a.severity] - severity[b.severity]),
  }
}

const severity = { high: 0, med: 1, low: 2 }

function coverageOfClause(clause: Clause, shown: CoverageFile | null): ClauseCoverage {
  const { id, section } = clause
  const waitsFor = waitsForOf(clause)
  if (waitsFor !== null) return { id, section, state: 'waits', control: null, waitsFor, tests: [] }
  const run = shown && Object.hasOwn(shown.clauses, id) ? shown.clauses[id] : undefined
  const tests = run?.control === clause.control ? run.tests : []
  const state = tests.length > 0 ? 'in force' : 'unshown'
  return { id, section, state, control: clause.control, waitsFor: null, tests }
}

/** `waits: networks` → `networks`; null for a clause that has its control. */
export const waitsForOf = (clause: Clause): string | null => /^waits: (.*)$/.exec(clause.control)?.[1] ?? null
