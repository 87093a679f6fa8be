import { writeLetter } from '../people/letters/write-letter.ts'
import type { Context } from '../platform/operations/operation.ts'
import { answerBy } from './answer-by.ts'
import { caseOpened } from './letters.ts'
import { holdersOf, SAFEGUARDING_TEAM } from './line.ts'
import { pathOf } from './open-case.ts'

/** Of these cases, those that are still open and that this actor (or the system) may know of. */
export async function openAmong(
  { tx }: Pick<Context, 'tx'>,
  caseIds: readonly string[],
): Promise<Set<string>> {
  if (caseIds.length === 0) return new Set()
  const rows = await tx
    .selectFrom('case_clock')
    .select('case_id as id')
    .where('case_id', 'in', [...caseIds])
    .where('closed_at', 'is', null)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/**
 * More came into a case. Whoever took it up has read what was there, not this: the clock starts again and the team is
 * told again. While it still waits for an answer nobody is told twice.
 */
export async function ringAgain(context: Context, caseId: string): Promise<void> {
  const { tx } = context
  const rung = await tx
    .updateTable('case_clock')
    .set(eb => ({ acknowledged_at: null, acknowledged_by: null, step: 0, round: eb('round', '+', 1) }))
    .set({ due_at: await answerBy(context) })
    .where('case_id', '=', caseId)
    .where('acknowledged_at', 'is not', null)
    .where('closed_at', 'is', null)
    .returning(['round', 'school_id as schoolId'])
    .executeTakeFirst()
  if (!rung) return
  const readers = await readersOf(context, caseId, rung.schoolId)
  await writeLetter(context, caseOpened, {
    to: readers,
    path: pathOf(caseId),
    about: `${caseId}:${rung.round}`,
  })
}

/** Everybody who reads a case today: the safeguarding team by office, and its members. */
async function readersOf(context: Context, caseId: string, schoolId: string | null): Promise<string[]> {
  const { tx } = context
  const team = await holdersOf(context, SAFEGUARDING_TEAM, schoolId)
  const members = await tx
    .selectFrom('case_member')
    .select('person_id as id')
    .where('case_id', '=', caseId)
    .where('until_date', 'is', null)
    .execute()
  const subjects = new Set(await subjectsOf(context, caseId))
  return [...new Set([...team, ...members.map(({ id }) => id)])].filter(id => !subjects.has(id))
}

/** The members of staff whom a case is about. */
export async function subjectsOf({ tx }: Pick<Context, 'tx'>, caseId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('case_subject')
    .select('person_id as id')
    .where('case_id', '=', caseId)
    .execute()
  return rows.map(({ id }) => id)
}
