import type { z } from 'zod'
import type { Clock } from '../clock.ts'
import { setContext } from '../database/tenancy.ts'
import type { Database, Tx } from '../database/tables.ts'
import { AppError, notFound } from '../errors.ts'
import type { Actor, Identity } from './actor.ts'
import { leadsOf, reachOf } from './actor.ts'
import type { Entry } from './entry.ts'
import { onceForKey } from './idempotency.ts'
import { parseInput } from './input.ts'
import type { ReceivedFile } from '../file-store.ts'
import type { AnyOperation, Context, JobRequest, Operation, Query, Upload } from './operation.ts'
import type { PermissionTable } from './permission.ts'
import { isInReach, needsSecondFactor, wayTo } from './permission.ts'
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
  run: <I extends z.ZodType, O extends z.ZodType>(
    operation: Operation<string, I, O> | Query<string, I, O>,
    identity: Identity,
    input: unknown,
    options?: RunOptions,
  ) => Promise<z.output<O>>
  /** Runs work of the system itself (a reaction, a sweep) in one trust, with the same last steps. */
  runSystem: <T>(trustId: string, job: string, work: (context: Context) => Promise<T>) => Promise<T>
}

export interface RunOptions {
  idempotencyKey?: string | undefined
  upload?: Upload | undefined
  file?: ReceivedFile | undefined
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
    let asked: Actor | null = null
    try {
      return await transact(identity, options, async (context, entries) => {
        asked = context.actor
        const target = await operation.target(context, input)
        if (!isInReach(context.actor, target)) throw notFound('thing')
        const way = wayTo(parts.permissions, operation.permission, context.actor, target)
        if (!way) {
          throw new AppError('not-permitted', 'You may not do this. Your headteacher can say who may.')
        }
        const elevated = needsSecondFactor(way) || operation.secondFactor === true
        if (elevated && identity.kind === 'person' && identity.secondFactor === false) {
          throw new AppError(
            'second-factor-needed',
            'Add a second step to your sign-in first, under "My account".',
          )
        }
        const work = async (): Promise<z.output<O>> => {
          const output = await operation.output.parseAsync(await operation.run(context, input))
          assertRecorded(operation, entries)
          return output
        }
        // A query changes nothing, so it may be asked again; keeping its answer would change something.
        return operation.type === 'query'
          ? work()
          : onceForKey(context, operation, input, options.idempotencyKey, work)
      })
    } catch (error) {
      // Refused by the table, or by a rule of the operation itself (nobody decides their own post).
      if (asked && isRefusal(error)) await recordRefusal(parts, asked, operation)
      throw error
    }
  }

  async function transact<T>(
    identity: Exclude<Identity, { kind: 'anonymous' }>,
    { upload, file }: RunOptions,
    work: (context: Context, entries: readonly Entry[]) => Promise<T>,
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
      // The system's own reach is what it was looked up with.
      if (actor.kind === 'person') {
        await setContext(tx, {
          trustId: identity.trustId,
          actorId: actor.personId,
          ...reachOf(actor),
          leads: leadsOf(actor),
        })
      }
      const entries: Entry[] = []
      const jobs: JobRequest[] = []
      const context: Context = {
        tx,
        actor,
        clock: parts.clock,
        services: parts.services,
        permissions: parts.permissions,
        upload: upload ?? null,
        file: file ?? null,
        record: entry => entries.push(entry),
        enqueue: job => jobs.push(job),
      }
      const result = await work(context, entries)
      await parts.enqueue(tx, actor.trustId, jobs, entries)
      if (entries.length > 0) await parts.appendEntries(tx, actor, entries, now)
      return result
    })
  }

  return {
    run,
    runSystem: (trustId, job, work) => transact({ kind: 'system', trustId, job }, {}, work),
  }
}

/** What an operation says it writes into evidence, it writes: neither less nor anything else. */
function assertRecorded(operation: AnyOperation, entries: readonly Entry[]): void {
  const declared = operation.records ?? []
  const stray = entries.find(entry => !declared.includes(entry.kind))
  if (stray) throw new Error(`${operation.name} recorded ${stray.kind}, which it does not declare`)
  if (operation.type === 'operation' && declared.length > 0 && entries.length === 0) {
    throw new Error(`${operation.name} changed something and recorded nothing`)
  }
}

function isRefusal(error: unknown): boolean {
  return error instanceof AppError && error.code === 'not-permitted'
}
