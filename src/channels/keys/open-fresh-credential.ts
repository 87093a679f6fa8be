import { openCredential } from '../credential.ts'
import type { ConnectedAccount } from '../connectors/connector.ts'
import type { KeyParts } from './refresh-key.ts'
import { refreshKey } from './refresh-key.ts'

/**
 * The account with its key in clear, as `openCredential` gives it, for work that nobody sits before. A key that would not
 * last for the call is renewed first; where another worker is at that, the key is used as it is.
 * @throws AppError `conflict` where there is no key that lives: an account that waits to be connected again.
 */
export async function openFreshCredential(parts: KeyParts, accountId: string): Promise<ConnectedAccount> {
  await refreshKey(parts, accountId, 'dying')
  return parts.inTrust(({ tx, clock, services }) => openCredential(tx, services, accountId, clock.now()))
}
