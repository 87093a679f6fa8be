import type { Reaction } from '../platform/operations/operation.ts'
import { goOnWhenConnected } from './outbox/go-on-when-connected.ts'
import { takeDownOnWithdrawal } from './take-down-on-withdrawal.ts'
import { tellAboutUntracked } from './untracked/tell-about-untracked.ts'
import { openOnComplaint } from './withdrawals/open-on-complaint.ts'
import { tellOfWithdrawal } from './withdrawals/tell-school.ts'
import { tellAboutTrouble } from './tell-about-trouble.ts'

/** What this room does because something happened below; `app.ts` collects it. */
export const reactions: readonly Reaction[] = [
  takeDownOnWithdrawal,
  goOnWhenConnected,
  tellAboutTrouble,
  tellAboutUntracked,
  openOnComplaint,
  tellOfWithdrawal,
]
