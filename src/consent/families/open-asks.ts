import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { personOf } from '../../platform/operations/actor.ts'
import { endsAfter, nextReminder } from './link-days.ts'
import type { Language } from './tables.ts'

export interface WhomToAsk {
  pupilId: string
  giverId: string
}

export interface AskedAs {
  schoolId: string
  campaignId: string | null
  answerBy: string
  language: Language
  /** By how many days before `answerBy` they are reminded; none: never. */
  reminderDays: readonly number[]
}

/**
 * Opens an ask for each pair, or asks again where one is open: there is one for a person and a pupil. In one statement,
 * whatever their number. Returns their ids in no order.
 */
export async function openAsks(
  { tx, actor, clock }: Pick<Context, 'tx' | 'actor' | 'clock'>,
  whom: readonly WhomToAsk[],
  { schoolId, campaignId, answerBy, language, reminderDays }: AskedAs,
): Promise<{ id: string; pupilId: string; giverId: string }[]> {
  if (whom.length === 0) return []
  const now = clock.now()
  const { rows } = await sql<{ id: string; pupilId: string; giverId: string }>`
    insert into consent_ask (trust_id, school_id, pupil_id, giver_id, campaign_id, answer_by, expires_at, language,
      made_by, made_at, remind_at)
    select ${actor.trustId}, ${schoolId}, pupil, giver, ${campaignId}::uuid, ${answerBy}::date,
      ${endsAfter(answerBy)}::timestamptz, ${language}, ${personOf(actor).personId}, ${now}::timestamptz,
      ${nextReminder(answerBy, reminderDays, now)}::timestamptz
    from unnest(${whom.map(({ pupilId }) => pupilId)}::uuid[], ${whom.map(({ giverId }) => giverId)}::uuid[])
      as asked (pupil, giver)
    on conflict (trust_id, pupil_id, giver_id) where ended_at is null do update
      set campaign_id = coalesce(excluded.campaign_id, consent_ask.campaign_id), answer_by = excluded.answer_by,
        expires_at = greatest(consent_ask.expires_at, excluded.expires_at), remind_at = excluded.remind_at,
        answered_at = null
    returning id, pupil_id as "pupilId", giver_id as "giverId"`.execute(tx)
  return rows
}
