import type { ConnectorFailure } from '../../channels/connectors/failure.ts'
import type { Context } from '../../platform/operations/operation.ts'
import { audienceOf } from '../../platform/operations/entry.ts'
import type { LoadedVariant } from '../loaded-variant.ts'
import { readVariant } from '../read-variant.ts'
import { stopVariant } from '../stop-variant.ts'
import type { OutboxRow } from './outbox-row.ts'
import { MOST_ATTEMPTS, nextAttempt } from './outbox-row.ts'

type Kinds = 'post.published' | 'post.handed-over' | 'takedown.done' | 'takedown.handed-over'

/** It stands on the network: the archive entry, with what the network said and whom it shows. */
export async function settlePublished(
  context: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  found: { remoteId: string | null; permalink: string | null; status: number | null },
): Promise<void> {
  const { tx, actor, clock } = context
  const now = clock.now()
  const publication = await tx
    .insertInto('publication')
    .values({
      trust_id: actor.trustId,
      variant_id: variant.id,
      school_id: variant.schoolId,
      account_id: variant.accountId,
      remote_id: found.remoteId,
      permalink: found.permalink,
      published_at: now,
    })
    .onConflict(clash =>
      clash.columns(['trust_id', 'variant_id']).doUpdateSet({
        remote_id: found.remoteId,
        permalink: found.permalink,
        published_at: now,
        removed_at: null,
        removed_why: null,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  await keepWhoIsShown(context, publication.id, variant)
  await finish(context, row, variant, 'published', 'post.published', {
    ...found,
    publicationId: publication.id,
  })
}

/** Whom a withdrawal has to find again: everybody who is named or tagged in what went out. */
async function keepWhoIsShown(
  context: Context,
  publicationId: string,
  variant: LoadedVariant,
): Promise<void> {
  const { toCheck } = await readVariant(context, variant)
  const named = toCheck.readings.flatMap(({ reading }) =>
    reading.facts.filter(fact => fact.signal === 'name').flatMap(fact => fact.people),
  )
  const pictured = toCheck.faces.flatMap(face => face.people)
  const rows = [
    ...new Set(named.map(person => `name/${person}`)),
    ...new Set(pictured.map(person => `photo/${person}`)),
  ].map(key => {
    const [element, person_id] = key.split('/') as ['name' | 'photo', string]
    return {
      trust_id: context.actor.trustId,
      publication_id: publicationId,
      school_id: variant.schoolId,
      person_id,
      element,
    }
  })
  if (rows.length === 0) return
  await context.tx
    .insertInto('publication_person')
    .values(rows)
    .onConflict(clash => clash.doNothing())
    .execute()
}

/** It is gone from the network, or was gone already. */
export async function settleRemoved(
  context: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  content: Record<string, unknown>,
): Promise<void> {
  await context.tx
    .updateTable('publication')
    .set({ removed_at: context.clock.now(), removed_why: row.last_error })
    .where('variant_id', '=', variant.id)
    .execute()
  await finish(context, row, variant, 'removed', 'takedown.done', content)
}

/** A closed network: a person does it by hand, and then says so with the link (`confirm-assisted.ts`). */
export async function handOver(context: Context, row: OutboxRow, variant: LoadedVariant): Promise<void> {
  const { tx, clock, record } = context
  await tx
    .updateTable('outbox')
    .set({ state: 'assisted', updated_at: clock.now() })
    .where('id', '=', row.id)
    .execute()
  const kind: Kinds = row.act === 'publish' ? 'post.handed-over' : 'takedown.handed-over'
  record({
    kind,
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: { outboxId: row.id },
  })
}

async function finish(
  { tx, clock, record }: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  state: 'published' | 'removed',
  kind: Kinds,
  content: Record<string, unknown>,
): Promise<void> {
  const now = clock.now()
  await tx
    .updateTable('outbox')
    .set({ state: 'done', last_error: null, updated_at: now })
    .where('id', '=', row.id)
    .execute()
  await tx.updateTable('variant').set({ state, updated_at: now }).where('id', '=', variant.id).execute()
  record({
    kind,
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content,
  })
}

/** What the outbox does follows from the kind of failure alone, whatever the network (`failure.ts`). */
export async function settleFailure(
  context: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  failure: ConnectorFailure,
  random: number,
): Promise<void> {
  const { kind, sentence, retryAt } = failure
  const now = context.clock.now()
  if (kind === 'ambiguous' || kind === 'duplicate') {
    await later(context, row, variant, 'unknown', { dueAt: now, why: sentence, endedAt: now })
  } else if (kind === 'content' || kind === 'media') {
    if (row.act === 'publish') await stopVariant(context, variant, { why: sentence, clause: null })
    else await giveUp(context, row, variant, sentence)
  } else if (row.attempts >= MOST_ATTEMPTS) {
    await giveUp(context, row, variant, sentence)
  } else {
    const dueAt = nextAttempt(row.attempts, now, retryAt, random)
    await later(context, row, variant, 'waiting', { dueAt, why: sentence, endedAt: null })
  }
}

/** Nobody waits in silence: it is given up, the row says why, and home shows it to who can act. */
export async function giveUp(
  { tx, clock, record }: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  why: string,
): Promise<void> {
  await tx
    .updateTable('outbox')
    .set({ state: 'given-up', last_error: why, updated_at: clock.now() })
    .where('id', '=', row.id)
    .execute()
  record({
    kind: row.act === 'publish' ? 'post.given-up' : 'takedown.given-up',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: { outboxId: row.id, attempts: row.attempts },
  })
}

/** Comes back to it later: to try again, or (`unknown`) to look first. */
export async function later(
  { tx, clock, record }: Context,
  row: OutboxRow,
  variant: LoadedVariant,
  state: 'waiting' | 'unknown',
  { dueAt, why, endedAt }: { dueAt: Date; why: string; endedAt: Date | null },
): Promise<void> {
  const now = clock.now()
  await tx
    .updateTable('outbox')
    .set({ state, due_at: dueAt, last_error: why, ended_at: endedAt, updated_at: now })
    .where('id', '=', row.id)
    .execute()
  if (row.act === 'publish') {
    const shown = state === 'unknown' ? 'unknown' : 'approved'
    await tx
      .updateTable('variant')
      .set({ state: shown, updated_at: now })
      .where('id', '=', variant.id)
      .execute()
  }
  record({
    kind: state === 'unknown' ? 'post.outcome-unknown' : 'post.delayed',
    subject: { kind: 'variant', id: variant.id },
    audience: audienceOf(variant.schoolId),
    content: { outboxId: row.id, act: row.act, dueAt: dueAt.toISOString(), attempts: row.attempts },
  })
}
