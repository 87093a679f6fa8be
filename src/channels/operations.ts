import { addAccount } from './add-account.ts'
import { chooseOffered } from './choose-offered.ts'
import { connectAccount } from './connect-account.ts'
import { disconnectAccount } from './disconnect-account.ts'
import { finishConnecting } from './finish-connecting.ts'
import { decideFollowing } from './following/decide-following.ts'
import { endFollowing } from './following/end-following.ts'
import { listFollowing } from './following/list-following.ts'
import { lookAtFollowing } from './following/look-at-following.ts'
import { requestFollowing } from './following/request-following.ts'
import { verifyProfile } from './following/verify-profile.ts'
import { freeze } from './freeze.ts'
import { grantAuthorisation } from './grant-authorisation.ts'
import { listAccounts } from './list-accounts.ts'
import { listAuthorisations } from './list-authorisations.ts'
import { listFreezes } from './list-freezes.ts'
import { refusedAttempts } from './refused-attempts.ts'
import { revokeAuthorisation } from './revoke-authorisation.ts'
import { setAccountState } from './set-account-state.ts'
import { startConnecting } from './start-connecting.ts'
import { unfreeze } from './unfreeze.ts'
import { updateAccount } from './update-account.ts'

/** What can be done in this room; `app.ts` collects it. */
export const operations = [
  listAccounts,
  addAccount,
  updateAccount,
  connectAccount,
  startConnecting,
  finishConnecting,
  chooseOffered,
  disconnectAccount,
  setAccountState,
  listAuthorisations,
  grantAuthorisation,
  revokeAuthorisation,
  refusedAttempts,
  listFreezes,
  freeze,
  unfreeze,
  listFollowing,
  requestFollowing,
  decideFollowing,
  lookAtFollowing,
  endFollowing,
  verifyProfile,
] as const
