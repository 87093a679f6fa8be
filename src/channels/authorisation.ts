import type { Tx } from '../platform/database/tables.ts'
import { notFound } from '../platform/errors.ts'
import type { Capability } from './tables.ts'

/** An authorisation as it was granted, and whether it was revoked. */
export interface Authorisation {
  id: string
  accountId: string
  schoolId: string | null
  personId: string
  capability: Capability
  revokedAt: Date | null
}

/** @throws AppError `not-found` where there is none, or not for this actor to see. */
export async function authorisationFor(tx: Tx, id: string): Promise<Authorisation> {
  const found = await tx
    .selectFrom('account_authorisation')
    .select([
      'id',
      'account_id as accountId',
      'school_id as schoolId',
      'person_id as personId',
      'capability',
      'revoked_at as revokedAt',
    ])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!found) throw notFound('authorisation')
  return found
}
