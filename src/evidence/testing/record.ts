import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { createDatabase } from '../../platform/database/connect.ts'
import { inTenant, setContext, systemContext } from '../../platform/database/tenancy.ts'
import type { Tx } from '../../platform/database/tables.ts'
import type { Actor } from '../../platform/operations/actor.ts'
import type { Audience, Entry } from '../../platform/operations/entry.ts'
import type { BareApp } from '../../testing/bare-app.ts'
import { appendEntries } from '../append.ts'
import { originOf } from '../checkpoint.ts'
import type { VerificationKey } from '../signing-key.ts'
import type { TreeVerification } from '../verify-tree.ts'
import { verifyTree } from '../verify-tree.ts'

export type RecordParts = Pick<BareApp, 'database' | 'world' | 'clock' | 'services'>

/** The key that a governor keeps. */
export function keyOf({ services, world }: RecordParts): VerificationKey {
  return services.signingKey.verificationKey(originOf(world.trustId))
}

/** The other trust of the world. */
export function foreignTrust({ world }: RecordParts): string {
  const { ceo } = world.foreign
  if (ceo.kind !== 'person') throw new Error('the world has people')
  return ceo.trustId
}

/** An entry for whoever it is for; `id` tells it from others. */
export function entryFor(audience: Audience, id: string = randomUUID(), kind = 'post.decided'): Entry {
  return {
    kind,
    subject: { kind: 'variant', id },
    audience,
    content: { decision: 'hold', note: `about ${id}` },
  }
}

/** The headteacher of the first school, as the runner hands an actor on. */
export function headOf({ world }: RecordParts): Actor {
  const { trustId } = world
  const { personId } = world.people.headteacher
  const roles = [{ role: 'headteacher', schoolId: world.school.id, standsInFor: null }]
  return {
    kind: 'person',
    trustId,
    personId,
    name: 'The headteacher',
    roles,
    authorisations: [],
    tokenPermissions: null,
  }
}

/** Appends in one transaction, as an operation of the headteacher would. */
export function append(record: RecordParts, entries: readonly Entry[]): Promise<void> {
  const { database, world, clock } = record
  return inTenant(database.db, systemContext(world.trustId), tx =>
    appendEntries(tx, headOf(record), entries, clock.now()),
  )
}

/** A case of the first school whose one member is the safeguarding lead. */
export async function openCase({ database, world }: RecordParts): Promise<Audience & { kind: 'case' }> {
  const caseId = randomUUID()
  const { trustId, school, people } = world
  await database.admin.query(
    'insert into case_file (trust_id, id, school_id, opened_at) values ($1, $2, $3, now())',
    [trustId, caseId, school.id],
  )
  await database.admin.query(
    "insert into case_member (trust_id, case_id, person_id, from_date) values ($1, $2, $3, '2026-11-01')",
    [trustId, caseId, people.dsl.personId],
  )
  return { kind: 'case', caseId }
}

/** Verifies the tree with the system's own view, where cases stay closed. */
export function verify(record: RecordParts): Promise<TreeVerification> {
  const { database, world } = record
  return inTenant(database.db, systemContext(world.trustId), tx =>
    verifyTree(tx, world.trustId, { key: keyOf(record) }),
  )
}

class Undo extends Error {}

/**
 * What a verification says after somebody with the keys to the machine did `tampering`; then undoes it. Runs as
 * a superuser without any trigger or foreign key, and verifies as the server's role.
 */
export async function verifyAfter(
  record: RecordParts,
  tampering: (tx: Tx) => Promise<unknown>,
): Promise<TreeVerification> {
  const { trustId } = record.world
  let verified: TreeVerification | undefined
  await createDatabase(record.database.admin)
    .transaction()
    .execute(async tx => {
      await sql`set local session_replication_role = replica`.execute(tx)
      await tampering(tx)
      await sql`set local session_replication_role = origin`.execute(tx)
      await sql`set local role copybook_app`.execute(tx)
      await setContext(tx, systemContext(trustId))
      verified = await verifyTree(tx, trustId, { key: keyOf(record) })
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  return verified!
}
