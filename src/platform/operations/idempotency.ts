import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { AppError } from '../errors.ts'
import { actorKey } from './actor.ts'
import type { Context, Operation } from './operation.ts'

/** A phone that lost the answer asks again within minutes; what it was answered is nobody's a day later. */
const KEPT_HOURS = 24

/**
 * A request that is sent twice with one Idempotency-Key (a phone lost the answer on the way) runs once and is
 * answered twice the same. The key with another body is refused. Without a key, `work` simply runs.
 */
export async function onceForKey<T>(
  context: Context,
  operation: Operation,
  input: unknown,
  key: string | undefined,
  work: () => Promise<T>,
): Promise<T> {
  if (key === undefined) return work()
  const { tx, actor, clock, services } = context
  const holder = actorKey(actor)
  const purpose = `${actor.trustId}/${holder}/${key}`
  const hash = createHash('sha256')
    .update(`${operation.name}\0${JSON.stringify(input)}\0`)
    .update(context.upload?.bytes ?? context.file?.sha256 ?? '')
    .digest()
  // Two requests with one key at once: the second waits here for the commit of the first.
  await sql`select pg_advisory_xact_lock(hashtextextended(${purpose}, 0))`.execute(tx)
  const dayAgo = new Date(clock.now().getTime() - KEPT_HOURS * 3_600_000)
  await tx.deleteFrom('idempotency').where('actor_key', '=', holder).where('at', '<=', dayAgo).execute()
  const earlier = await tx
    .selectFrom('idempotency')
    .select(['body_hash', 'answer'])
    .where('actor_key', '=', holder)
    .where('key', '=', key)
    .executeTakeFirst()
  if (earlier && !earlier.body_hash.equals(hash)) {
    throw new AppError('different-body-for-key', 'This Idempotency-Key was used before. Use a new one.')
  }
  if (earlier) return JSON.parse(services.secrets.open(earlier.answer, purpose)) as T
  const answer = await work()
  await tx
    .insertInto('idempotency')
    .values({
      trust_id: actor.trustId,
      actor_key: holder,
      key,
      body_hash: hash,
      // An answer may hold a token that is shown this once, or a name: whoever reads the database reads neither.
      answer: services.secrets.seal(JSON.stringify(answer), purpose),
      at: clock.now(),
    })
    .execute()
  return answer
}
