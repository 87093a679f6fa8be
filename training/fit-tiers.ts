/** Trains both tiers on the same texts, and puts them into the form that Copybook runs: whole numbers of 8 bits. */
import { bucketCount } from '../src/signals/heads/features.ts'
import { broad, grounds, headAt, headNames, labels, type HeadName } from '../src/signals/heads/head-names.ts'
import type { LayeredHeads } from '../src/signals/heads/layered-heads.ts'
import type { LinearHeads } from '../src/signals/heads/linear-heads.ts'
import { seed } from './assemble.ts'
import { fitLayers, type LayersFit } from './fit-layers.ts'
import { fitLinear, type Example, type LinearFit } from './fit-linear.ts'

export interface TrainingExample extends Example {
  vector: Float32Array
  lexicons: Float32Array
}

/** Heads of both tiers. The broad heads learn apart, from other texts, and only once. */
export interface Tiers {
  first: LinearHeads
  own: LayeredHeads
  broad: LayeredHeads
}

/** Chosen on the cross-validation of the school comments. */
const linear = { epochs: 3, rate: 0.5, decay: 1e-6 }
const layers = { hidden: 256, rate: 1e-3, drop: 0.4, batch: 64, decay: 1e-4 }
const epochs = { own: 6, broad: 3 }

/** Two nets that began apart, asked together: the mean of them is steadier than either. */
const seeds = [seed, seed + 1]

/** The heads of moderation, on texts that answer them. */
export const fitOwn = (examples: readonly TrainingExample[]) =>
  fitPart(examples, [...labels, ...grounds], epochs.own)

/** The broad heads, on the public sets and on our own texts. */
export const fitBroad = (examples: readonly TrainingExample[]) => fitPart(examples, broad, epochs.broad)

export interface Part {
  linear: LinearHeads
  layers: LayeredHeads
}

function fitPart(examples: readonly TrainingExample[], asked: readonly HeadName[], rounds: number): Part {
  const answering = examples.flatMap(example => {
    const targets = new Float32Array(heads).fill(Number.NaN)
    for (const name of asked) targets[headAt[name]] = example.row.targets[headAt[name]]!
    return targets.every(Number.isNaN) ? [] : [{ ...example, row: { ...example.row, targets } }]
  })
  const read = answering.map(({ vector, row }) => ({ vector, targets: row.targets, weight: row.weight }))
  const nets = seeds.map(seed => fitLayers(read, { ...layers, epochs: rounds }, seed))
  return { linear: inWholeNumbers(fitLinear(answering, linear, seed)), layers: inOneScale(meanOf(nets)) }
}

/** Both parts as one: each head's weights come from the part that learned it. */
export function joinParts(own: Part, general: Part): Tiers {
  const weights = Int8Array.from(own.linear.weights)
  const scales = Float32Array.from(own.linear.scales)
  const biases = Float32Array.from(own.linear.biases)
  for (const name of broad) {
    const head = headAt[name]
    scales[head] = general.linear.scales[head]!
    biases[head] = general.linear.biases[head]!
    for (let at = head; at < weights.length; at += heads) weights[at] = general.linear.weights[at]!
  }
  return { first: { weights, scales, biases }, own: own.layers, broad: general.layers }
}

const heads = headNames.length

/** Weights of each head in steps of a 127th of the size that one in ten thousand exceeds; those are cut. */
export function inWholeNumbers({ weights, biases }: LinearFit): LinearHeads {
  const heads = biases.length
  const rounded = new Int8Array(weights.length)
  const scales = new Float32Array(heads)
  for (let head = 0; head < heads; head++) {
    const sizes = Float32Array.from({ length: bucketCount }, (_, bucket) =>
      Math.abs(weights[bucket * heads + head]!),
    )
    sizes.sort()
    const scale = (sizes[Math.floor(bucketCount * 0.9999)] || 1) / 127
    scales[head] = scale
    for (let at = head; at < bucketCount * heads; at += heads) {
      rounded[at] = Math.max(-127, Math.min(127, Math.round(weights[at]! / scale)))
    }
  }
  return { weights: rounded, scales, biases }
}

/** Several nets as one that answers their mean: the hidden units side by side, each weighing its share. */
export function meanOf(nets: readonly LayersFit[]): LayersFit {
  const [one] = nets
  if (one === undefined) throw new RangeError('the mean of no nets')
  const inputs = one.mean.length
  const heads = one.secondBias.length
  const hidden = one.hidden * nets.length
  const first = new Float32Array(inputs * hidden)
  const firstBias = new Float32Array(hidden)
  const second = new Float32Array(hidden * heads)
  const secondBias = new Float32Array(heads)
  for (const [place, net] of nets.entries()) {
    const offset = place * one.hidden
    for (let input = 0; input < inputs; input++)
      first.set(net.first.subarray(input * one.hidden, (input + 1) * one.hidden), input * hidden + offset)
    firstBias.set(net.firstBias, offset)
    second.set(
      net.second.map(weight => weight / nets.length),
      offset * heads,
    )
    for (let head = 0; head < heads; head++) secondBias[head]! += net.secondBias[head]! / nets.length
  }
  return { hidden, mean: one.mean, spread: one.spread, first, firstBias, second, secondBias }
}

/** Works the scale of the inputs into the first layer, whose weights become whole numbers unit by unit. */
export function inOneScale(fit: LayersFit): LayeredHeads {
  const { hidden, mean, spread } = fit
  const inputs = mean.length
  const firstBias = Float32Array.from(fit.firstBias)
  const worked = new Float32Array(inputs * hidden)
  const scales = new Float32Array(hidden)
  for (let unit = 0; unit < hidden; unit++) {
    for (let input = 0; input < inputs; input++) {
      const at = input * hidden + unit
      worked[at] = fit.first[at]! / spread[input]!
      firstBias[unit]! -= worked[at] * mean[input]!
      scales[unit] = Math.max(scales[unit]!, Math.abs(worked[at]))
    }
    scales[unit]! /= 127
  }
  const first = Int8Array.from(worked, (weight, at) => Math.round(weight / scales[at % hidden]!))
  return { inputs, hidden, first, scales, firstBias, second: fit.second, secondBias: fit.secondBias }
}
