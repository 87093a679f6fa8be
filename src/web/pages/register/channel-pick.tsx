import '../pick.css'
import { ChannelIcon, type ChannelRef } from '../../parts/channel-icon.tsx'

interface ChannelPickProps {
  channels: readonly ChannelRef[]
  shown: string
  onShow: (id: string) => void
}

/** On a phone: one channel at a time, where a desk shows them all. */
export function ChannelPick({ channels, shown, onShow }: ChannelPickProps) {
  return (
    <fieldset className="pick channel-pick wide-only-off">
      <legend>Show answers for</legend>
      {channels.map(channel => (
        <label key={channel.id}>
          <input
            type="radio"
            name="channel"
            checked={channel.id === shown}
            onChange={() => onShow(channel.id)}
          />
          <ChannelIcon channel={channel} />
          <span>{channel.name}</span>
        </label>
      ))}
    </fieldset>
  )
}
