import { FaultQueue } from '../parts/faults.ts'
import { faultKinds as common } from '../facebook/faults.ts'
import type { Fault, FaultKind } from '../facebook/faults.ts'

/**
 * Of Instagram alone: a container that takes a while, that comes to nothing, or whose picture could not be fetched as is
 * told later on; the day's posts used up; and a field that this app may not read.
 */
export const twists = [
  'slow-processing',
  'processing-failed',
  'not-fetched',
  'daily-limit',
  'from-refused',
] as const
export type Twist = (typeof twists)[number]

export const faultKinds = [...common, ...twists] as const

export type InstagramFault = Fault<FaultKind | Twist>
export class InstagramFaults extends FaultQueue<InstagramFault> {}

export const isTwist = (kind: FaultKind | Twist): kind is Twist => twists.some(twist => twist === kind)
