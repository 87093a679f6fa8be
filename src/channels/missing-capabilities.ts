import type { Tx } from '../platform/database/tables.ts'
import { conflict } from '../platform/errors.ts'
import type { Capability } from './tables.ts'

interface Wanted {
  accountId: string
  personId: string
  capabilities: readonly Capability[]
  from: string
  until: string
}

/**
 * Which of the wanted capabilities the person does not hold yet for that whole time; each once.
 * @throws AppError `conflict` when they hold all of them: a second authorisation would outlive a revocation.
 */
export async function missingCapabilities(tx: Tx, wanted: Wanted): Promise<Capability[]> {
  const held = await tx
    .selectFrom('account_authorisation')
    .select('capability')
    .where('account_id', '=', wanted.accountId)
    .where('person_id', '=', wanted.personId)
    .where('from_date', '<=', wanted.from)
    .where('until_date', '>=', wanted.until)
    .where('revoked_at', 'is', null)
    .execute()
  const has = new Set(held.map(({ capability }) => capability))
  const missing = [...new Set(wanted.capabilities)].filter(capability => !has.has(capability))
  if (missing.length === 0) throw conflict('This person is authorised for that time already.')
  return missing
}
