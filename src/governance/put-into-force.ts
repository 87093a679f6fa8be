import type { Tx } from '../platform/database/tables.ts'
import { conflict } from '../platform/errors.ts'
import { personOf } from '../platform/operations/actor.ts'
import type { Context } from '../platform/operations/operation.ts'

/** A version that was stored and linted, about to be put into force. */
export interface StoredVersion {
  id: string
  label: string
  hash: Buffer
  /** `dlpt-2025-11` */
  packId: string
}

/**
 * Approves a stored version and puts it into force in one step; the one before it is superseded. Records
 * `policy.adopted` with the text's hash. Its text stays as it was approved: the database lets nobody edit it.
 * @throws AppError `conflict` when this very text is in force already.
 */
export async function putIntoForce(context: Context, version: StoredVersion): Promise<string | null> {
  const { tx, actor, clock, record } = context
  await lockTrust(tx, actor.trustId)
  const supersededId = await supersede(tx, version.hash)
  await tx
    .updateTable('policy_version')
    .set({ state: 'in-force', approved_by: personOf(actor).personId, approved_at: clock.now() })
    .where('id', '=', version.id)
    .execute()
  record({
    kind: 'policy.adopted',
    subject: { kind: 'policy-version', id: version.id },
    audience: { kind: 'trust' },
    content: {
      label: version.label,
      pack: version.packId,
      hash: version.hash.toString('hex'),
      supersededId,
    },
  })
  return supersededId
}

/** Two adoptions at once would both find nothing to supersede; the second waits here. */
async function lockTrust(tx: Tx, trustId: string): Promise<void> {
  await tx.selectFrom('trust').select('id').where('id', '=', trustId).forUpdate().execute()
}

async function supersede(tx: Tx, hash: Buffer): Promise<string | null> {
  const before = await tx
    .selectFrom('policy_version')
    .select(['id', 'pack_hash'])
    .where('state', '=', 'in-force')
    .executeTakeFirst()
  if (!before) return null
  if (before.pack_hash.equals(hash)) throw conflict('This very text is in force already.')
  await tx.updateTable('policy_version').set({ state: 'superseded' }).where('id', '=', before.id).execute()
  return before.id
}
