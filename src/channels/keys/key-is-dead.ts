import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Account } from '../account.ts'
import type { FailureKind } from '../connectors/failure.ts'
import type { KeyDeath } from '../tables.ts'

/** What only a person can mend: by connecting the account again. */
export const NEEDS_CONNECTING: readonly FailureKind[] = ['expired', 'revoked', 'permission']

export interface Death {
  by: KeyDeath
  /** `expired`, `revoked` or `permission`, for the record. */
  kind: FailureKind
  /** One sentence for a person. */
  why: string
}

/** Writes down that a key is dead, once: a second look at a dead key says nothing new. */
export async function keyIsDead(
  { tx, clock, record }: Pick<Context, 'tx' | 'clock' | 'record'>,
  account: Pick<Account, 'id' | 'schoolId'>,
  { by, kind, why }: Death,
): Promise<void> {
  const buried = await tx
    .updateTable('account_credential')
    .set({ dead_at: clock.now(), dead_by: by, dead_why: why, refresh_at: null, refresh_lease: null })
    .where('account_id', '=', account.id)
    // The network's own word weighs more than ours: then nothing is asked of it any more.
    .where(eb =>
      by === 'network'
        ? eb.or([eb('dead_by', 'is', null), eb('dead_by', '!=', by)])
        : eb('dead_by', 'is', null),
    )
    .returning('account_id')
    .executeTakeFirst()
  if (!buried) return
  record({
    kind: 'account.key-dead',
    subject: { kind: 'account', id: account.id },
    audience: audienceOf(account.schoolId),
    content: { by, kind },
  })
}
