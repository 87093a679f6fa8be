import type { Selectable } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import { londonDate } from '../../platform/clock.ts'
import type { GuardianRelation } from '../../people/tables.ts'
import type { ConsentAskTable } from './tables.ts'

/** An ask that can still be answered, with whom it is about and whom it asks. */
export interface OpenAsk extends Pick<
  Selectable<ConsentAskTable>,
  'id' | 'school_id' | 'pupil_id' | 'giver_id' | 'language' | 'expires_at' | 'answered_at'
> {
  pupilName: string
  knownAs: string | null
  class: string | null
  giverName: string
  /** Null: it is the pupil themselves who is asked. */
  relation: GuardianRelation | null
  school: string
  contacts: unknown
}

/**
 * The ask that a link's hash leads to: in time, not ended, of a pupil who is still in the school that asked, to somebody
 * who still looks after them. Everything else is null, and looks the same.
 */
export async function openAsk(tx: Tx, hash: Buffer, now: Date): Promise<OpenAsk | null> {
  const today = londonDate(now)
  const row = await tx
    .selectFrom('consent_link as link')
    .innerJoin('consent_ask as ask', join =>
      join.onRef('ask.trust_id', '=', 'link.trust_id').onRef('ask.id', '=', 'link.ask_id'),
    )
    .innerJoin('school', join =>
      join.onRef('school.trust_id', '=', 'ask.trust_id').onRef('school.id', '=', 'ask.school_id'),
    )
    .innerJoin('person as pupil', join =>
      join
        .onRef('pupil.trust_id', '=', 'ask.trust_id')
        .onRef('pupil.id', '=', 'ask.pupil_id')
        .onRef('pupil.school_id', '=', 'ask.school_id'),
    )
    .innerJoin('person as giver', join =>
      join.onRef('giver.trust_id', '=', 'ask.trust_id').onRef('giver.id', '=', 'ask.giver_id'),
    )
    .leftJoin('guardianship as held', join =>
      join
        .onRef('held.trust_id', '=', 'ask.trust_id')
        .onRef('held.school_id', '=', 'ask.school_id')
        .onRef('held.pupil_id', '=', 'ask.pupil_id')
        .onRef('held.guardian_id', '=', 'ask.giver_id')
        .on('held.ended_at', 'is', null),
    )
    .select(['ask.id', 'ask.school_id', 'ask.pupil_id', 'ask.giver_id', 'ask.language'])
    .select(['ask.answered_at', 'link.expires_at', 'pupil.name as pupilName'])
    .select(['pupil.known_as as knownAs', 'pupil.year_group as class', 'giver.name as giverName'])
    .select(['held.relation', 'school.name as school', 'school.contacts'])
    .where('link.token_hash', '=', hash)
    .where('link.expires_at', '>', now)
    .where('ask.ended_at', 'is', null)
    .where('school.closed_on', 'is', null)
    .where('giver.left_on', 'is', null)
    .where(eb => eb.or([eb('pupil.left_on', 'is', null), eb('pupil.left_on', '>=', today)]))
    .executeTakeFirst()
  if (!row) return null
  const isPupil = row.giver_id === row.pupil_id
  return isPupil || row.relation !== null ? row : null
}

/** What the family calls the pupil: the name that is used at school, else the first of the name. */
export const firstName = ({ knownAs, pupilName }: Pick<OpenAsk, 'knownAs' | 'pupilName'>): string =>
  knownAs ?? pupilName.split(' ')[0]!
