import type { Context } from '../../platform/operations/operation.ts'
import type { FamilyMail } from './tables.ts'

/** Asks for one of our mails to whom an ask asks, in the transaction of what it tells of. The same one waits only once. */
export async function mailFamily(
  { tx, actor, clock }: Pick<Context, 'tx' | 'actor' | 'clock'>,
  ask: { id: string; school_id: string },
  kind: FamilyMail,
): Promise<void> {
  const waiting = await tx
    .selectFrom('family_mail')
    .select('id')
    .where('ask_id', '=', ask.id)
    .where('kind', '=', kind)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (waiting) return
  const now = clock.now()
  await tx
    .insertInto('family_mail')
    .values({
      trust_id: actor.trustId,
      school_id: ask.school_id,
      ask_id: ask.id,
      kind,
      due_at: now,
      made_at: now,
      sent_at: null,
      last_code: null,
    })
    .execute()
}
