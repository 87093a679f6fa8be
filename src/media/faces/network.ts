/**
 * The face detector: SSD on MobileNet v1, with the weights that come with `@vladmandic/face-api` (MIT). It says where
 * faces are, and has no means to say whose: no network that describes, compares or guesses at a face is ever loaded.
 *
 * The package's own code shrinks every picture to 512 × 512, where a face of a crowd is ten pixels. The network itself is
 * all convolutions, so here it runs on pictures of any size, with each layer fused into one step (.23 s of one core
 * instead of .28 for 512 × 512) and freed as soon as the next one stands.
 * Source: Howard et al. 2017, "MobileNets"; `src/ssdMobilenetv1` of the package.
 */
import type { Tensor1D, Tensor4D } from '@tensorflow/tfjs'
import type { Pixels } from '../pixels.ts'
import type { Guess, Level } from './levels.ts'
import { guessesOf, levelsOf } from './levels.ts'
import type { Tensors } from './tensors.ts'

/** The two files of the model: the list of what is in it, and the numbers, a byte each. */
export interface FaceWeights {
  manifest: readonly { weights: Parameters<Tensors['io']['decodeWeights']>[1] }[]
  bytes: Uint8Array<ArrayBuffer>
}

export interface FaceNetwork {
  /**
   * Guesses that score more than `cut` in a picture, many for one face. Width and height are multiples of `STEP`; only
   * the finest `depth` of the six levels are asked, the first two for faces up to about 350 pixels.
   */
  look(picture: Pixels, cut: number, depth?: number): Guess[]
}

/** Multiples of this keep every place of the first two levels where the model learned it to be. */
export const STEP = 32

const DEPTHWISE = Array.from({ length: 13 }, (_, at) => at + 1)
/** Layers that halve the picture. */
const HALVES = new Set([2, 4, 6, 12])
/** The layer that the finest level looks at. */
const FINEST = 11
const EPSILON = 0.001

interface Layer {
  filter: Tensor4D
  bias: Tensor1D
  strides: 1 | 2
}

export function createFaceNetwork(tf: Tensors, { manifest, bytes }: FaceWeights): FaceNetwork {
  const weights = tf.io.decodeWeights(
    bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength),
    manifest.flatMap(part => part.weights),
  )
  const filterOf = (name: string) => weights[name] as Tensor4D
  const biasOf = (name: string) => weights[name] as Tensor1D
  const plain = (name: string, strides: 1 | 2): Layer => ({
    filter: filterOf(`${name}/weights`),
    bias: biasOf(`${name}/convolution_bn_offset`),
    strides,
  })
  /** The normalisation after a filter is a factor and a summand, so it becomes part of the filter. */
  const depthwise = (name: string, strides: 1 | 2): Layer => {
    const norm = (what: string) => biasOf(`${name}/BatchNorm/${what}`)
    const factor = tf.div(norm('gamma'), tf.sqrt(tf.add(norm('moving_variance'), EPSILON)))
    return {
      filter: tf.mul(filterOf(`${name}/depthwise_weights`), tf.reshape(factor, [1, 1, -1, 1])),
      bias: tf.sub(norm('beta'), tf.mul(norm('moving_mean'), factor)),
      strides,
    }
  }
  const first = plain('MobilenetV1/Conv2d_0_pointwise', 2)
  const pairs = DEPTHWISE.map(layer => ({
    layer,
    apart: depthwise(`MobilenetV1/Conv2d_${layer}_depthwise`, HALVES.has(layer) ? 2 : 1),
    together: plain(`MobilenetV1/Conv2d_${layer}_pointwise`, 1),
  }))
  const coarser = Array.from({ length: 4 }, (_, at) => [
    plain(`Prediction/Conv2d_${at * 2}_pointwise`, 1),
    plain(`Prediction/Conv2d_${at * 2 + 1}_pointwise`, 2),
  ]).map(([narrow, halve]) => ({ narrow: narrow!, halve: halve! }))
  const levels = levelsOf((weights['Output/extra_dim'] as Tensor1D).dataSync<'float32'>())
  const asks = levels.map((_, at) =>
    ['ClassPredictor', 'BoxEncodingPredictor'].map(what => ({
      filter: filterOf(`Prediction/BoxPredictor_${at}/${what}/weights`),
      bias: biasOf(`Prediction/BoxPredictor_${at}/${what}/biases`),
    })),
  )

  const convolve = (x: Tensor4D, layer: Layer): Tensor4D =>
    tf.fused.conv2d({ x, ...layer, pad: 'same', activation: 'relu6' })
  /** The next layer in place of the last: two are in memory at once, never all. */
  const instead = (x: Tensor4D, make: (x: Tensor4D) => Tensor4D): Tensor4D => {
    const made = make(x)
    x.dispose()
    return made
  }

  const ask = (map: Tensor4D, at: number, cut: number): Guess[] => {
    const [classes, offsets] = asks[at]!.map(({ filter, bias }) =>
      tf.tidy(() => tf.fused.conv2d({ x: map, filter, bias, strides: 1, pad: 'same' }).dataSync<'float32'>()),
    )
    const answer = { columns: map.shape[2], classes: classes!, offsets: offsets! }
    return guessesOf(levels[at] as Level, answer, cut)
  }

  return {
    look({ data, width, height }, cut, depth = levels.length) {
      const guesses: Guess[] = []
      let x = tf.tensor4d(toNetwork(data), [1, height, width, 3])
      x = instead(x, y => convolve(y, first))
      for (const { layer, apart, together } of pairs) {
        x = instead(x, y => tf.fused.depthwiseConv2d({ x: y, ...apart, pad: 'same', activation: 'relu6' }))
        x = instead(x, y => convolve(y, together))
        if (layer === FINEST) guesses.push(...ask(x, 0, cut))
      }
      guesses.push(...ask(x, 1, cut))
      coarser.slice(0, Math.max(0, depth - 2)).forEach(({ narrow, halve }, at) => {
        x = instead(x, y => convolve(y, narrow))
        x = instead(x, y => convolve(y, halve))
        guesses.push(...ask(x, at + 2, cut))
      })
      x.dispose()
      return guesses
    },
  }
}

/** Bytes 0..255 to -1..1. */
function toNetwork(bytes: Uint8Array): Float32Array {
  const numbers = new Float32Array(bytes.length)
  for (let at = 0; at < bytes.length; at++) numbers[at] = bytes[at]! / 127.5 - 1
  return numbers
}
