import { z } from 'zod'
import type { Tx } from '../platform/database/tables.ts'
import { instant } from '../platform/operations/instant.ts'
import { CASE_OUTCOMES, CASE_SOURCES } from './tables.ts'

/** A case as it stands in a list: whose clock runs, and no word of what it is about. */
export const listedCase = z.object({
  id: z.uuid(),
  /** Null: of the trust itself. */
  school: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  source: z.enum(CASE_SOURCES),
  openedAt: instant,
  /** When the next in line is told; null: nobody has to be. */
  dueAt: instant.nullable(),
  /** Who was told last: 0 the safeguarding team, 1 its deputies, 2 the headteacher, 3 the chief executive, 4 governors. */
  step: z.int(),
  acknowledged: z.object({ at: instant, by: z.string() }).nullable(),
  closed: z.object({ at: instant, by: z.string(), outcome: z.enum(CASE_OUTCOMES).nullable() }).nullable(),
})

/** The cases that this actor is on, for a query to narrow down. */
export const selectCases = (tx: Tx) =>
  tx
    .selectFrom('case_file as file')
    .innerJoin('case_clock as clock', join =>
      join.onRef('clock.trust_id', '=', 'file.trust_id').onRef('clock.case_id', '=', 'file.id'),
    )
    .leftJoin('school', join =>
      join.onRef('school.trust_id', '=', 'file.trust_id').onRef('school.id', '=', 'file.school_id'),
    )
    .leftJoin('person as taker', join =>
      join.onRef('taker.trust_id', '=', 'clock.trust_id').onRef('taker.id', '=', 'clock.acknowledged_by'),
    )
    .leftJoin('person as closer', join =>
      join.onRef('closer.trust_id', '=', 'clock.trust_id').onRef('closer.id', '=', 'clock.closed_by'),
    )
    .select([
      'file.id',
      'file.school_id as schoolId',
      'school.name as school',
      'file.source',
      'file.opened_at as openedAt',
      'file.outcome',
      'clock.due_at as dueAt',
      'clock.step',
      'clock.acknowledged_at as acknowledgedAt',
      'taker.name as takenBy',
      'clock.closed_at as closedAt',
      'closer.name as closedBy',
    ])

type CaseRow = Awaited<ReturnType<ReturnType<typeof selectCases>['execute']>>[number]

/** Somebody who has left the school since is still somebody. */
const SOMEBODY = 'Somebody of the team'

export function showCase(row: CaseRow): z.input<typeof listedCase> {
  const { id, schoolId, source, openedAt, dueAt, step } = row
  return {
    id,
    school: schoolId === null ? null : { id: schoolId, name: row.school ?? '' },
    source,
    openedAt,
    dueAt,
    step,
    acknowledged: row.acknowledgedAt && { at: row.acknowledgedAt, by: row.takenBy ?? SOMEBODY },
    closed: row.closedAt && { at: row.closedAt, by: row.closedBy ?? SOMEBODY, outcome: row.outcome },
  }
}
