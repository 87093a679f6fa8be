import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import { setContext } from '../database/tenancy.ts'
import type { Database, Tx } from '../database/tables.ts'
import { AppError, notFound } from '../errors.ts'
import type { Actor, Identity } from './actor.ts'
import { actorKey, reachOf } from './actor.ts'
import type { Entry } from './entry.ts'
import { parseInput } from './input.ts'
import type { AnyOperation, Context, JobRequest, Operation, Query, Upload } from './operation.ts'
import type { PermissionTable } from './permission.ts'
import { isInReach, wayTo } from './permission.ts'
import { recordRefusal } from './refusal.ts'
import type { Services } from './services.ts'

/** What the rooms above hand down, so that the ground floor knows neither people nor evidence. */
export interface RunnerParts {
  db: Database
  clock: Clock
  services: Services
  permissions: PermissionTable
  /** Who an identity is today, read inside the transaction; null: nobody, or nobody any more. */
  resolveActor(tx: Tx, identity: Identity, today: Date): Promise<Actor | null>
  /** Appends to the trust's tree; must be the last statement before the commit. */
  appendEntries(tx: Tx, actor: Actor, entries: readonly Entry[], at: Date): Promise<void>
  /** Jobs asked for, and the reactions to what was recorded. */
  enqueue(tx: Tx, trustId: string, jobs: readonly JobRequest[], entries: readonly Entry[]): Promise<void>
}

export interface Runner {
  /** Runs an operation or query as `identity`, down the whole ladder. */
  run<I extends z.ZodType, O extends z.ZodType>(
    operation: Operation<string, I, O> | Query<string, I, O>,
    identity: Identity,
    input: unknown,
    options?: RunOptions,
  ): Promise<z.output<O>>
  /** Runs work of the system itself (a reaction, a sweep) in one trust, with the same last steps. */
  runSystem<T>(trustId: string, job: string, work: (context: Context) => Promise<T>): Promise<T>
}

export interface RunOptions {
  idempotencyKey?: string | undefined
  upload?: Upload | undefined
}

export function createRunner(parts: RunnerParts): Runner {
  async function run<I extends z.ZodType, O extends z.ZodType>(
    operation: Operation<string, I, O> | Query<string, I, O>,
    identity: Identity,
    rawInput: unknown,
    options: RunOptions = {},
  ): Promise<z.output<O>> {
    if (identity.kind === 'anonymous') throw new AppError('not-signed-in', 'Sign in first.')
    const input = parseInput(operation.input, rawInput)
    let refused: Actor | null = null
    try {
      return await transact(
        identity,
        async context => {
          const target = await operation.target(context, input)
          if (!isInReach(context.actor, target)) throw notFound('thing')
          if (!wayTo(parts.permissions, operation.permission, context.actor, target)) {
            refused = context.actor
            throw new AppError('not-permitted', 'You may not do this. Your headteacher can say who may.')
          }
          const answered = options.idempotencyKey
            ? await earlierAnswer(context, operation, input, options.idempotencyKey)
            : null
          if (answered) return answered.answer as z.output<O>
          const result = (await operation.output.parseAsync(
            await operation.run(context, input),
          )) as z.output<O>
          if (options.idempotencyKey)
            await keepAnswer(context, operation, input, options.idempotencyKey, result)
          return result
        },
        operation,
      )
    } catch (error) {
      if (refused) await recordRefusal(parts, refused, operation)
      throw error
    }
  }

  async function transact<T>(
    identity: Exclude<Identity, { kind: 'anonymous' }>,
    work: (context: Context) => Promise<T>,
    operation: AnyOperation | null,
    upload: Upload | null,
  ): Promise<T> {
    return parts.db.transaction().execute(async tx => {
      const now = parts.clock.now()
      const actorId = identity.kind === 'person' ? identity.personId : null
      await setContext(tx, {
        trustId: identity.trustId,
        actorId,
        schoolIds: [],
        trustWide: identity.kind === 'system',
      })
      const actor = await parts.resolveActor(tx, identity, now)
      if (!actor) throw new AppError('not-signed-in', 'This sign-in has ended. Sign in again.')
      await setContext(tx, {
        trustId: identity.trustId,
        actorId: actor.kind === 'person' ? actor.personId : null,
        ...reachOf(actor),
      })
      const entries: Entry[] = []
      const jobs: JobRequest[] = []
      const result = await work({
        tx,
        actor,
        clock: parts.clock,
        services: parts.services,
        record: entry => entries.push(entry),
        upload,
        enqueue: job => jobs.push(job),
      })
      if (operation) assertRecorded(operation, entries)
      await parts.enqueue(tx, actor.trustId, jobs, entries)
      if (entries.length > 0) await parts.appendEntries(tx, actor, entries, now)
      return result
    })
  }

  return {
    run,
    runSystem: (trustId, job, work) => transact({ kind: 'system', trustId, job }, work, null, null),
  }
}

/** What an operation says it writes into evidence, it writes: neither less nor anything else. */
function assertRecorded(operation: AnyOperation, entries: readonly Entry[]): void {
  const declared = operation.records ?? []
  const stray = entries.find(entry => !declared.includes(entry.kind))
  if (stray) throw new Error(`${operation.name} recorded ${stray.kind}, which it does not declare`)
  if (operation.type === 'operation' && entries.length === 0) {
    throw new Error(`${operation.name} changed something and recorded nothing`)
  }
}

/** Of the same key and body: the answer given then. Of the same key and another body: refused. */
async function earlierAnswer(
  { tx, actor }: Context,
  operation: AnyOperation,
  input: unknown,
  key: string,
): Promise<{ answer: unknown } | null> {
  // Two requests with one key at once: the second waits here for the first one's commit.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${actor.trustId}/${actorKey(actor)}/${key}`}, 0))`.execute(
    tx,
  )
  const earlier = await tx
    .selectFrom('idempotency')
    .select(['body_hash', 'answer'])
    .where('actor_key', '=', actorKey(actor))
    .where('key', '=', key)
    .executeTakeFirst()
  if (!earlier) return null
  if (!earlier.body_hash.equals(bodyHash(operation, input))) {
    throw new AppError(
      'different-body-for-key',
      'This Idempotency-Key was used for another request. Use a new one.',
    )
  }
  return { answer: earlier.answer }
}

async function keepAnswer(
  { tx, actor, clock }: Context,
  operation: AnyOperation,
  input: unknown,
  key: string,
  answer: unknown,
): Promise<void> {
  await tx
    .insertInto('idempotency')
    .values({
      trust_id: actor.trustId,
      actor_key: actorKey(actor),
      key,
      body_hash: bodyHash(operation, input),
      answer: JSON.stringify(answer),
      at: clock.now(),
    })
    .execute()
}

function bodyHash(operation: AnyOperation, input: unknown): Buffer {
  return createHash('sha256').update(operation.name).update('\0').update(JSON.stringify(input)).digest()
}
