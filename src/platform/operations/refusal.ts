import { sql } from 'kysely'
import { setContext } from '../database/tenancy.ts'
import type { Actor } from './actor.ts'
import { actorKey, reachOf } from './actor.ts'
import { audienceOfActor } from './entry.ts'
import type { AnyOperation } from './operation.ts'
import type { RunnerParts } from './runner.ts'

/**
 * Puts a refused attempt on record, in a transaction of its own and in the actor's own trust. Somebody who
 * tries a hundred times in a minute makes one entry and a count of a hundred, not a flood.
 */
export async function recordRefusal(
  parts: RunnerParts,
  actor: Actor,
  operation: AnyOperation,
): Promise<void> {
  const now = parts.clock.now()
  const minute = new Date(Math.floor(now.getTime() / 60_000) * 60_000)
  await parts.db.transaction().execute(async tx => {
    const reach = reachOf(actor)
    const actorId = actor.kind === 'person' ? actor.personId : null
    await setContext(tx, { trustId: actor.trustId, actorId, ...reach })
    const { count } = await tx
      .insertInto('refusal')
      .values({
        trust_id: actor.trustId,
        actor_key: actorKey(actor),
        operation: operation.name,
        minute,
        count: 1,
      })
      .onConflict(conflict =>
        conflict
          .columns(['trust_id', 'actor_key', 'operation', 'minute'])
          .doUpdateSet({ count: sql<number>`refusal.count + 1` }),
      )
      .returning('count')
      .executeTakeFirstOrThrow()
    if (count > 1) return
    const entry = {
      kind: 'access.denied',
      subject: { kind: 'person', id: actorId ?? actorKey(actor) },
      audience: audienceOfActor(actor),
      content: { operation: operation.name, permission: operation.permission },
    }
    await parts.appendEntries(tx, actor, [entry], now)
  })
}
