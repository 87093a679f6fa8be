import type { Decision, Finding } from '../../finding.ts'
import type { ChannelRef } from '../../parts/channel-icon.tsx'
import type { ConsentState } from '../../parts/consent-dot.tsx'
import type { Box, PictureSource } from '../../parts/covered-picture.tsx'
import type { Rewording } from '../../parts/reworded.tsx'

/** A post's content for one account, and what the policy says of it. */
export interface Variant {
  id: string
  account: { id: string; name: string }
  channel: ChannelRef
  text: string
  decision: Decision
  /** In the order of the text, those on pictures last. */
  findings: readonly Finding[]
  /** The text as it will be once mended. */
  preview: Rewording
  category: string | null
  /** ISO instant at which it goes out; null: as soon as it is decided. */
  at: string | null
  /** A second person decides, whatever the marks say. */
  secondPerson: boolean
}

/** Somebody in a picture, named by hand, and whether the open channel may show them. */
export interface Tagged {
  personId: string
  name: string
  /** "Zofia": what stands on the face. */
  shortName: string
  state: ConsentState
  box: Box | null
  covered: boolean
}

export interface PostPicture extends PictureSource {
  index: number
  people: readonly Tagged[]
  /** Somebody has said that nobody is in it. */
  nobody: boolean
}

export interface Category {
  id: string
  name: string
  /** The clause that allows it on this channel; null: the policy does not list it here. */
  clause: Finding['clause'] | null
}
