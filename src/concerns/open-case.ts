import { randomUUID } from 'node:crypto'
import { writeLetter } from '../people/letters/write-letter.ts'
import { londonDate } from '../platform/clock.ts'
import type { Context } from '../platform/operations/operation.ts'
import { answerBy } from './answer-by.ts'
import { caseOpened } from './letters.ts'
import { firstInLine, readsByOffice } from './line.ts'
import type { CaseSource } from './tables.ts'

export interface NewCase {
  /** Null: of the trust itself. */
  schoolId: string | null
  source: CaseSource
  /** Who handed it over or saw it; null: no person did. Does not read it for that. */
  reportedBy: string | null
  /** Members of staff whom it is about: never told, never reading. */
  subjects?: readonly string[]
  what?: string
  where?: string
  seenAt?: Date
  link?: string
  suspectedImage?: boolean
}

/**
 * Opens a safeguarding case. It reaches the safeguarding team by the same commit, in Copybook and by mail, and is
 * theirs to read from then on by row-level security: the one who opens it does not. Records `case.opened`.
 */
export async function openCase(context: Context, given: NewCase): Promise<string> {
  const { tx, actor, clock, record } = context
  const { schoolId, source, subjects = [], seenAt, link, suspectedImage = false } = given
  const caseId = randomUUID()
  const now = clock.now()
  const of = { trust_id: actor.trustId, case_id: caseId }
  await tx
    .insertInto('case_file')
    .values({
      trust_id: actor.trustId,
      id: caseId,
      school_id: schoolId,
      opened_at: now,
      source,
      reported_by: given.reportedBy,
      what: given.what ?? null,
      seen_where: given.where ?? null,
      seen_at: seenAt ?? null,
      link: link ?? null,
      suspected_image: suspectedImage,
      reference: null,
      outcome: null,
      follow_up: null,
      reason: null,
    })
    .execute()
  await tx
    .insertInto('case_office')
    .values({ ...of, school_id: schoolId })
    .execute()
  if (subjects.length > 0) {
    await tx
      .insertInto('case_subject')
      .values(subjects.map(person_id => ({ ...of, person_id })))
      .execute()
  }
  const told = await firstInLine(context, { schoolId, subjects })
  await tx
    .insertInto('case_clock')
    .values({
      ...of,
      school_id: schoolId,
      step: told?.step ?? 0,
      due_at: await answerBy(context),
      acknowledged_at: null,
      acknowledged_by: null,
      closed_at: null,
      closed_by: null,
    })
    .execute()
  if (told && !readsByOffice(told.step)) await letIn(context, caseId, told.people)
  await writeLetter(context, caseOpened, { to: told?.people ?? [], path: pathOf(caseId), about: caseId })
  record({
    kind: 'case.opened',
    subject: { kind: 'case', id: caseId },
    audience: { kind: 'case', caseId },
    content: {
      source,
      subjects,
      told: told?.people ?? [],
      what: given.what ?? null,
      where: given.where ?? null,
      seenAt: seenAt?.toISOString() ?? null,
      link: link ?? null,
      suspectedImage,
    },
  })
  return caseId
}

/** Makes people members of a case who are none yet. */
export async function letIn(
  { tx, actor, clock }: Pick<Context, 'tx' | 'actor' | 'clock'>,
  caseId: string,
  people: readonly string[],
): Promise<void> {
  await tx
    .insertInto('case_member')
    .values(
      people.map(person_id => ({
        trust_id: actor.trustId,
        case_id: caseId,
        person_id,
        from_date: londonDate(clock.now()),
        until_date: null,
      })),
    )
    .execute()
}

/** Where a case is read; the only thing about it that a mail holds. */
export const pathOf = (caseId: string): string => `/concerns/${caseId}`
