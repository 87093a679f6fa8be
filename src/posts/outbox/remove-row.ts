import type { NetworkAnswer } from '../../channels/connectors/connector.ts'
import type { Call } from './call.ts'
import { accountOf, settle, settleError } from './call.ts'
import { handOver } from './hand-over.ts'
import { packToKeep } from './kept-pack.ts'
import { settleRemoved } from './settle-removed.ts'

/** Takes a post down. May be repeated after anything: what is gone counts as done. */
export async function removeRow(call: Call): Promise<void> {
  const { connector, row, variant, inTrust } = call
  try {
    const remoteId = await inTrust(async ({ tx }) => {
      const publication = await tx
        .selectFrom('publication')
        .select('remote_id')
        .where('variant_id', '=', variant.id)
        .executeTakeFirst()
      return publication?.remote_id ?? null
    })
    // Somebody put it there by hand, so only they know where it stands.
    const byHand = remoteId === null && !connector.capabilities.assisted
    const removal = byHand
      ? ({ kind: 'assisted', pack: undefined } as const)
      : await connector.remove({ account: await accountOf(call), remoteId: remoteId ?? '' })
    await settle(call, ['sending', 'unknown', 'waiting', 'given-up'], context =>
      removal.kind === 'assisted'
        ? handOver(context, row, variant, { pack: packToKeep(connector, removal.pack) })
        : settleRemoved(context, row, variant, proofOf(removal.kind, removal.network)),
    )
  } catch (error) {
    await settleError(call, error)
  }
}

/** What a network answers to a removal is a line; anything longer is none of what it was asked. */
const LONGEST_ANSWER = 500

/** What the network said, for the record: also of a post that was gone already. */
export function proofOf(how: 'removed' | 'already-gone', { status, body }: NetworkAnswer) {
  const said = JSON.stringify(body ?? null)
  return { how, status, said: said.length <= LONGEST_ANSWER ? said : null }
}
