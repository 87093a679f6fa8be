import { sql } from 'kysely'
import type { ConnectedAccount, Connector } from '../../channels/connectors/connector.ts'
import type { ConnectorRegistry } from '../../channels/connectors/registry.ts'
import { openReadyCredentials } from '../../channels/keys/open-ready-credentials.ts'
import { anyOf } from '../../platform/database/any-of.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { stopVariant } from '../stop-variant.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { loadVariants } from '../loaded-variant.ts'
import { beginAttempts } from './begin-attempts.ts'
import { giveUp } from './give-up.ts'
import { obstaclesTo } from './may-go-out.ts'
import type { OutboxRow } from './outbox-row.ts'
import { LONGEST_TROUBLE_MS } from './outbox-row.ts'
import type { Patience } from './patience.ts'
import type { Candidate, Wait } from './wait-for-turn.ts'
import { waitsFor } from './wait-for-turn.ts'

/** What a worker found to do. */
export type Taken =
  | { task: 'nothing' }
  /**
   * Call the network: nothing has been asked of it, or it is certain that nothing came of it. `account`: with its key, where
   * that needs no renewal.
   */
  | { task: 'act'; row: OutboxRow; variant: LoadedVariant; account: ConnectedAccount | undefined }
  /** Look at the network: an attempt was made and nobody knows what came of it. */
  | { task: 'reconcile'; row: OutboxRow; variant: LoadedVariant }

const NOTHING: Taken = { task: 'nothing' }
const A_MOMENT_MS = 1000

export interface Taking {
  connectors: ConnectorRegistry
  leaseMs: number
  patience: Patience
}

interface Held {
  row: OutboxRow
  variant: LoadedVariant
}

/**
 * Takes rows of the outbox for one attempt each, or finds that one is not due, is somebody else's, or must stop. In their
 * order. The attempt is written down before the network hears of it: after any crash it is known that it may have.
 */
export async function takeRows(
  context: Context,
  outboxIds: readonly string[],
  { connectors, leaseMs, patience }: Taking,
): Promise<Taken[]> {
  const now = context.clock.now()
  const leaseEnds = new Date(now.getTime() + leaseMs)
  const due = await holdDue(context, outboxIds)
  const lost = due.filter(({ row }) => row.state !== 'waiting')
  const waiting = due.filter(({ row }) => row.state === 'waiting')
  const taken = await leaveToLook(context, lost, leaseEnds)
  const left = await stopWhatMayNot(context, waiting, connectors)
  const candidates = left.flatMap(({ row, variant }): Candidate[] => {
    const connector = connectors.get(variant.channel)
    return connector ? [{ row, variant, connector }] : []
  })
  const waits = await waitsFor(context, candidates, { ofPace: patience.ofPace, leaseEnds })
  for (const { row, variant } of left) {
    const wait = waits.get(row.id)
    if (wait) await letWait(context, row, variant, wait)
  }
  const going = left.filter(({ row }) => !waits.has(row.id))
  // It need not be on the disk yet: the last look is, before anything can be public, and with it what came before. Posts
  // wait for each other's commits, because each ends the trust's record, and so wait for one disk less.
  if (going.length === due.length) await sql`set local synchronous_commit to off`.execute(context.tx)
  const begun = await beginAttempts(context, going, leaseEnds)
  const accounts = await openReadyCredentials(context, [...new Set(begun.map(one => one.variant.accountId))])
  for (const { row, variant } of begun) {
    taken.set(row.id, { task: 'act', row, variant, account: accounts.get(variant.accountId) })
  }
  return outboxIds.map(id => taken.get(id) ?? NOTHING)
}

/** Those of the rows that are due, held until the commit: as their ids were given, which is the order of their turns. */
async function holdDue({ tx, clock }: Context, outboxIds: readonly string[]): Promise<Held[]> {
  const open = await tx
    .selectFrom('outbox')
    .select('variant_id')
    .where('id', '=', anyOf(outboxIds))
    .where('state', 'in', ['waiting', 'sending', 'unknown'])
    .execute()
  if (open.length === 0) return []
  // The variants first, as whoever stops or decides one does: two orders would be a deadlock.
  const ids = open.map(row => row.variant_id)
  const variants = new Map((await loadVariants(tx, ids, { lock: true })).map(one => [one.id, one]))
  const rows = await tx
    .selectFrom('outbox')
    .selectAll()
    .where('id', '=', anyOf(outboxIds))
    .where('state', 'in', ['waiting', 'sending', 'unknown'])
    .orderBy('id')
    .forUpdate()
    .execute()
  const now = clock.now()
  // A row that is being sent is due when its lease is over: its worker died, or its network never answered.
  const due = new Map(rows.filter(row => row.due_at <= now).map(row => [row.id, row]))
  return outboxIds.flatMap(id => {
    const row = due.get(id)
    return row ? [{ row, variant: variants.get(row.variant_id)! }] : []
  })
}

/** Nobody knows what came of these: whoever looks has them for themselves until `leaseEnds`. */
async function leaveToLook(
  { tx, clock }: Context,
  lost: readonly Held[],
  leaseEnds: Date,
): Promise<Map<string, Taken>> {
  const taken = new Map<string, Taken>()
  if (lost.length === 0) return taken
  const now = clock.now()
  await tx
    .updateTable('outbox')
    .set(eb => ({
      state: 'unknown',
      ended_at: eb.fn.coalesce('ended_at', eb.val(now)),
      due_at: leaseEnds,
      updated_at: now,
    }))
    .where('id', '=', anyOf(lost.map(({ row }) => row.id)))
    .execute()
  for (const { row, variant } of lost) {
    taken.set(row.id, { task: 'reconcile', row: { ...row, ended_at: row.ended_at ?? now }, variant })
  }
  return taken
}

/** Stops what may not go out any more, where that is not asked again before anything is sent. The rest may begin. */
async function stopWhatMayNot(
  context: Context,
  waiting: readonly Held[],
  connectors: ConnectorRegistry,
): Promise<Held[]> {
  const asked = waiting.filter(
    ({ row, variant }) =>
      row.act === 'publish' && !asksBeforeAnything(connectors.get(variant.channel), row, variant),
  )
  if (asked.length === 0) return [...waiting]
  const obstacles = await obstaclesTo(
    context,
    asked.map(({ row, variant }) => ({ variant, decisionId: row.decision_id })),
  )
  const left: Held[] = []
  for (const held of waiting) {
    const obstacle = held.row.act === 'publish' ? obstacles.get(held.variant.id) : undefined
    if (obstacle) await stopVariant(context, held.variant, obstacle)
    else left.push(held)
  }
  return left
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
