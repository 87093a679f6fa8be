import type { Selectable } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import type { Services } from '../../platform/operations/services.ts'
import { accountFor } from '../account.ts'
import type { Account } from '../account.ts'
import type { Connecting, Grant } from '../connectors/connecting.ts'
import { ConnectorFailure } from '../connectors/failure.ts'
import { grantPurpose } from '../credential.ts'
import type { AccountCredentialTable } from '../tables.ts'
import { keyIsDead, NEEDS_CONNECTING } from './key-is-dead.ts'
import { ABOUT_TO_DIE_MS, renewalAgain } from './key-life.ts'
import type { KeptGrant } from './store-key.ts'
import { keyBy, sealedKey } from './store-key.ts'

export interface KeyParts {
  services: Services
  /** A transaction of its own in one trust. */
  inTrust<T>(work: (context: Context) => Promise<T>): Promise<T>
}

/** Longer than the network is waited for. Whoever took it and died has it taken from them. */
const LEASE_MS = 60_000

type Credential = Selectable<AccountCredentialTable>

interface Taken {
  account: Account
  network: string
  connecting: Connecting
  grant: Grant
  lease: Date
  attempt: number
  /** An earlier attempt got no answer that was stored: the network may have given a key that we never saw. */
  unanswered: boolean
}

/**
 * Renews the key of an account: nothing, `renewed`, or `failed`. One worker at a time by a lease in its row, the network
 * called outside any transaction, and what it gives stored before anything else: some networks take a renewing key once
 * and answer with the next. An answer that is lost on the way may have cost it; then the next attempt finds it used up,
 * and people are told what happened.
 * @param when `due`: as the plan says; `dying`: somebody needs the key, and it will not last for their call.
 */
export async function refreshKey(
  parts: KeyParts,
  accountId: string,
  when: 'due' | 'dying',
): Promise<'nothing' | 'renewed' | 'failed'> {
  const taken = await parts.inTrust(context => take(context, accountId, when))
  if (taken === null) return 'nothing'
  const answer = await taken.connecting.refresh(taken.grant).catch((error: unknown) => {
    if (error instanceof ConnectorFailure) return error
    throw error
  })
  await parts.inTrust(context => settle(context, taken, answer))
  return answer instanceof ConnectorFailure ? 'failed' : 'renewed'
}

async function take(
  { tx, clock, services }: Context,
  accountId: string,
  when: 'due' | 'dying',
): Promise<Taken | null> {
  const row = await tx
    .selectFrom('account_credential')
    .selectAll()
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()
  const now = clock.now()
  if (!row || row.grant_sealed === null || !isWanted(row, now, when)) return null
  if (row.refresh_lease !== null && row.refresh_lease > now) return null
  const account = await accountFor(tx, accountId)
  const connector = services.connectors.get(account.channel)
  if (!connector?.connecting) {
    // Nobody registered an app there, or not any more: asked again later, so that it does not stand in others' way.
    const refresh_at = renewalAgain(row.refresh_attempts, now, new Date(now.getTime() + LEASE_MS))
    await tx
      .updateTable('account_credential')
      .set({ refresh_at })
      .where('account_id', '=', accountId)
      .execute()
    return null
  }
  const lease = new Date(now.getTime() + LEASE_MS)
  const attempt = row.refresh_attempts + 1
  await tx
    .updateTable('account_credential')
    .set({ refresh_lease: lease, refresh_asked_at: now, refresh_attempts: attempt })
    .where('account_id', '=', accountId)
    .execute()
  return {
    account,
    network: connector.name,
    connecting: connector.connecting,
    grant: grantOf(row, services),
    lease,
    attempt,
    unanswered: row.refresh_asked_at !== null,
  }
}

/** Whether a key is to be renewed now. One without what renews it (`grant_sealed`) cannot be. */
export function isWanted(
  { refresh_at, expires_at, dead_by }: Pick<Credential, 'refresh_at' | 'expires_at' | 'dead_by'>,
  now: Date,
  when: 'due' | 'dying',
): boolean {
  if (dead_by !== null || refresh_at === null) return false
  if (refresh_at <= now) return true
  // Somebody waits for it, whatever the plan says after a renewal that failed.
  return when === 'dying' && expires_at !== null && expires_at.getTime() - now.getTime() <= ABOUT_TO_DIE_MS
}

function grantOf(row: Credential, { secrets }: Services): Grant {
  const opened = secrets.open(row.grant_sealed!, grantPurpose(row.trust_id, row.account_id))
  const { token, refreshToken } = JSON.parse(opened) as KeptGrant
  return {
    token,
    refreshToken,
    expiresAt: row.expires_at,
    refreshExpiresAt: row.refresh_expires_at,
    scopes: row.scopes,
  }
}

async function settle(context: Context, taken: Taken, answer: Grant | ConnectorFailure): Promise<void> {
  const { tx, clock, services, actor } = context
  const { account, lease } = taken
  const now = clock.now()
  const held = await tx
    .selectFrom('account_credential')
    .select('account_id')
    .where('account_id', '=', account.id)
    .where('refresh_lease', '=', lease)
    .forUpdate()
    .executeTakeFirst()
  // Somebody connected it anew meanwhile, or took over: theirs counts.
  if (!held) return
  if (!(answer instanceof ConnectorFailure)) {
    const place = { services, trustId: actor.trustId, accountId: account.id, now }
    await tx
      .updateTable('account_credential')
      .set(sealedKey(place, keyBy(answer, answer)))
      .where('account_id', '=', account.id)
      .execute()
    return
  }
  if (NEEDS_CONNECTING.includes(answer.kind)) {
    await keyIsDead(context, account, { by: 'renewal', kind: answer.kind, why: whyDead(taken, answer) })
    return
  }
  const neverAsked = answer.kind === 'not-sent' || answer.kind === 'rate'
  await tx
    .updateTable('account_credential')
    .set({
      refresh_lease: null,
      refresh_at: renewalAgain(taken.attempt, now, answer.retryAt),
      ...(neverAsked && !taken.unanswered && { refresh_asked_at: null }),
    })
    .where('account_id', '=', account.id)
    .execute()
}

function whyDead({ network, unanswered }: Taken, { sentence, kind }: ConnectorFailure): string {
  if (!unanswered || kind === 'permission') return sentence
  return `${network} gave us a new key, and its answer was lost on the way. Connect the account again.`
}
