import { sql } from 'kysely'
import type { RawBuilder } from 'kysely'
import { currentPack } from '../../governance/current-pack.ts'
import type { Letter } from '../../people/letters/letter.ts'
import { writeLetter } from '../../people/letters/write-letter.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Pack } from '../../policy/pack/pack-schema.ts'
import { DESK } from '../desk-entries.ts'
import { seeAllComments } from '../intake/hold-intake.ts'
import { commentLate, commentUrgent } from '../letters.ts'
import { whoLooks } from './who-looks.ts'

/** As many as one sweep tells of; the rest is told of by the next. */
const MOST_AT_ONCE = 1_000

interface Told {
  accountId: string
  schoolId: string | null
  count: number
}

/**
 * Whoever looks after comments at this hour is written to once about what cannot wait (`settings.cover.always`), and once
 * about what is late: of an account at most one letter of each kind an hour, however many comments there are. What
 * belongs to a case has a line of its own. Source: 2.5-delete-promptly, with gap G16.
 */
export async function tellOfWaiting(context: Context): Promise<void> {
  const { tx, clock } = context
  const { pack } = await currentPack(tx)
  await seeAllComments(context)
  const { always } = pack.settings.cover
  const urgent = await mark(context, sql`told_at`, sql`urgency = any(${always}::text[])`)
  for (const told of urgent) await tell(context, pack, commentUrgent, told)
  const late = await mark(context, sql`late_told_at`, sql`due_at <= ${clock.now()}`)
  for (const told of late) await tell(context, pack, commentLate, told)
}

/** Marks what nobody was told of yet, and counts it by account. */
async function mark(
  { tx, clock }: Context,
  column: RawBuilder<unknown>,
  which: RawBuilder<unknown>,
): Promise<Told[]> {
  const { rows } = await sql<Told>`
    with untold as (
      select trust_id, comment_id from desk_item
      where trust_id = current_trust() and state = 'open' and case_id is null and ${column} is null and ${which}
      limit ${MOST_AT_ONCE} for update skip locked),
    told as (
      update desk_item set ${column} = ${clock.now()} from untold
      where desk_item.trust_id = untold.trust_id and desk_item.comment_id = untold.comment_id
      returning desk_item.account_id, desk_item.school_id)
    select account_id as "accountId", school_id as "schoolId", count(*)::int as count
    from told group by account_id, school_id order by account_id`.execute(tx)
  return rows
}

async function tell(context: Context, pack: Pack, letter: Letter, told: Told): Promise<void> {
  const { accountId, schoolId, count } = told
  const hour = context.clock.now().toISOString().slice(0, 13)
  const to = await whoLooks(context, pack, { id: accountId, schoolId })
  await writeLetter(context, letter, { to, path: '/comments', about: `${accountId}:${hour}` })
  context.record({
    kind: DESK.told,
    subject: { kind: 'account', id: accountId },
    audience: audienceOf(schoolId),
    content: { letter: letter.kind, count, to: [...to] },
  })
}
