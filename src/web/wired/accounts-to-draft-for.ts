import type { OutputOf, StaffApi } from '../api/client.ts'

type Account = OutputOf<StaffApi, 'channels.list-accounts'>['accounts'][number]

/** The accounts in use that somebody may write for; of one school (null: the trust's own) where it is named. */
export const accountsToDraftFor = (
  accounts: readonly Account[],
  personId: string,
  schoolId?: string | null,
): Account[] =>
  accounts.filter(
    account =>
      account.state === 'active' &&
      (schoolId === undefined || account.schoolId === schoolId) &&
      account.managers.some(
        manager => manager.personId === personId && manager.capabilities.includes('draft'),
      ),
  )
