import type { ChannelRef } from '../parts/channel-icon.tsx'

interface PackChannel {
  id: string
  label: string
  kind: 'public' | 'closed'
}

/** Two letters of a name: its capitals where it has two ("ClassDojo"), else its first two. */
export function lettersOf(label: string): string {
  const capitals = label.replaceAll(/[^A-Z]/g, '')
  return capitals.length >= 2 ? capitals.slice(0, 2) : label.slice(0, 2)
}

/** A channel as the policy in force names it; one that it does not name (any more) is called by its id. */
export function channelRef(channels: readonly PackChannel[], id: string): ChannelRef {
  const found = channels.find(channel => channel.id === id)
  const name = found?.label ?? id
  return { id, name, letters: lettersOf(name), audience: found?.kind ?? 'public' }
}
