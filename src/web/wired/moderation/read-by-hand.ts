import type { OutputOf, StaffApi } from '../../api/client.ts'
import type { ChannelRef } from '../../parts/channel-icon.tsx'

type Account = OutputOf<StaffApi, 'channels.list-accounts'>['accounts'][number]

/** The accounts in use, of this school or of the trust, on channels that let Copybook in nowhere. */
export const readByHand = (
  accounts: readonly Account[],
  schoolId: string | null,
  channel: (id: string) => ChannelRef,
): { id: string; name: string; channel: ChannelRef }[] =>
  accounts
    .filter(
      account =>
        account.state === 'active' &&
        account.channelKind === 'closed' &&
        (account.schoolId === schoolId || account.schoolId === null),
    )
    .map(({ id, name, channel: on }) => ({ id, name, channel: channel(on) }))
