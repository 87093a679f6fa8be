import { permissions as evidencePermissions } from './evidence/permissions.ts'
import { appendEntries } from './evidence/append.ts'
import { authorisationsOf } from './channels/authorisations-of.ts'
import { operations as peopleOperations } from './people/operations.ts'
import { permissions as peoplePermissions } from './people/permissions.ts'
import { resolvePerson } from './people/resolve-actor.ts'
import type { Tx } from './platform/database/tables.ts'
import { reactionQueue } from './platform/jobs/queue.ts'
import type { Actor, Identity } from './platform/operations/actor.ts'
import type { ApiOf } from './platform/operations/api.ts'
import type { AnyOperation, Reaction } from './platform/operations/operation.ts'
import { joinPermissions } from './platform/operations/permission.ts'
import type { Runner, RunnerParts } from './platform/operations/runner.ts'
import { createRunner } from './platform/operations/runner.ts'

/**
 * The composition root: the one place that knows every room. What can be done, who may do it, what happens
 * upon what, and in which queues, are lists that the rooms write and that are joined here.
 */
const all = [...peopleOperations] as const

export const operations: readonly AnyOperation[] = all
/** The API as a type: `name → { input, output }`. The staff app's client is typed by it. */
export type Api = ApiOf<(typeof all)[number]>

export const permissions = joinPermissions([peoplePermissions, evidencePermissions])
export const reactions: readonly Reaction[] = []
export const queues = [reactionQueue]

/** The runner of an installation: the ladder, with the rooms' parts put in. */
export function createAppRunner(
  parts: Omit<RunnerParts, 'permissions' | 'resolveActor' | 'appendEntries'>,
): Runner {
  return createRunner({ ...parts, permissions, resolveActor, appendEntries })
}

async function resolveActor(tx: Tx, identity: Identity, now: Date): Promise<Actor | null> {
  if (identity.kind === 'anonymous') return null
  if (identity.kind === 'system') return { kind: 'system', trustId: identity.trustId, job: identity.job }
  const person = await resolvePerson(tx, identity, now)
  if (!person) return null
  const authorisations = await authorisationsOf(tx, person.personId, now)
  return { kind: 'person', trustId: identity.trustId, authorisations, ...person }
}
