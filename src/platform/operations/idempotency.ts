import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { AppError } from '../errors.ts'
import { actorKey } from './actor.ts'
import type { AnyOperation, Context } from './operation.ts'

/**
 * A request that is sent twice with one Idempotency-Key (a phone lost the answer on the way) runs once and is
 * answered twice the same. The key with another body is refused. Without a key, `work` simply runs.
 */
export async function onceForKey<T>(
  context: Context,
  operation: AnyOperation,
  input: unknown,
  key: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (key === undefined) return work()
  const { tx, actor, clock } = context
  const holder = actorKey(actor)
  const hash = createHash('sha256')
    .update(`${operation.name}\0${JSON.stringify(input)}`)
    .digest()
  // Two requests with one key at once: the second waits here for the commit of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.trustId}/${holder}/${key}`}, 0))`.execute(
    tx,
  )
  const earlier = await tx
    .selectFrom('idempotency')
    .select(['body_hash', 'answer'])
    .where('actor_key', '=', holder)
    .where('key', '=', key)
    .executeTakeFirst()
  if (earlier && !earlier.body_hash.equals(hash)) {
    throw new AppError('different-body-for-key', 'This Idempotency-Key was used before. Use a new one.')
  }
  if (earlier) return earlier.answer as T
  const answer = await work()
  await tx
    .insertInto('idempotency')
    .values({
      trust_id: actor.trustId,
      actor_key: holder,
      key,
      body_hash: hash,
      answer: JSON.stringify(answer),
      at: clock.now(),
    })
    .execute()
  return answer
}
