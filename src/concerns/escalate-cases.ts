import { writeLetter } from '../people/letters/write-letter.ts'
import type { Context } from '../platform/operations/operation.ts'
import { answerBy } from './answer-by.ts'
import { caseEscalated } from './letters.ts'
import { nextInLine, readsByOffice } from './line.ts'
import { letIn, pathOf } from './open-case.ts'
import { subjectsOf } from './ring-again.ts'

const MOST_AT_ONCE = 50

/**
 * Tells the next in line about each case that nobody has taken up in time, and lets them in: the deputies, the
 * headteacher, the chief executive, never whom it is about. The system's work, run again and again, on any number of
 * servers. Records `case.escalated` in the case's own record; what the case says stays closed to this sweep.
 */
export async function escalateCases(context: Context): Promise<void> {
  const { tx, clock } = context
  const due = await tx
    .selectFrom('case_clock')
    .select(['case_id as caseId', 'school_id as schoolId', 'step', 'round'])
    .where('due_at', '<=', clock.now())
    .orderBy('due_at')
    .limit(MOST_AT_ONCE)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const one of due) await escalate(context, one)
}

interface Due {
  caseId: string
  schoolId: string | null
  step: number
  round: number
}

async function escalate(context: Context, { caseId, schoolId, step, round }: Due): Promise<void> {
  const { tx, record } = context
  const subjects = await subjectsOf(context, caseId)
  const next = await nextInLine(context, { schoolId, subjects }, step + 1)
  await tx
    .updateTable('case_clock')
    .set(next ? { step: next.step, due_at: await answerBy(context) } : { due_at: null })
    .where('case_id', '=', caseId)
    .execute()
  if (next) {
    await (readsByOffice(next.step) ? undefined : letBackIn(context, caseId, next.people))
    await writeLetter(context, caseEscalated, {
      to: next.people,
      path: pathOf(caseId),
      about: `${caseId}:${round}:${next.step}`,
    })
  }
  record({
    kind: 'case.escalated',
    subject: { kind: 'case', id: caseId },
    audience: { kind: 'case', caseId },
    content: { step: next?.step ?? null, told: next?.people ?? [] },
  })
}

/** Who is told reads it, also somebody who was a member before. */
export async function letBackIn(context: Context, caseId: string, people: readonly string[]): Promise<void> {
  const rows = await context.tx
    .updateTable('case_member')
    .set({ until_date: null })
    .where('case_id', '=', caseId)
    .where('person_id', 'in', [...people])
    .returning('person_id as id')
    .execute()
  const back = new Set(rows.map(({ id }) => id))
  const fresh = people.filter(id => !back.has(id))
  if (fresh.length > 0) await letIn(context, caseId, fresh)
}
