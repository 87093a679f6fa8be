import type { Services } from '../../platform/operations/services.ts'
import type { Grant, OfferedAccount } from '../connectors/connecting.ts'
import { offeredPurpose } from './attempt.ts'

/** What came back from a network: the consent, and the accounts that it opens, each with its key. */
export interface Offer {
  grant: Grant
  offered: readonly OfferedAccount[]
}

/** An offer waits sealed while the person chooses. */
export function sealOffer(
  { secrets }: Pick<Services, 'secrets'>,
  of: { trustId: string; attemptId: string },
  offer: Offer,
): Buffer {
  return secrets.seal(JSON.stringify(offer), offeredPurpose(of.trustId, of.attemptId))
}

export function openOffer(
  { secrets }: Pick<Services, 'secrets'>,
  of: { trustId: string; attemptId: string },
  sealed: Buffer,
): Offer {
  const { grant, offered } = JSON.parse(
    secrets.open(sealed, offeredPurpose(of.trustId, of.attemptId)),
  ) as Offer
  const date = (written: unknown): Date | null => (typeof written === 'string' ? new Date(written) : null)
  return {
    offered,
    grant: { ...grant, expiresAt: date(grant.expiresAt), refreshExpiresAt: date(grant.refreshExpiresAt) },
  }
}
