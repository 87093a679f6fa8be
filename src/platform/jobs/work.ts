import type { Job, PgBoss } from 'pg-boss'
import type { Log } from '../log.ts'
import type { Entry } from '../operations/entry.ts'
import type { JobRequest, Reaction } from '../operations/operation.ts'
import type { Runner } from '../operations/runner.ts'
import { reactionQueue } from './queue.ts'

/** The jobs that the reactions to these entries are: one per reaction and entry. */
export function reactionJobs(reactions: readonly Reaction[], entries: readonly Entry[]): JobRequest[] {
  return entries.flatMap(entry =>
    reactions
      .filter(reaction => reaction.on.includes(entry.kind))
      .map(reaction => ({
        queue: reactionQueue.name,
        data: {
          reaction: reaction.name,
          kind: entry.kind,
          subjectKind: entry.subject.kind,
          subjectId: entry.subject.id,
        },
      })),
  )
}

/** A job that a room works on itself. `work` decides by what it finds; an error has it tried again later. */
export interface Worker {
  queue: string
  work(trustId: string, data: Record<string, string>): Promise<void>
}

export interface WorkParts {
  boss: PgBoss
  runner: Runner
  reactions: readonly Reaction[]
  workers: readonly Worker[]
  log: Log
}

/** Seconds between two looks at a queue: how long a decided post waits at the most beyond its undo time. */
const POLLING = 0.5

/** Starts working on jobs. A job without a trust is refused: it would have no eyes to see with. */
export async function startWorking({ boss, runner, reactions, workers, log }: WorkParts): Promise<void> {
  const byName = new Map(reactions.map(reaction => [reaction.name, reaction]))
  const react: Worker = {
    queue: reactionQueue.name,
    async work(trustId, data) {
      const reaction = byName.get(data['reaction']!)
      if (!reaction) throw new Error(`no reaction ${data['reaction']}`)
      const event = { kind: data['kind']!, subject: { kind: data['subjectKind']!, id: data['subjectId']! } }
      await runner.runSystem(trustId, reaction.name, context => reaction.run(context, event))
    },
  }
  for (const worker of [react, ...workers]) {
    await boss.work<Record<string, string>>(
      worker.queue,
      { pollingIntervalSeconds: POLLING, batchSize: 1 },
      async ([job]: Job<Record<string, string>>[]) => {
        const { trustId, ...data } = job!.data
        if (!trustId) throw new Error('a job without a trust')
        try {
          await worker.work(trustId, data)
        } catch (error) {
          log.error({ err: error, queue: worker.queue, job: job!.id }, 'a job failed and is tried again')
          throw error
        }
      },
    )
  }
}

/**
 * Deadlines are rows (`dueAt`), read against the injected clock by a sweep. `each` is run for every trust
 * that the caller lists; one trust's failure does not keep the others waiting.
 */
export function startSweeping(
  parts: { log: Log; everyMs: number; trusts(): Promise<string[]> },
  sweep: (trustId: string) => Promise<void>,
): { stop(): Promise<void> } {
  let running: Promise<void> | null = null
  const tick = async (): Promise<void> => {
    for (const trustId of await parts.trusts()) {
      await sweep(trustId).catch((error: unknown) =>
        parts.log.error({ err: error, trustId }, 'a sweep failed'),
      )
    }
  }
  const timer = setInterval(() => {
    // One that takes longer than its interval is not followed by all that it has missed.
    running ??= tick()
      .catch(() => {})
      .finally(() => (running = null))
  }, parts.everyMs)
  return {
    async stop() {
      clearInterval(timer)
      await running
    },
  }
}
