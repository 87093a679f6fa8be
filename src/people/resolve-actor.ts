import { sql } from 'kysely'
import type { Tx } from '../platform/database/tables.ts'
import type { HeldRole, Identity } from '../platform/operations/actor.ts'
import { londonDate } from '../platform/clock.ts'

export interface ResolvedPerson {
  personId: string
  name: string
  roles: HeldRole[]
  tokenPermissions: readonly string[] | null
}

/**
 * Who an identity is today: the person, with the roles in force. Null when there is no such person in this
 * trust, when they have left, or when their token has expired or was revoked. Runs before the reach of the
 * person is known, so it reads nothing but the person's own rows.
 */
export async function resolvePerson(
  tx: Tx,
  identity: Extract<Identity, { kind: 'person' | 'token' }>,
  now: Date,
): Promise<ResolvedPerson | null> {
  const today = londonDate(now)
  const token = identity.kind === 'token' ? await currentToken(tx, identity.tokenHash, now) : null
  if (identity.kind === 'token' && !token) return null
  const personId = identity.kind === 'person' ? identity.personId : token!.person_id
  if (identity.kind === 'token') await actAs(tx, personId)
  const person = await tx
    .selectFrom('person')
    .select(['id', 'name', 'left_on'])
    .where('id', '=', personId)
    .executeTakeFirst()
  if (!person || (person.left_on !== null && person.left_on < today)) return null
  const grants = await tx
    .selectFrom('role_grant')
    .select(['role', 'school_id', 'stands_in_for'])
    .where('person_id', '=', personId)
    .where('from_date', '<=', today)
    .where(eb => eb.or([eb('until_date', 'is', null), eb('until_date', '>=', today)]))
    .execute()
  return {
    personId,
    name: person.name,
    roles: grants.map(grant => ({
      role: grant.role,
      schoolId: grant.school_id,
      standsInFor: grant.stands_in_for,
    })),
    tokenPermissions: token?.permissions ?? null,
  }
}

async function currentToken(tx: Tx, hash: Buffer, now: Date) {
  return tx
    .selectFrom('api_token')
    .select(['person_id', 'permissions'])
    .where('token_hash', '=', hash)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst()
}

/** A token's person is known only now; from here on the transaction looks with that person's eyes. */
async function actAs(tx: Tx, personId: string): Promise<void> {
  await sql`select set_config('app.actor_id', ${personId}, true)`.execute(tx)
}
