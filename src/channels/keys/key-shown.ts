import type { Selectable } from 'kysely'
import { londonDate } from '../../platform/clock.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { AccountCredentialTable } from '../tables.ts'
import { endOfKey, warningDue } from './key-life.ts'

/** How the key of an account stands, in words. Nothing of the key itself. */
export interface KeyShown {
  /** `failing`: the network could not be asked, or not answer; the key may be good all the same. */
  state: 'working' | 'ending' | 'dead' | 'failing'
  /** One or two sentences: "Working. The key lasts until 24 January and is renewed by itself." */
  says: string
  /** The last look at the network; null: none yet. */
  lookedAt: Date | null
}

export type StoredKey = Pick<
  Selectable<AccountCredentialTable>,
  | 'expires_at'
  | 'refresh_at'
  | 'refresh_expires_at'
  | 'refresh_attempts'
  | 'dead_at'
  | 'dead_why'
  | 'last_health_at'
  | 'health'
  | 'news'
>

/** The keys of accounts, as far as people may know of them, by account. */
export async function storedKeys(tx: Tx, accountIds: readonly string[]): Promise<Map<string, StoredKey>> {
  if (accountIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('account_credential')
    .select([
      'account_id',
      'expires_at',
      'refresh_at',
      'refresh_expires_at',
      'refresh_attempts',
      'dead_at',
      'dead_why',
      'last_health_at',
      'health',
      'news',
    ])
    .where('account_id', 'in', accountIds)
    .execute()
  return new Map(rows.map(({ account_id, ...key }) => [account_id, key]))
}

/** Posts of an account whose key is dead are kept. */
const WAIT = 'Posts wait until somebody connects it again.'

export function keyShown(key: StoredKey, now: Date): KeyShown {
  const lookedAt = key.last_health_at
  if (key.dead_at !== null) return { state: 'dead', says: `${key.dead_why} ${WAIT}`, lookedAt }
  const renewable = key.refresh_at !== null
  const end = endOfKey({
    expiresAt: key.expires_at,
    refreshExpiresAt: key.refresh_expires_at,
    refreshAttempts: key.refresh_attempts,
    renewable,
  })
  if (end !== null && end <= now) return { state: 'dead', says: `The key has ended. ${WAIT}`, lookedAt }
  if (end !== null && warningDue(end, now) !== null) {
    const says = `The key ends on ${day(end, now)}. Connect the account again before then, or posts will wait.`
    return { state: 'ending', says, lookedAt }
  }
  if (key.health?.state === 'failing') {
    return { state: 'failing', says: `${key.health.says} Copybook looks again by itself.`, lookedAt }
  }
  const more = key.health?.says ?? null
  const says = [`Working.`, lifeSaid(key.expires_at, end, renewable, now), ...(more === null ? [] : [more])]
  return { state: 'working', says: says.join(' '), lookedAt }
}

function lifeSaid(expiresAt: Date | null, end: Date | null, renewable: boolean, now: Date): string {
  if (renewable) {
    const until = end === null ? '' : ` until ${day(end, now)}`
    return expiresAt !== null && expiresAt.getTime() - now.getTime() > 86_400_000
      ? `The key lasts until ${day(expiresAt, now)} and is renewed by itself${until && `,${until}`}.`
      : `The key is renewed by itself${until}.`
  }
  return end === null ? 'The key does not end by itself.' : `The key lasts until ${day(end, now)}.`
}

/** "24 January", with the year where it is another one than now's. */
function day(at: Date, now: Date): string {
  const sameYear = londonDate(at).slice(0, 4) === londonDate(now).slice(0, 4)
  const year = sameYear ? {} : ({ year: 'numeric' } as const)
  const form = { day: 'numeric', month: 'long', ...year, timeZone: 'Europe/London' } as const
  return new Intl.DateTimeFormat('en-GB', form).format(at)
}
