import type { CompiledPack } from '../policy/compile-pack.ts'
import type { Tx } from '../platform/database/tables.ts'
import { conflict } from '../platform/errors.ts'
import { keepPack, keptPack } from './compiled-packs.ts'

/** The version in force, with who adopted it and when. */
export interface CurrentPolicy {
  versionId: string
  label: string
  hash: Buffer
  adoptedBy: string | null
  adoptedAt: Date | null
  compiled: CompiledPack
}

/**
 * The trust's pack in force, compiled once per text and process.
 * @throws AppError `conflict` when the trust has adopted none yet.
 */
export async function currentPack(tx: Tx): Promise<CompiledPack> {
  return (await currentPolicy(tx)).compiled
}

/** As `currentPack`, with the version that it is. */
export async function currentPolicy(tx: Tx): Promise<CurrentPolicy> {
  const version = await tx
    .selectFrom('policy_version')
    .select(['id', 'label', 'pack_hash', 'approved_by', 'approved_at'])
    .where('state', '=', 'in-force')
    .executeTakeFirst()
  if (!version) throw conflict('No policy is in force yet. The chief executive adopts one first.')
  return {
    versionId: version.id,
    label: version.label,
    hash: version.pack_hash,
    adoptedBy: version.approved_by,
    adoptedAt: version.approved_at,
    compiled: keptPack(version.pack_hash) ?? (await compileVersion(tx, version.id, version.pack_hash)),
  }
}

async function compileVersion(tx: Tx, id: string, hash: Buffer): Promise<CompiledPack> {
  const { pack } = await tx
    .selectFrom('policy_version')
    .select('pack')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return keepPack(hash, pack)
}
