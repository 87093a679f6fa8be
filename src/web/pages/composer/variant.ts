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

/** Somebody in a picture or a film whose face is not to be seen, named by hand, and whether the open channel may show them. */
export interface Tagged {
  personId: string
  name: string
  state: ConsentState
}

/** What somebody said of a face. `covered`: it is covered wherever the picture goes. */
export type FaceAnswer = 'unanswered' | 'person' | 'visitor' | 'unrecognisable' | 'covered'

/** A face in a picture: found by Copybook or added by hand, and never recognised by anything but a person. */
export interface Face {
  id: string
  /** In the order in which one reads; what stands on it. */
  number: number
  box: Box
  answer: FaceAnswer
  /** Whose face it is, where it was said to be somebody of the register. */
  person: Tagged | null
  /** Who gave permission for a visitor, or why nobody can be recognised. */
  reason: string | null
  /** Added by hand. */
  byHand: boolean
  /** Not to be seen on the open channel. */
  covered: boolean
}

/** A face of a film: asked about once for all of its time, by the moment in which it is clearest. */
export interface FilmFace extends Face {
  /** "0:03 to 0:09", as a player shows it. */
  when: string
  /** That moment; null of one that was marked by hand. */
  still: PictureSource | null
}

/** What Copybook has seen of a film. */
export interface FilmLook {
  looking: 'waiting' | 'done' | 'failed'
  /** How much of it is looked through. */
  percent: number
  /** Why not, or not to its end. */
  failure: string | null
  faces: readonly FilmFace[]
  /** Why what is covered in it is not to be seen yet; null: it is made. */
  making: string | null
}

/** Something on a picture that is covered and is no face: a badge, a number plate. */
export interface Scrap {
  id: string
  box: Box
}

export interface PostPicture extends PictureSource {
  index: number
  /** `done` with no faces: none were found. `failed`: nobody could look but a person. */
  looking: 'waiting' | 'done' | 'failed'
  /** Why nobody could: "It took too long." */
  failure: string | null
  faces: readonly Face[]
  scraps: readonly Scrap[]
  /** How much of it is words, 0 to 1. */
  wordsShare: number
  /** What stays of it on the open channel; null: all of it. */
  crop: Scrap | null
  /** In it, without a face to be seen. */
  people: readonly Tagged[]
  /** Somebody has looked and says that nobody is in it, or nobody else. */
  nobody: boolean
}

export interface Category {
  id: string
  name: string
  /** The clause that allows it on this channel; null: the policy does not list it here. */
  clause: Finding['clause'] | null
}
