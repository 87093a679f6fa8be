import type { Tx } from '../../platform/database/tables.ts'
import type { ConsentAnswer, ConsentElement } from '../tables.ts'

/** One question of the page: being shown or named on one channel. */
export const cellOf = (channel: string, element: ConsentElement): string => `${channel}/${element}`

export interface OwnAnswer {
  answer: ConsentAnswer
  from: string
  /** Last day of a yes. */
  until: string | null
  recordedAt: Date
}

/** What one person said last about a pupil, by cell: nobody else's answers, and not what all come to together. */
export async function ownAnswers(
  tx: Tx,
  { pupilId, giverId, schoolId }: { pupilId: string; giverId: string; schoolId: string },
): Promise<Map<string, OwnAnswer>> {
  const rows = await tx
    .selectFrom('consent_answer')
    .select(['channel', 'element', 'answer', 'from_date as from', 'until_date as until'])
    .select('recorded_at as recordedAt')
    .where('person_id', '=', pupilId)
    .where('school_id', '=', schoolId)
    .where('giver_id', '=', giverId)
    .orderBy('from_date')
    .orderBy('recorded_at')
    .orderBy('seq')
    .execute()
  return new Map(rows.map(({ channel, element, ...answer }) => [cellOf(channel, element), answer]))
}

/** A yes that has not run out. */
export const isYesOn = (own: OwnAnswer | undefined, today: string): boolean =>
  own?.answer === 'given' && (own.until === null || own.until >= today)

export const isNo = (own: OwnAnswer | undefined): boolean =>
  own?.answer === 'refused' || own?.answer === 'withdrawn'
