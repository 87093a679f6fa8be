/**
 * How the scores of the tiers become one number a head, and how that number is put on the scale that policies use:
 * .5 is the head's review cut and .8 its remove cut, as training chose them. So a pack's numbers keep their meaning
 * when the heads are trained anew.
 */

/** Logits from which on a person looks, and from which on the head is sure. */
export interface Cuts {
  review: number
  remove: number
}

/** Weights of one head's formula: what each head says in each tier, and how sure the word lists are. */
export interface Formula extends Cuts {
  /** One list a tier, in the order of `headNames`. */
  tiers: readonly (readonly number[])[]
  /** In the order of `lexicons`. */
  lexicons: readonly number[]
  bias: number
}

/** What a formula is asked of. */
export interface Scores {
  /** Logits of all heads, one list a tier: the first, or the first and the second. */
  tiers: readonly Float32Array[]
  lexicons: Float32Array
}

/** A logit beyond this is no surer: one tier's excitement must not drown what the others say. */
const most = 8

export function combine(formula: Formula, { tiers, lexicons }: Scores): number {
  let sum = formula.bias
  for (let tier = 0; tier < tiers.length; tier++) {
    const weights = formula.tiers[tier]!
    const logits = tiers[tier]!
    for (let head = 0; head < logits.length; head++) sum += weights[head]! * held(logits[head]!)
  }
  for (let at = 0; at < lexicons.length; at++) sum += formula.lexicons[at]! * lexicons[at]!
  return sum
}

export const held = (logit: number): number => Math.max(-most, Math.min(most, logit))

/** Puts a logit on the scale of 0 to 1 that has the cuts at .5 and .8. Grows with the logit everywhere. */
export function scaled(logit: number, { review, remove }: Cuts): number {
  if (logit < review) return 0.5 * Math.exp((logit - review) / 2)
  if (logit < remove) return 0.5 + (0.3 * (logit - review)) / (remove - review)
  return 1 - 0.2 * Math.exp((remove - logit) / 2)
}
