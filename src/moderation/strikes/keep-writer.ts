import type { Context } from '../../platform/operations/operation.ts'
import type { WriterKey } from './written-by.ts'

/**
 * The row of a writer, made where there is none yet. It is held until the commit: of two that count strikes of one
 * writer at once, the second waits and sees what the first did.
 */
export async function keepWriter(
  { tx, actor, clock }: Pick<Context, 'tx' | 'actor' | 'clock'>,
  { schoolId, channel, remoteId, byName }: WriterKey,
  shown: { name: string; url: string | null },
): Promise<string> {
  const { id } = await tx
    .insertInto('writer')
    .values({
      trust_id: actor.trustId,
      school_id: schoolId,
      channel,
      remote_id: remoteId,
      by_name: byName,
      ...shown,
      known_since: clock.now(),
    })
    .onConflict(clash => clash.columns(['trust_id', 'school_id', 'channel', 'remote_id']).doUpdateSet(shown))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}
