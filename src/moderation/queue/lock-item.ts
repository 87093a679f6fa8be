import { sql } from 'kysely'
import type { Tx } from '../../platform/database/tables.ts'
import { conflict, notFound } from '../../platform/errors.ts'
import type { CommentState } from '../tables.ts'

/**
 * Some items, held until the commit so that of two who decide at once the second sees what the first did; in the order of
 * their ids: two orders would be a deadlock. Those that are not for this actor to see are left out.
 */
export async function lockItems(tx: Tx, ids: readonly string[]) {
  const items = await tx
    .selectFrom('desk_item')
    .selectAll()
    .where('comment_id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .orderBy('comment_id')
    .forUpdate()
    .execute()
  const states = await tx
    .selectFrom('comment')
    .select(['id', 'state'])
    .where('id', '=', sql<string>`any(${items.map(item => item.comment_id)}::uuid[])`)
    .execute()
  const stateOf = new Map(states.map(({ id, state }) => [id, state]))
  return items.map(item => ({ ...item, commentState: stateOf.get(item.comment_id) as CommentState }))
}

export type LockedItem = Awaited<ReturnType<typeof lockItems>>[number]

/** @throws AppError `not-found` */
export async function lockItem(tx: Tx, id: string): Promise<LockedItem> {
  const [item] = await lockItems(tx, [id])
  if (!item) throw notFound('comment')
  return item
}

/**
 * What keeps this person from an item as they saw it (`version`; null: however it is); null: nothing.
 * `who`, `until` and `at` say who was faster, and until when they have it.
 */
export async function obstacleTo(
  tx: Tx,
  item: LockedItem,
  { personId, version, now }: { personId: string; version: number | null; now: Date },
): Promise<{ why: string; who: string | null; until: string | null; at: string | null } | null> {
  const nobody = { who: null, until: null, at: null }
  if (item.state === 'decided' && item.decision_id !== null) {
    const decided = await tx
      .selectFrom('comment_decision as made')
      .innerJoin('person', join =>
        join.onRef('person.trust_id', '=', 'made.trust_id').onRef('person.id', '=', 'made.decided_by'),
      )
      .select(['person.name', 'made.decided_at as at'])
      .where('made.id', '=', item.decision_id)
      .executeTakeFirst()
    const who = decided?.name ?? null
    return {
      ...nobody,
      why: `${who ?? 'Somebody'} has decided this.`,
      who,
      at: decided?.at.toISOString() ?? null,
    }
  }
  if (item.state !== 'open') return { ...nobody, why: 'This does not wait for a decision any more.' }
  if (item.held_by !== null && item.held_by !== personId && item.held_until! > now) {
    const holder = await tx
      .selectFrom('person')
      .select('name')
      .where('id', '=', item.held_by)
      .executeTakeFirst()
    const who = holder?.name ?? null
    const until = item.held_until!.toISOString()
    return { ...nobody, why: `${who ?? 'Somebody'} has this at the moment.`, who, until }
  }
  if (version !== null && item.version !== version) {
    return { ...nobody, why: 'It has changed since you looked. Read it again, then decide.' }
  }
  return null
}

/** @throws AppError `conflict` with `who` and `until` or `at`. */
export async function assertFree(
  tx: Tx,
  item: LockedItem,
  asked: { personId: string; version: number | null; now: Date },
): Promise<void> {
  const obstacle = await obstacleTo(tx, item, asked)
  if (obstacle) throw conflict(obstacle.why, { who: obstacle.who, until: obstacle.until, at: obstacle.at })
}
