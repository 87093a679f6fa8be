import { sql } from 'kysely'
import type { Context } from '../../platform/operations/operation.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { Connector } from '../../channels/connectors/connector.ts'
import type { ConnectorRegistry } from '../../channels/connectors/registry.ts'
import { stopVariant } from '../stop-variant.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { loadVariant } from '../loaded-variant.ts'
import { giveUp } from './give-up.ts'
import { mayGoOut } from './may-go-out.ts'
import type { OutboxRow } from './outbox-row.ts'
import { LONGEST_TROUBLE_MS } from './outbox-row.ts'
import type { Patience } from './patience.ts'
import type { Wait } from './wait-for-turn.ts'
import { waitForTurn } from './wait-for-turn.ts'

/** What a worker found to do. */
export type Taken =
  | { task: 'nothing' }
  /** Call the network: nothing has been asked of it, or it is certain that nothing came of it. */
  | { task: 'act'; row: OutboxRow; variant: LoadedVariant }
  /** Look at the network: an attempt was made and nobody knows what came of it. */
  | { task: 'reconcile'; row: OutboxRow; variant: LoadedVariant }

const A_MOMENT_MS = 1000

/**
 * Takes a row of the outbox for one attempt, or finds that it is not due, is somebody else's, or must stop.
 * The attempt is written down before the network hears of it: after any crash it is known that it may have.
 */
export async function takeRow(
  context: Context,
  outboxId: string,
  { connectors, leaseMs, patience }: { connectors: ConnectorRegistry; leaseMs: number; patience: Patience },
): Promise<Taken> {
  const { tx, clock } = context
  const of = await tx
    .selectFrom('outbox')
    .select('variant_id')
    .where('id', '=', outboxId)
    .where('state', 'in', ['waiting', 'sending', 'unknown'])
    .executeTakeFirst()
  if (!of) return { task: 'nothing' }
  // The variant first, as whoever stops or decides it does: two orders would be a deadlock.
  const variant = await loadVariant(tx, of.variant_id, { lock: true })
  const row = await tx
    .selectFrom('outbox')
    .selectAll()
    .where('id', '=', outboxId)
    .where('state', 'in', ['waiting', 'sending', 'unknown'])
    .forUpdate()
    .executeTakeFirst()
  const now = clock.now()
  // A row that is being sent is due when its lease is over: its worker died, or its network never answered.
  if (!row || row.due_at > now) return { task: 'nothing' }
  const leaseEnds = new Date(now.getTime() + leaseMs)
  if (row.state !== 'waiting') {
    const lost = row.ended_at ?? now
    await tx
      .updateTable('outbox')
      .set({ state: 'unknown', ended_at: lost, due_at: leaseEnds, updated_at: now })
      .where('id', '=', row.id)
      .execute()
    return { task: 'reconcile', row: { ...row, ended_at: lost }, variant }
  }
  const connector = connectors.get(variant.channel)
  if (row.act === 'publish' && !asksBeforeAnything(connector, row, variant)) {
    const obstacle = await mayGoOut(context, variant, row.decision_id)
    if (obstacle) {
      await stopVariant(context, variant, obstacle)
      return { task: 'nothing' }
    }
  }
  const wait = connector && (await waitForTurn(context, row, variant, connector, patience))
  if (wait) {
    await letWait(context, row, variant, wait)
    return { task: 'nothing' }
  }
  // It need not be on the disk yet: the last look is, before anything can be public, and with it what came before. Posts
  // wait for each other's commits, because each ends the trust's record, and so wait for one disk less.
  await sql`set local synchronous_commit to off`.execute(tx)
  return { task: 'act', row: await beginAttempt(context, row, variant, leaseEnds), variant }
}

/** Words alone go up in the one call that makes them public, so that the last look is the first thing that happens. */
function asksBeforeAnything(
  connector: Connector | undefined,
  { staged }: OutboxRow,
  { pictures, film }: LoadedVariant,
): boolean {
  return connector?.capabilities.publishText === true && pictures.length === 0 && !film && staged === null
}

/** It stays due while its account waits, which people are shown; after a day it is old news, and they are told. */
async function letWait(
  context: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  { of, until, why }: Wait,
): Promise<void> {
  const now = context.clock.now()
  if (row.act === 'publish' && now.getTime() - row.not_before.getTime() > LONGEST_TROUBLE_MS) {
    await giveUp(context, row, variant, { why, isPublic: 'no' })
    return
  }
  const soonest = new Date(now.getTime() + A_MOMENT_MS)
  const later = of === 'row' && { due_at: until > soonest ? until : soonest, last_error: why }
  await context.tx
    .updateTable('outbox')
    .set({ taken_at: null, ...later, updated_at: now })
    .where('id', '=', row.id)
    .execute()
}

async function beginAttempt(
  { tx, clock, record }: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  leaseEnds: Date,
): Promise<OutboxRow> {
  const now = clock.now()
  const attempt = { state: 'sending' as const, attempts: row.attempts + 1, started_at: now, ended_at: null }
  await tx
    .updateTable('outbox')
    .set({ ...attempt, due_at: leaseEnds, updated_at: now })
    .where('id', '=', row.id)
    .execute()
  await tx
    .updateTable('variant')
    .set({ state: row.act === 'publish' ? 'sending' : 'removing', updated_at: now })
    .where('id', '=', variant.id)
    .execute()
  record({
    kind: row.act === 'publish' ? 'post.sending' : 'takedown.sending',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: { outboxId: row.id, attempt: attempt.attempts },
  })
  return { ...row, ...attempt }
}
