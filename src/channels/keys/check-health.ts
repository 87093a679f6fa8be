import { audienceOf } from '../../platform/operations/entry.ts'
import type { Context } from '../../platform/operations/operation.ts'
import type { Account } from '../account.ts'
import { accountFor } from '../account.ts'
import { openCredential } from '../credential.ts'
import type { ConnectedAccount, Connector, Health } from '../connectors/connector.ts'
import type { News } from '../tables.ts'
import { AppError } from '../../platform/errors.ts'
import { keyIsDead, NEEDS_CONNECTING } from './key-is-dead.ts'
import { DAY } from './key-life.ts'
import type { KeyParts } from './refresh-key.ts'
import { subscribeToNews } from './subscribe-to-news.ts'

/** A look that was begun and never ended (its worker died), or that found nothing out, is repeated after this. */
const LOOK_AGAIN_MS = 15 * 60_000

/** Asks the network once a day whether it still takes an account's key and whether it tells us its news, and keeps what it says. */
export async function checkHealth({ inTrust, services }: KeyParts, accountId: string): Promise<void> {
  const taken = await inTrust(context => take(context, accountId))
  if (taken === null) return
  const health = await taken.connector.health(taken.connected)
  const { connector, connected } = taken
  const news = health.state === 'working' ? await subscribeToNews(services, connector, connected) : null
  await inTrust(context => settle(context, taken, { health, news }))
}

interface Taken {
  account: Account
  connector: Connector
  connected: ConnectedAccount
  storedAt: Date
}

async function take({ tx, clock, services }: Context, accountId: string): Promise<Taken | null> {
  const now = clock.now()
  const row = await tx
    .updateTable('account_credential')
    .set({ health_due_at: new Date(now.getTime() + LOOK_AGAIN_MS) })
    .where('account_id', '=', accountId)
    .where('health_due_at', '<=', now)
    .returning('stored_at')
    .executeTakeFirst()
  if (!row) return null
  const account = await accountFor(tx, accountId)
  const connector = services.connectors.get(account.channel)
  if (!connector || account.state === 'closed') return null
  // One that is past its date needs no look: the sweep tells of it.
  const connected = await openCredential(tx, services, accountId, now, { dead: true }).catch(
    (error: unknown) => {
      if (error instanceof AppError && error.code === 'conflict') return null
      throw error
    },
  )
  return connected && { account, connector, connected, storedAt: row.stored_at }
}

async function settle(
  context: Context,
  { account, storedAt }: Taken,
  { health, news }: { health: Health; news: News | null },
): Promise<void> {
  const { tx, clock, record } = context
  const now = clock.now()
  const row = await tx
    .selectFrom('account_credential')
    .select(['dead_by', 'expires_at', 'stored_at'])
    .where('account_id', '=', account.id)
    .forUpdate()
    .executeTakeFirst()
  // Another key lies there by now: it is looked at by itself.
  if (row?.stored_at.getTime() !== storedAt.getTime()) return
  const write = (
    columns: { health_due_at?: Date; expires_at?: Date | null; news?: News | null },
    says: string | null,
  ) =>
    tx
      .updateTable('account_credential')
      .set({ ...columns, last_health_at: now, health: JSON.stringify({ state: health.state, says }) })
      .where('account_id', '=', account.id)
      .execute()
  if (health.state === 'failing') {
    const { kind, sentence } = health.failure
    const isDead = NEEDS_CONNECTING.includes(kind)
    await write(isDead ? { health_due_at: tomorrow(now) } : {}, sentence)
    if (isDead) await keyIsDead(context, account, { by: 'network', kind, why: sentence })
    return
  }
  const expires_at = row.expires_at ?? health.until
  await write({ health_due_at: tomorrow(now), expires_at, news }, health.warning ?? null)
  if (row.dead_by !== 'network') return
  await tx
    .updateTable('account_credential')
    .set({ dead_at: null, dead_by: null, dead_why: null })
    .where('account_id', '=', account.id)
    .execute()
  record({
    kind: 'account.key-working',
    subject: { kind: 'account', id: account.id },
    audience: audienceOf(account.schoolId),
    content: {},
  })
}

const tomorrow = (now: Date): Date => new Date(now.getTime() + DAY)
