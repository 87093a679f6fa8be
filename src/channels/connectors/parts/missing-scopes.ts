import { ConnectorFailure } from '../failure.ts'
import type { NetworkError } from '../failure.ts'

/**
 * A grant, or a key, with less than our calls need: which scope is missing, and what would not work without it.
 * @param purposes what each is for, to be read after "to".
 */
export function missingScopes(
  network: string,
  missing: readonly string[],
  purposes: Readonly<Record<string, string>>,
  answered: Partial<NetworkError> = {},
): ConnectorFailure {
  const each = missing.map(scope => {
    const purpose = purposes[scope]
    return purpose === undefined ? scope : `${scope} (to ${purpose})`
  })
  const sentence = `${network} did not give us everything. Missing: ${each.join(', ')}. Connect again and allow all of it.`
  return new ConnectorFailure('permission', network, { sentence, network: answered })
}
