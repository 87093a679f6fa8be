import type { ChannelRef } from '../parts/channel-icon.tsx'

interface PackChannel {
  id: string
  label: string
  kind: 'public' | 'closed'
}

/** How people who use them write them; any other channel gets letters of its own name. */
const usual: Record<string, string> = {
  facebook: 'f',
  instagram: 'Ig',
  youtube: 'YT',
  dojo: 'Dj',
  tapestry: 'Ta',
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
  return { id, name, letters: usual[id] ?? lettersOf(name), audience: found?.kind ?? 'public' }
}
