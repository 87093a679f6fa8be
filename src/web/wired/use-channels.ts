import { useQueryOf } from '../api/hooks.tsx'
import type { ChannelRef } from '../parts/channel-icon.tsx'
import { channelRef } from './channel-ref.ts'

/** How the policy in force names its channels. Until it is read a channel is called by its id. */
export function useChannels(): (id: string) => ChannelRef {
  const { data } = useQueryOf('governance.channels', {})
  return id => channelRef(data?.channels ?? [], id)
}
