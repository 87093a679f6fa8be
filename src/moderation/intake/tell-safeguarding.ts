import { londonDate } from '../../platform/clock.ts'
import { writeLetter } from '../../people/letters/write-letter.ts'
import type { Role } from '../../people/roles.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { childWrote } from '../letters.ts'

const LEADS: readonly Role[] = ['dsl', 'deputy-dsl']
/** Where a school has no safeguarding lead today, somebody must read it all the same. */
const OTHERS: readonly Role[] = ['senior-leader', 'headteacher', 'trust-ceo']

/** Writes to whoever leads safeguarding at the school today (null: in the trust): one letter about one case. */
export async function tellSafeguarding(
  context: Context,
  schoolId: string | null,
  caseIds: readonly string[],
): Promise<void> {
  if (caseIds.length === 0) return
  const leads = await holdersOf(context, LEADS, schoolId)
  const to = leads.length > 0 ? leads : await holdersOf(context, OTHERS, schoolId)
  for (const caseId of caseIds) await writeLetter(context, childWrote, { to, path: '/', about: caseId })
}

async function holdersOf(
  { tx, clock }: Context,
  roles: readonly Role[],
  schoolId: string | null,
): Promise<string[]> {
  const today = londonDate(clock.now())
  const rows = await tx
    .selectFrom('role_grant')
    .select('person_id as personId')
    .distinct()
    .where('role', 'in', roles)
    .where(eb => eb.or([eb('school_id', 'is', null), eb('school_id', 'is not distinct from', schoolId)]))
    .where('from_date', '<=', today)
    .where(eb => eb.or([eb('until_date', 'is', null), eb('until_date', '>=', today)]))
    .execute()
  return rows.map(({ personId }) => personId)
}
