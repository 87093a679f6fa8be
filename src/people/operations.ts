import { issueToken } from './issue-token.ts'
import { listTokens } from './list-tokens.ts'
import { revokeToken } from './revoke-token.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [issueToken, listTokens, revokeToken] as const
