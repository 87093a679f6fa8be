/**
 * How the scores of the tiers become one number a head, and how that number is put on the scale that policies use:
 * .5 is the head's review cut and .8 its remove cut, as training chose them. So a pack's numbers keep their meaning
 * when the heads are trained anew.
 */
import { broad, headAt, type HeadName } from './head-names.ts'

/** Weights of one head's formula: its own score and the broad heads' scores, per tier. */
export interface Formula {
  own: readonly number[]
  /** One list a tier, in the order of `broad`. */
  broad: readonly (readonly number[])[]
  bias: number
  review: number
  remove: number
}

/** @param tiers logits of all heads, one list a tier: the first, or the first and the second. */
export function combine(head: HeadName, formula: Formula, tiers: readonly Float32Array[]): number {
  const at = headAt[head]
  let sum = formula.bias
  for (let tier = 0; tier < tiers.length; tier++) {
    const scores = tiers[tier]!
    const broadly = formula.broad[tier]!
    sum += formula.own[tier]! * scores[at]!
    for (let i = 0; i < broadAt.length; i++) sum += broadly[i]! * scores[broadAt[i]!]!
  }
  return sum
}

const broadAt = broad.map(name => headAt[name])

/** Puts a logit on the scale of 0 to 1 that has the cuts at .5 and .8. Grows with the logit everywhere. */
export function scaled(logit: number, { review, remove }: Formula): number {
  if (logit < review) return 0.5 * Math.exp((logit - review) / 2)
  if (logit < remove) return 0.5 + (0.3 * (logit - review)) / (remove - review)
  return 1 - 0.2 * Math.exp((remove - logit) / 2)
}
