/** A channel as the policy names it, with its two letters. No network logos: they change, and they shout. */
export interface ChannelRef {
  id: string
  name: string
  /** "f", "Ig", "Dj": two letters at most. */
  letters: string
  /** Who can see what is posted there. */
  audience: 'public' | 'closed'
}

export function ChannelIcon({ channel }: { channel: Pick<ChannelRef, 'letters'> }) {
  return (
    <span className="ch" aria-hidden="true">
      {channel.letters}
    </span>
  )
}
