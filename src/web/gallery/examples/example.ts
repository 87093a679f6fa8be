import type { ReactNode } from 'react'
import type { ChannelRef } from '../../parts/channel-icon.tsx'
import type { ClauseRef } from '../../finding.ts'

/**
 * One page with example props. Everything is invented: phone numbers are from the ranges kept for drama, addresses
 * end in `.example`, and the picture is drawn.
 */
export interface Example {
  id: string
  /** The section of the cover that is open; null: the page brings its own frame. */
  section: string | null
  stickyFoot?: boolean
  person?: { name: string; role: string }
  page: () => ReactNode
}

/** The instant at which the gallery stands: Tuesday 24 November 2026, 11:58 in London. */
export const now = '2026-11-24T11:58:00Z'

const channel = (
  id: string,
  name: string,
  letters: string,
  audience: ChannelRef['audience'],
): ChannelRef => ({
  id,
  name,
  letters,
  audience,
})

export const channels = {
  facebook: channel('facebook', 'Facebook', 'f', 'public'),
  instagram: channel('instagram', 'Instagram', 'Ig', 'public'),
  x: channel('x', 'X', 'X', 'public'),
  youtube: channel('youtube', 'YouTube', 'YT', 'public'),
  dojo: channel('dojo', 'Dojo', 'Dj', 'closed'),
  tapestry: channel('tapestry', 'Tapestry', 'Ta', 'closed'),
}

const clause = (id: string, section: string, title: string): ClauseRef => ({ id, section, title })

export const clauses = {
  names: clause('2.1-names-photos', '2.1', 'Names and photos'),
  personal: clause('1-personal-information', '1', 'Personal information'),
  political: clause('2.1-political', '2.1', 'Political statements'),
  achievements: clause('2.1-achievements', '2.1', 'Achievements'),
  accounts: clause('2-two-people', '2', 'Our accounts'),
  dojo: clause('2.4-names-photos', '2.4', 'Dojo and Tapestry'),
  comments: clause('2.5-comments', '2.5', 'Comments'),
  training: clause('1-read', '1', 'Who must follow it'),
}

/** An action of the gallery goes nowhere. */
export const nowhere = () => undefined
export const done = () => Promise.resolve(true)
