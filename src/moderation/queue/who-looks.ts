import { holdersOf } from '../../concerns/line.ts'
import { ROLES } from '../../people/roles.ts'
import { londonDate } from '../../platform/clock.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { isCovered } from '../../policy/is-covered.ts'
import type { Pack } from '../../policy/pack/pack-schema.ts'

type Asking = Pick<Context, 'tx' | 'clock'>
interface Account {
  id: string
  schoolId: string | null
}

/**
 * Ids of those who look at an account's comments at this moment: in the hours of cover whoever is let in to moderate it,
 * and out of them, or where nobody is, those whom the pack names (`settings.cover.by`, gap G16).
 */
export async function whoLooks(context: Asking, pack: Pack, account: Account): Promise<readonly string[]> {
  if (isCovered(pack, context.clock.now())) {
    const moderators = await moderatorsOf(context, account.id)
    if (moderators.length > 0) return moderators
  }
  return standIns(context, pack, account.schoolId)
}

const standIns = (context: Asking, { settings }: Pack, schoolId: string | null): Promise<string[]> =>
  holdersOf(
    context,
    ROLES.filter(role => settings.cover.by.includes(role)),
    schoolId,
  )

async function moderatorsOf({ tx, clock }: Asking, accountId: string): Promise<string[]> {
  const today = londonDate(clock.now())
  const rows = await tx
    .selectFrom('account_authorisation as held')
    .innerJoin('person', join =>
      join.onRef('person.trust_id', '=', 'held.trust_id').onRef('person.id', '=', 'held.person_id'),
    )
    .select('held.person_id as id')
    .distinct()
    .where('held.account_id', '=', accountId)
    .where('held.capability', '=', 'moderate')
    .where('held.revoked_at', 'is', null)
    .where('held.from_date', '<=', today)
    .where('held.until_date', '>=', today)
    .where(eb => eb.or([eb('person.left_on', 'is', null), eb('person.left_on', '>=', today)]))
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}
