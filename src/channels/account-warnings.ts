import { control } from '../policy/controls.ts'
import type { Pack } from '../policy/pack/pack-schema.ts'
import type { Manager } from './managers.ts'
import type { AccountState } from './tables.ts'

/** What somebody should put right on an account. `says` is the sentence to show. */
export interface AccountWarning {
  code:
    | 'key-dead'
    | 'key-ends'
    | 'not-pushed'
    | 'no-manager'
    | 'one-manager'
    | 'no-second-holder'
    | 'two-factor'
    | 'no-mailbox'
    | 'no-owner'
    | 'no-line'
    | 'line-due'
  says: string
  /** The clause or gap that asks for it. */
  cites: string
}

/** As far as it matters for warnings. */
export interface WarnedAccount {
  state: AccountState
  ownerId: string | null
  secondHolderId: string | null
  loginMailbox: string | null
  twoFactor: 'on' | 'off' | 'unknown'
}

/** How many people must be able to publish, so that one can be ill (G09). */
const ENOUGH = 2

/** What is wrong with an account in use, most urgent first. One that is closed asks for nothing. */
export function accountWarnings(
  account: WarnedAccount,
  managers: readonly Manager[],
  settings: Pack['settings'],
): AccountWarning[] {
  if (account.state === 'closed') return []
  const warnings = settings.authorisation.twoManagersWarning ? managerWarnings(managers) : []
  const add = (code: AccountWarning['code'], cites: string, says: string) =>
    warnings.push({ code, says, cites })
  if (account.ownerId === null) add('no-owner', 'G42', 'Nobody owns this account. Name an owner.')
  if (account.secondHolderId === null) {
    add('no-second-holder', 'G30', 'Only one person holds this account. Name a second one.')
  }
  if (account.twoFactor !== 'on' && settings.accounts.twoFactor === 'required') {
    add('two-factor', 'G42', 'Switch two-step sign-in on at the network, then say so here.')
  }
  if (account.loginMailbox === null) {
    add('no-mailbox', 'G42', 'Write down which school mailbox signs this account in.')
  }
  return warnings
}

/** Source: 2-managed-by-allocated-staff. */
const managerWarnings = control(
  'account-managers',
  (managers: readonly Manager[]): AccountWarning[] => {
    const publishers = managers.filter(({ capabilities }) => capabilities.includes('publish')).length
    if (publishers >= ENOUGH) return []
    const cites = '2-managed-by-allocated-staff'
    if (publishers === 0) {
      const says = 'Nobody may publish here. The headteacher or the chief executive lets somebody in.'
      return [{ code: 'no-manager', says, cites }]
    }
    return [{ code: 'one-manager', says: 'Only one person may publish here. Let a second one in.', cites }]
  },
  () => [],
)
