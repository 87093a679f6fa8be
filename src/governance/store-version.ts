import type { Context } from '../platform/operations/operation.ts'
import { keepPack, packHash } from './compiled-packs.ts'
import { lintText } from './lint-text.ts'
import type { StoredVersion } from './put-into-force.ts'

/**
 * Lints a pack's text and stores it as proposed.
 * @throws AppError `invalid-input` with a field error for each mistake.
 */
export async function storeVersion(
  { tx, actor, clock }: Context,
  { label, text }: { label: string; text: string },
): Promise<StoredVersion> {
  const pack = lintText(text)
  const hash = packHash(text)
  const { id } = await tx
    .insertInto('policy_version')
    .values({
      trust_id: actor.trustId,
      label,
      pack: text,
      pack_hash: hash,
      state: 'proposed',
      approved_by: null,
      approved_at: null,
      created_at: clock.now(),
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  keepPack(hash, text, pack)
  return { id, label, hash, packId: pack.policy.id }
}
