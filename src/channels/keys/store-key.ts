import type { Services } from '../../platform/operations/services.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { Grant, OfferedAccount } from '../connectors/connecting.ts'
import { credentialPurpose, grantPurpose } from '../credential.ts'
import { renewalDue } from './key-life.ts'

/** What is kept of a network's consent, sealed. */
export type KeptGrant = Pick<Grant, 'token' | 'refreshToken'>

export interface NewKey {
  token: string
  expiresAt: Date | null
  /** What renews it; null where nothing does. */
  grant: KeptGrant | null
  refreshExpiresAt: Date | null
  scopes: readonly string[]
}

/**
 * The key of an account by the grant that it came with. Where the network gives an account a key of its own, it does not
 * die with the person's, and of theirs nothing is kept: what it may do is more than we need.
 */
export function keyBy(grant: Grant, { token }: Pick<OfferedAccount, 'token'>): NewKey {
  const { scopes, refreshToken, refreshExpiresAt, expiresAt } = grant
  if (token !== grant.token) return { token, expiresAt: null, grant: null, refreshExpiresAt: null, scopes }
  const kept = refreshToken === null ? null : { token, refreshToken }
  return { token, expiresAt, grant: kept, refreshExpiresAt, scopes }
}

interface Place {
  tx: Tx
  services: Pick<Services, 'secrets'>
  trustId: string
  accountId: string
  now: Date
}

/** The columns of a key that was just got; whatever was known of the one before is forgotten. */
export function sealedKey({ services, trustId, accountId, now }: Omit<Place, 'tx'>, key: NewKey) {
  const { token, expiresAt, grant, refreshExpiresAt, scopes } = key
  return {
    sealed: services.secrets.seal(token, credentialPurpose(trustId, accountId)),
    expires_at: expiresAt,
    stored_at: now,
    grant_sealed: grant && services.secrets.seal(JSON.stringify(grant), grantPurpose(trustId, accountId)),
    scopes: [...scopes],
    refresh_expires_at: refreshExpiresAt,
    refresh_at: grant && expiresAt && renewalDue(now, expiresAt),
    refresh_lease: null,
    refresh_asked_at: null,
    refresh_attempts: 0,
    dead_at: null,
    dead_by: null,
    dead_why: null,
    told_days: null,
  }
}

/** Stores the first key of an account, or another in its place, and has it looked at soon. */
export async function storeKey(place: Place, key: NewKey): Promise<void> {
  const { tx, trustId, accountId, now } = place
  const columns = {
    ...sealedKey(place, key),
    health_due_at: now,
    last_health_at: null,
    health: null,
    news: null,
  }
  await tx
    .insertInto('account_credential')
    .values({ trust_id: trustId, account_id: accountId, ...columns })
    .onConflict(conflict => conflict.columns(['trust_id', 'account_id']).doUpdateSet(columns))
    .execute()
}
