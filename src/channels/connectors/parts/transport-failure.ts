import { HttpOutError } from '../../../platform/http-out.ts'
import { ConnectorFailure } from '../failure.ts'

/** Whether a failed call could have made something public: then silence is ambiguous, otherwise harmless. */
export type Call = 'irreversible' | 'harmless'

/** The error of a call without a usable answer. Anything that is not of the transport is a defect and returned as it is. */
export function transportFailure(networkName: string, error: unknown, call: Call): unknown {
  if (!(error instanceof HttpOutError)) return error
  const unknown = call === 'irreversible' ? 'ambiguous' : 'unavailable'
  return new ConnectorFailure(error.sent === 'no' ? 'not-sent' : unknown, networkName, { cause: error })
}
