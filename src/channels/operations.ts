import { addAccount } from './add-account.ts'
import { connectAccount } from './connect-account.ts'
import { grantAuthorisation } from './grant-authorisation.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [addAccount, connectAccount, grantAuthorisation] as const
