/**
 * The second tier: one hidden layer over an encoder's vector of the text. Two nets: one learned the heads of
 * moderation, the other the broad heads.
 */
import { broad, headAt } from './head-names.ts'

export interface LayeredHeads {
  inputs: number
  hidden: number
  /** `first[input * hidden + unit]`, in steps of that unit's `scale`; means and spreads are worked in. */
  first: Int8Array
  scales: Float32Array
  firstBias: Float32Array
  /** `second[unit * heads + head]` */
  second: Float32Array
  secondBias: Float32Array
}

export interface SecondTier {
  own: LayeredHeads
  broad: LayeredHeads
}

/** Logits of all heads, in the order of `headNames`. */
export function layeredScores(nets: SecondTier, vector: Float32Array): Float32Array {
  const scores = netScores(nets.own, vector)
  const general = netScores(nets.broad, vector)
  for (const name of broad) scores[headAt[name]] = general[headAt[name]]!
  return scores
}

/** Logits of one net's heads. */
export function netScores(net: LayeredHeads, vector: Float32Array): Float32Array {
  const heads = net.secondBias.length
  const units = new Float32Array(net.hidden)
  for (let input = 0; input < net.inputs; input++) {
    const value = vector[input]!
    const base = input * net.hidden
    for (let unit = 0; unit < net.hidden; unit++) units[unit]! += value * net.first[base + unit]!
  }
  const scores = Float32Array.from(net.secondBias)
  for (let unit = 0; unit < net.hidden; unit++) {
    const value = units[unit]! * net.scales[unit]! + net.firstBias[unit]!
    if (value <= 0) continue
    for (let head = 0; head < heads; head++) scores[head]! += value * net.second[unit * heads + head]!
  }
  return scores
}
